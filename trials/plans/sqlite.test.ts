import { afterAll, beforeAll, expect, it } from "vitest"
import { type Asked, askEverything } from "./asked.ts"
import { readWhole } from "./said.ts"
import { heardSqlite, ROWS } from "./sqlite.ts"

const sqlite = heardSqlite()
let asked: ReadonlyArray<Asked>
let unasked: ReadonlyArray<string>

beforeAll(async () => {
  const many = (table: string): boolean => /tdu_(lookup|person|mediation_party|deadline)_v/.test(table)
  ;({ asked, unasked } = await askEverything(sqlite.storage, sqlite.ear, () => sqlite.fill(many)))
})
afterAll(() => sqlite.close())

/** The table of a step that goes through all rows of a structure; `undefined` for one that an index narrows. */
const walked = (step: string): string | undefined => {
  const [, how, table] = /^(SCAN|SEARCH) tdu_(\w+?)(?:_v\d+)?\b/.exec(step) ?? []
  // One row a structure stands in it.
  if (table === undefined || table === "journal_head" || table === "schema") return undefined
  return how === "SCAN" || /\(structure_id=\?\)/.test(step) ? table : undefined
}

const walks = (): ReadonlyArray<string> => [
  ...new Set(
    asked.flatMap(({ question, statements }) =>
      statements
        .filter(({ sql }) => /^(select|update|delete|with)\b/i.test(sql))
        .flatMap((statement) => {
          const conditions = [...statement.sql.matchAll(/"(\w+)" (?:=|in|is|<=|>=)/g)].map(([, column]) => column)
          const by = conditions.length === 0 ? "" : ` by ${[...new Set(conditions)].join(", ")}`
          return sqlite.plan(statement).map((step) => [walked(step), by] as const)
        })
        .flatMap(([table, by]) => (table === undefined ? [] : [`${question}: ${table}${by}`])),
    ),
  ),
]

it("asks every question of every plugin", () => {
  expect(unasked).toEqual([])
  expect(asked.length).toBeGreaterThan(60)
  // The others calculate from what they were given, or from the law.
  expect(asked.filter(({ statements }) => statements.length > 0).length).toBeGreaterThan(45)
})

it(`goes through no list of ${ROWS} rows without statistics, unless it is said`, () => {
  expect(walks().filter((walk) => readWhole[walk] === undefined)).toEqual([])
})

it("says of no list that it is gone through which an index finds", () => {
  const found = walks()
  expect(Object.keys(readWhole).filter((one) => !found.includes(one))).toEqual([])
})
