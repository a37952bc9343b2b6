// A program whose core is watched. Invented data.
import { createServer, type Server } from "node:http"
import type { MeterProvider, TracerProvider } from "@opentelemetry/api"
import { type Mediation, openMediation, type Storage } from "@traitdunion/core"
import { openTelemetry, watchPool } from "@traitdunion/opentelemetry"

// #region open
/** A core that tells what it does. Without providers, those that the program has set up for itself are used. */
export const openWatched = (
  storage: Storage,
  providers: { readonly tracerProvider?: TracerProvider; readonly meterProvider?: MeterProvider } = {},
) => {
  watchPool(storage, providers)
  return openMediation({
    structure: "association-exemple",
    storage,
    ports: { telemetry: openTelemetry(providers) },
  })
}
// #endregion

// #region probes
/** `/live` answers while the program runs; `/ready` while it can do its work. */
export const probes = (core: Mediation<readonly []>): Server =>
  createServer(async ({ url }, response) => {
    if (url === "/ready") {
      const found = await core.health({ needs: "write", timeoutMs: 1000 })
      response.writeHead(found.status === "failed" ? 503 : 200, { "content-type": "application/json" })
      response.end(JSON.stringify(found))
    } else response.writeHead(url === "/live" ? 204 : 404).end()
  })
// #endregion
