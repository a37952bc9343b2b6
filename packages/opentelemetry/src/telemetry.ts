import {
  type Attributes,
  context,
  type MeterProvider,
  metrics,
  type Span,
  SpanKind,
  SpanStatusCode,
  type TracerProvider,
  trace,
} from "@opentelemetry/api"
import type { ObservedCall, ObservedEnd, Telemetry } from "@traitdunion/core"
import { names, SCOPE, systemNamed } from "./names.ts"

/** Where spans and metrics go, and what they say. */
export interface OpenTelemetryOptions {
  /** Who makes the tracer. The global provider by default. */
  readonly tracerProvider?: TracerProvider
  /** Who makes the meter. The global provider by default. */
  readonly meterProvider?: MeterProvider
  /**
   * Whether metrics tell structures apart. `false` by default: their number multiplies that of the series, and what one
   * association does in an hour may be told to people who should not know. Spans always say the structure.
   */
  readonly structures?: boolean
}

/** Seconds, as the conventions advise for operations of databases. */
const BUCKETS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10]

/** A refusal is an answer: the person is told why. Anything else that ends a call is a fault of the system. */
const ANSWERS = new Set([
  "done",
  "RuleBreached",
  "CommandRefused",
  "ActorNotAllowed",
  "InvalidInput",
  "SubjectClosed",
  "SubjectUnregistered",
])

const spanName = ({ kind, name }: ObservedCall): string => `${kind} ${name}`

const begun = ({ kind, name, structure, system }: ObservedCall): Attributes => ({
  [names.structure]: structure,
  ...(system === undefined
    ? { [names.kind]: kind, [names.call]: name }
    : { [names.system]: systemNamed(system), [names.operation]: name }),
})

const fault = ({ outcome, reason }: ObservedEnd): Attributes =>
  ANSWERS.has(outcome) ? {} : { [names.errorType]: reason === undefined ? outcome : `${outcome}:${reason}` }

const ended = (end: ObservedEnd): Attributes => ({
  [names.outcome]: end.outcome,
  ...(end.code === undefined ? {} : { [names.code]: end.code }),
  ...(end.reason === undefined ? {} : { [names.reason]: end.reason }),
  ...(end.rules === undefined ? {} : { [names.rules]: [...end.rules] }),
  ...(end.events === undefined ? {} : { [names.events]: end.events }),
  ...(end.replayed === undefined ? {} : { [names.replayed]: end.replayed }),
  ...(end.tries > 1 ? { [names.tries]: end.tries } : {}),
  ...fault(end),
})

const close = (span: Span, end: ObservedEnd): void => {
  span.setAttributes(ended(end))
  if (!ANSWERS.has(end.outcome)) span.setStatus({ code: SpanStatusCode.ERROR })
  span.end()
}

const instruments = ({ meterProvider = metrics.getMeterProvider() }: OpenTelemetryOptions) => {
  const meter = meterProvider.getMeter(SCOPE)
  const seconds = { unit: "s", advice: { explicitBucketBoundaries: BUCKETS } }
  return {
    calls: meter.createHistogram(names.callDuration, {
      ...seconds,
      description: "Duration of commands, queries and outlets, by how they ended",
    }),
    operations: meter.createHistogram(names.operationDuration, {
      ...seconds,
      description: "Duration of calls of the storage",
    }),
    breaches: meter.createCounter(names.breaches, {
      unit: "{breach}",
      description: "Rules of the deontology that stood against a call",
    }),
    retries: meter.createCounter(names.retries, {
      unit: "{retry}",
      description: "Commands decided again because something they had read changed before their commit",
    }),
    recorded: meter.createCounter(names.recorded, { unit: "{event}", description: "Facts recorded" }),
  }
}

/**
 * The telemetry port over OpenTelemetry: a span for each command, query and outlet, one below it for each call of the
 * storage, and metrics of both. The span that is active where the core is called is the parent.
 *
 * Give it as `ports.telemetry`. Without an SDK that was set up, nothing is made and it costs next to nothing. Spans and
 * metrics hold names, outcomes, rules and numbers: no inputs, no words, no person, nor who acted.
 *
 * @example
 * ```ts
 * import { openMediation } from "@traitdunion/core"
 * import { memoryStorage } from "@traitdunion/core/testing"
 * import { openTelemetry } from "@traitdunion/opentelemetry"
 * const ports = { telemetry: openTelemetry() }
 * const core = await openMediation({ structure: "association-exemple", storage: memoryStorage(), ports })
 * ```
 */
export const openTelemetry = (options: OpenTelemetryOptions = {}): Telemetry => {
  const { tracerProvider = trace.getTracerProvider(), structures = false } = options
  const tracer = tracerProvider.getTracer(SCOPE)
  const { calls, operations, breaches, retries, recorded } = instruments(options)
  return {
    begin: (call) => {
      const started = performance.now()
      const { kind, name, structure, system } = call
      const span = tracer.startSpan(spanName(call), {
        kind: kind === "storage" ? SpanKind.CLIENT : SpanKind.INTERNAL,
        attributes: begun(call),
      })
      const inside = trace.setSpan(context.active(), span)
      const apart: Attributes = structures ? { [names.structure]: structure } : {}
      return {
        within: (run) => context.with(inside, run),
        end: (end) => {
          const taken = (performance.now() - started) / 1000
          close(span, end)
          if (kind === "storage") {
            const attributes = { [names.system]: systemNamed(system ?? ""), [names.operation]: name, ...apart }
            operations.record(taken, { ...attributes, ...fault(end) })
            return
          }
          const attributes = { [names.kind]: kind, [names.call]: name, ...apart }
          calls.record(taken, { ...attributes, [names.outcome]: end.outcome, ...fault(end) })
          if (end.tries > 1) retries.add(end.tries - 1, attributes)
          if ((end.events ?? 0) > 0) recorded.add(end.events ?? 0, attributes)
          for (const rule of end.rules ?? []) breaches.add(1, { ...attributes, [names.rule]: rule })
        },
      }
    },
  }
}
