import { whyNoPostgres } from "@traitdunion/test-servers"
import { postgresStorage } from "../src/index.ts"
import { databases, durableDatabases } from "./databases.ts"

/** PostgreSQL and its adapter, for the suites of servers. */
export const engine = {
  name: "PostgreSQL",
  why: whyNoPostgres,
  module: new URL("../src/index.ts", import.meta.url),
  make: "postgresStorage",
  storage: postgresStorage,
  databases,
  durableDatabases,
}
