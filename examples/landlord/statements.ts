// For the tests: something happens at a statement of the driver, counted from 1 once it is armed. The program itself
// knows nothing of it.
import mysql from "mysql2"
import { Client } from "pg"

/** What happens: before a statement is sent, and right after, when its answer has not come yet. */
export interface AtStatements {
  readonly before?: (count: number, sql: string) => void | Promise<void>
  readonly after?: (count: number, sql: string) => void
}

type Query = (this: object, ...args: Array<unknown>) => unknown
type Querying = { query: Query }

const textOf = (first: unknown): string =>
  typeof first === "string" ? first : String((first as { readonly text?: unknown; readonly sql?: unknown }).text ?? "")

/** The class of the driver that has the method. */
const owners = (): ReadonlyArray<Querying> => {
  const found: Array<Querying> = [Client.prototype as unknown as Querying]
  let prototype: object | null = mysql.Connection.prototype as object
  while (prototype !== null && !Object.hasOwn(prototype, "query")) prototype = Object.getPrototypeOf(prototype)
  if (prototype !== null) found.push(prototype as Querying)
  return found
}

/** Arm it. Disposing puts the drivers back as they were. */
export const atStatements = ({ before, after }: AtStatements): Disposable & { readonly count: () => number } => {
  let count = 0
  const restored = owners().map((owner) => {
    const real = owner.query
    owner.query = function (...args) {
      count += 1
      const [mine, sql] = [count, textOf(args[0])]
      const send = (): unknown => {
        const answer = real.apply(this, args)
        after?.(mine, sql)
        return answer
      }
      const waited = before?.(mine, sql)
      if (!(waited instanceof Promise)) return send()
      return waited.then(() => {
        const answer = send()
        // mysql2 answers by a callback, and what it returns only looks like a promise.
        return answer instanceof Promise ? answer : undefined
      })
    }
    return () => {
      owner.query = real
    }
  })
  return {
    count: () => count,
    [Symbol.dispose]: () => {
      for (const restore of restored) restore()
    },
  }
}
