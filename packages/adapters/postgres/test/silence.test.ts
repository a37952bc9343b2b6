import { describeSilence, whyNoPostgres } from "@traitdunion/test-servers"
import { postgresStorage } from "../src/index.ts"
import { databases } from "./databases.ts"

describeSilence({
  name: "a PostgreSQL",
  why: whyNoPostgres,
  databases,
  storage: (connection) =>
    postgresStorage({ connection, statementTimeoutMs: 300, lockTimeoutMs: 300, connectTimeoutMs: 500 }),
})
