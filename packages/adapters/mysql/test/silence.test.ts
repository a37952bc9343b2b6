import { describeSilence, whyNoMariaDb } from "@traitdunion/test-servers"
import { mysqlStorage } from "../src/index.ts"
import { databases } from "./databases.ts"

describeSilence({
  name: "a MariaDB",
  why: whyNoMariaDb,
  databases,
  storage: (connection) =>
    mysqlStorage({ connection, statementTimeoutMs: 300, lockTimeoutMs: 300, connectTimeoutMs: 500 }),
})
