// The landlord's program as a process: serves until it is asked to stop, and ends what it has begun.
// Run it: ENGINE=postgres DATABASE_URL=… TRAITDUNION_KEY=… node --conditions=@traitdunion/source examples/landlord/serve.ts
import { serveHandler } from "@traitdunion/http/node"
import { environmentKeys } from "@traitdunion/keys"
import { apiOf } from "./api.ts"
import { openPlatform, type Platform } from "./platform.ts"
import { whoAsks } from "./users.ts"

// #region stop
/** Listen on this machine alone. Closing stops listening, waits for the answers under way, then closes the platform. */
export const listen = async (platform: Platform, port = 0, onBug: (error: unknown) => void = console.error) => {
  const serving = await serveHandler(apiOf(platform, whoAsks, onBug), { port })
  const close = () => serving.stop().finally(() => platform[Symbol.asyncDispose]())
  return { url: serving.url, [Symbol.asyncDispose]: close }
}
// #endregion

if (import.meta.main) {
  const engine = process.env["ENGINE"] === "mysql" ? "mysql" : "postgres"
  const platform = await openPlatform(engine, process.env["DATABASE_URL"] ?? "", environmentKeys())
  const listening = await listen(platform, Number(process.env["PORT"] ?? 0))
  console.log(listening.url)
  process.once("SIGTERM", () => listening[Symbol.asyncDispose]())
}
