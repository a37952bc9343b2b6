import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { context } from "@opentelemetry/api"
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks"
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics"
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { settle } from "@traitdunion/core"
import { openWatched, probes } from "./watched.ts"

context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
const spans = new InMemorySpanExporter()
const tracerProvider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter: spans })] })
const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 60_000 })
const meterProvider = new MeterProvider({ readers: [reader] })

const folder = mkdtempSync(join(tmpdir(), "traitdunion-observability-"))
const core = await openWatched(sqliteStorage({ file: join(folder, "a.sqlite") }), { tracerProvider, meterProvider })
const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
for (let count = 0; count < 5; count += 1) {
  await desk.registers.record({ on: "2026-03-14", register: "presence", minutes: 45, persons: 3 })
}
await settle(desk.process.accept({ mediation: "m-unknown" }))

const server = probes(core).listen(0, "127.0.0.1")
await once(server, "listening")
const address = server.address()
const port = typeof address === "object" ? address?.port : undefined
const ready = await fetch(`http://127.0.0.1:${port}/ready`)
console.log(`ready: ${ready.status} ${await ready.text()}`)
server.close()
await core.close()

for (const { name, attributes } of spans.getFinishedSpans()) {
  const outcome = attributes["traitdunion.outcome"]
  if (!name.startsWith("storage")) console.log(`span: ${name}: ${outcome}`)
}
await reader.forceFlush()
for (const { scopeMetrics } of exporter.getMetrics()) {
  for (const { metrics } of scopeMetrics) {
    for (const { descriptor, dataPoints } of metrics)
      console.log(`metric: ${descriptor.name}: ${dataPoints.length} series`)
  }
}
await meterProvider.shutdown()
rmSync(folder, { recursive: true })
