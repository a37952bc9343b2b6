import { whyNoMariaDb } from "@traitdunion/test-servers"
import { mysqlStorage } from "../src/index.ts"
import { databases, durableDatabases } from "./databases.ts"

/** MariaDB and its adapter, for the suites of servers. */
export const engine = {
  name: "MariaDB",
  why: whyNoMariaDb,
  module: new URL("../src/index.ts", import.meta.url),
  make: "mysqlStorage",
  storage: mysqlStorage,
  databases,
  durableDatabases,
}
