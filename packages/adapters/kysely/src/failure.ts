import { StorageFailure } from "@traitdunion/core"
import { errorReason, type SqlDialect } from "./dialect/index.ts"

/** An error of the driver on its way to the store, where the operation is known. Anything else is a bug or our own. */
export class DriverFailure extends Error {}

/** Run something of the driver, and mark its errors as such. */
export const fromDriver = async <T>(run: () => Promise<T>): Promise<T> => {
  try {
    return await run()
  } catch (cause) {
    throw new DriverFailure("The driver failed", { cause })
  }
}

/** The failure that callers see. */
export const failureOf = (operation: string, dialect: SqlDialect, error: unknown): unknown =>
  error instanceof DriverFailure
    ? new StorageFailure(operation, errorReason(dialect.name, error.cause), error.cause)
    : error
