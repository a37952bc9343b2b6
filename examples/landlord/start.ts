// A day at the landlord's, over HTTP. Run it: node --conditions=@traitdunion/source examples/landlord/start.ts
// On a PostgreSQL of its own, unless DATABASE_URL names another (whose schemas landlord and mediation it fills).
import { environmentKeys, generateKey } from "@traitdunion/keys"
import { postgresServer, whyNoPostgres } from "@traitdunion/test-servers"
import { openPlatform } from "./platform.ts"
import { listen } from "./serve.ts"
import { play } from "./story.ts"

const given = process.env["DATABASE_URL"]
if (given === undefined && whyNoPostgres !== undefined) {
  console.log(`Not played: ${whyNoPostgres}. Name a database in DATABASE_URL.`)
} else {
  await using server = given === undefined ? await postgresServer() : undefined
  const url = given ?? server?.url() ?? ""
  const keys = environmentKeys({ env: { TRAITDUNION_KEY: process.env["TRAITDUNION_KEY"] ?? generateKey() } })
  const platform = await openPlatform("postgres", url, keys)
  await using listening = await listen(platform)
  for await (const line of play(platform, listening.url, `${Date.now()}`)) console.log(line)
}
