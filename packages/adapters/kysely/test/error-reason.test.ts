import { StorageFailure } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { errorReason } from "../src/index.ts"

const coded = (code: string, message = ""): Error => Object.assign(new Error(message), { code })
const numbered = (errno: number): Error => Object.assign(new Error(), { errno })

describe("why a driver failed", () => {
  it.each([
    ["SQLITE_FULL", "full"],
    ["SQLITE_BUSY", "locked"],
    ["SQLITE_BUSY_SNAPSHOT", "locked"],
    ["SQLITE_LOCKED_SHAREDCACHE", "locked"],
    ["SQLITE_CORRUPT_INDEX", "damaged"],
    ["SQLITE_NOTADB", "damaged"],
    ["SQLITE_READONLY_DIRECTORY", "read-only"],
    ["SQLITE_CANTOPEN", "missing"],
    ["SQLITE_TOOBIG", "too-large"],
    ["SQLITE_CONSTRAINT_UNIQUE", "altered"],
    ["SQLITE_CONSTRAINT_FOREIGNKEY", "unknown"],
  ] as const)("SQLite %s: %s", (code, reason) => expect(errorReason("sqlite", coded(code))).toBe(reason))

  it("SQLite by the extended code that node:sqlite tells", () => {
    const error = Object.assign(new Error("database is locked"), { code: "ERR_SQLITE_ERROR", errcode: 517 })
    expect(errorReason("sqlite", error)).toBe("locked")
  })

  it.each(["no such table: x", "no such column: y", "table x has no column named y"])("SQLite %s", (message) => {
    expect(errorReason("sqlite", Object.assign(new Error(message), { code: "SQLITE_ERROR" }))).toBe("altered")
  })

  it("SQLite after its connection was closed", () => {
    expect(errorReason("sqlite", new TypeError("The database connection is not open"))).toBe("unavailable")
  })

  it.each([
    ["53100", "full"],
    ["40001", "locked"],
    ["40P01", "locked"],
    ["55P03", "locked"],
    ["25006", "read-only"],
    ["42501", "denied"],
    ["28P01", "denied"],
    ["3F000", "missing"],
    ["XX001", "damaged"],
    ["08006", "unavailable"],
    ["57P01", "unavailable"],
    ["53300", "unavailable"],
    ["ECONNREFUSED", "unavailable"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "untrusted"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "untrusted"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "untrusted"],
    ["42P01", "altered"],
    ["42703", "altered"],
    ["42P10", "altered"],
    ["P0001", "altered"],
    ["54000", "too-large"],
    ["ENOTFOUND", "wrong-address"],
    ["EAI_AGAIN", "unavailable"],
    ["23505", "altered"],
    ["23503", "unknown"],
  ] as const)("PostgreSQL %s: %s", (code, reason) => expect(errorReason("postgres", coded(code))).toBe(reason))

  it.each([
    [1114, "full"],
    [1205, "locked"],
    [1213, "locked"],
    [1045, "denied"],
    [1142, "denied"],
    [1290, "read-only"],
    [1049, "missing"],
    [1194, "damaged"],
    [1047, "unavailable"],
    [1180, "unavailable"],
    [1054, "altered"],
    [1146, "altered"],
    [1153, "too-large"],
    [1644, "altered"],
    [1046, "missing"],
    [1062, "altered"],
    [1099, "unknown"],
  ] as const)("MySQL %i: %s", (errno, reason) => expect(errorReason("mysql", numbered(errno))).toBe(reason))

  it("MySQL at a commit that finds the disk full", () => {
    const error = Object.assign(new Error('Got error 28 "No space left on device" during COMMIT'), { errno: 1180 })
    expect(errorReason("mysql", error)).toBe("full")
  })

  it("is what whoever made the connection says", () => {
    const failure = new StorageFailure("open", "unsupported")
    expect(errorReason("mysql", new Error("No connection", { cause: failure }))).toBe("unsupported")
  })

  it("is told by the cause when the error itself does not say", () => {
    expect(errorReason("postgres", new Error("query failed", { cause: coded("53100") }))).toBe("full")
  })

  it("a transaction that has ended, or an instance that was destroyed", () => {
    expect(errorReason("mysql", new Error("Transaction is already committed"))).toBe("unavailable")
    expect(errorReason("postgres", new Error("driver has already been destroyed"))).toBe("unavailable")
  })

  it("what is no error is unknown", () => expect(errorReason("sqlite", "full")).toBe("unknown"))
})
