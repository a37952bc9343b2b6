import type { CompiledQuery, Kysely } from "kysely"
import type { AnyTables } from "./database.ts"

/** A statement that Kysely can compile. */
interface Compilable {
  readonly compile: () => CompiledQuery
}

const LIMIT = 500

/**
 * Statements compiled once. Building and compiling costs Kysely more than SQLite needs to run the result, and a commit
 * always has the same few shapes. A statement is built with parameters of its shape, and run with others in the same
 * order.
 */
export class Statements {
  readonly #compiled = new Map<string, CompiledQuery>()

  /** Run the statement of a shape with these parameters; `build` is called the first time only. */
  async run<Row = Readonly<Record<string, unknown>>>(
    db: Kysely<AnyTables>,
    shape: string,
    parameters: ReadonlyArray<unknown>,
    build: () => Compilable,
  ): Promise<ReadonlyArray<Row>> {
    let compiled = this.#compiled.get(shape)
    if (compiled === undefined) {
      compiled = build().compile()
      if (compiled.parameters.length !== parameters.length) throw new Error(`Statement ${shape} has other parameters`)
      // Old shapes go first; the hot ones come back at once.
      if (this.#compiled.size >= LIMIT) this.#compiled.delete(this.#compiled.keys().next().value ?? "")
      this.#compiled.set(shape, compiled)
    }
    const { rows } = await db.executeQuery<Row>({ ...compiled, parameters })
    return rows
  }
}

/** So many marks to build a shape with; their values do not matter. */
export const marks = (count: number): ReadonlyArray<string> => new Array<string>(count).fill("")
