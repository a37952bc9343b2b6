import { context } from "@opentelemetry/api"
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks"
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics"
import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace"

context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())

/** One value of a metric. */
export interface Point {
  readonly metric: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly value: unknown
}

/** Providers of the real SDK that keep what they are given. */
export const recorded = () => {
  const spanExporter = new InMemorySpanExporter()
  const tracerProvider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter: spanExporter })] })
  const metricExporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  const reader = new PeriodicExportingMetricReader({ exporter: metricExporter, exportIntervalMillis: 3_600_000 })
  const meterProvider = new MeterProvider({ readers: [reader] })
  const spans = (): ReadonlyArray<ReadableSpan> => spanExporter.getFinishedSpans()
  return {
    tracerProvider,
    meterProvider,
    spans,
    /** The names of the spans below one, in the order in which they began. */
    below: (parent: ReadableSpan): ReadonlyArray<string> =>
      spans()
        .filter(({ parentSpanContext }) => parentSpanContext?.spanId === parent.spanContext().spanId)
        .toSorted((a, b) => a.startTime[0] - b.startTime[0] || a.startTime[1] - b.startTime[1])
        .map(({ name }) => name),
    points: async (): Promise<ReadonlyArray<Point>> => {
      metricExporter.reset()
      await reader.forceFlush()
      return metricExporter
        .getMetrics()
        .flatMap(({ scopeMetrics }) =>
          scopeMetrics.flatMap(({ metrics }) =>
            metrics.flatMap(({ descriptor, dataPoints }) =>
              dataPoints.map(({ attributes, value }) => ({ metric: descriptor.name, attributes, value })),
            ),
          ),
        )
    },
  }
}
