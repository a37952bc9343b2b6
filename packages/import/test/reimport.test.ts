import { previewLog } from "@traitdunion/import"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bytes } from "./support/log.ts"
import { desk, facts, held, type Line, line, opened, put, text } from "./support/registers.ts"

/** The days of the file tell which acts it should have: each version of it speaks of the whole month. */
const whole: ReadonlyArray<Line> = [
  [1, "veille", 1, 1, "", "", "Premier"],
  [28, "veille", 1, 1, "", "", "Dernier"],
]

interface Change {
  readonly at: number
  readonly kind: "cell" | "cells" | "delete" | "add" | "twice"
  readonly cell: number
  readonly line: Line
}
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom("cell", "cells", "delete", "add", "twice"),
  cell: fc.nat({ max: 6 }),
  line,
})
const changed = (lines: ReadonlyArray<Line>, changes: ReadonlyArray<Change>): ReadonlyArray<Line> => {
  const after = [...lines]
  for (const { at, kind, cell, line: other } of changes) {
    const index = at % Math.max(1, after.length)
    const own = after[index]
    if (kind === "add" || own === undefined) after.push(other)
    else if (kind === "delete") after.splice(index, 1)
    else if (kind === "twice") after.push(own)
    else if (kind === "cell") after[index] = own.map((value, at) => (at === cell ? other[at] : value)) as never
    else after[index] = other
  }
  return after
}

/** How many lines of one file the other does not have; of equal lines, how many more. */
const beyond = (lines: ReadonlyArray<Line>, others: ReadonlyArray<Line>): number => {
  const left = others.map((own) => own.join())
  return lines.filter((own) => {
    const at = left.indexOf(own.join())
    if (at >= 0) left.splice(at, 1)
    return at < 0
  }).length
}

describe("importing a file that was changed", () => {
  it("leaves the registers as a fresh import would, and writes what changed: also back to what it was", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 3, maxLength: 20 }),
        fc.array(fc.record({ changes: fc.array(change, { maxLength: 4 }), back: fc.boolean(), turned: fc.boolean() }), {
          minLength: 1,
          maxLength: 4,
        }),
        async (first, versions) => {
          await using core = await opened()
          await put(core, text([...whole, ...first]))
          let before: ReadonlyArray<Line> = first
          for (const { changes, back, turned } of versions) {
            const after = changed(back ? first : before, changes)
            const file = text([...whole, ...(turned ? after.toReversed() : after)])
            const recorded = await facts(core)
            const expected = await previewLog(desk(core), bytes(file))
            const report = await put(core, file, { cancelMissing: true })
            await using fresh = await opened()
            await put(fresh, file)
            expect(await held(core)).toEqual(await held(fresh))
            const { added, corrected, cancelled, missing } = report
            expect((await facts(core)) - recorded).toBe(added + corrected + cancelled)
            expect(added + corrected).toBe(beyond(after, before))
            expect(cancelled + corrected).toBe(beyond(before, after))
            expect(missing).toBe(cancelled)
            expect(expected).toMatchObject({ new: added + corrected, toCorrect: corrected, missing })
            const again = await put(core, file, { cancelMissing: true })
            expect(again).toMatchObject({ added: 0, corrected: 0, cancelled: 0, missing: 0 })
            before = after
          }
        },
      ),
      { numRuns: 60 },
    )
  }, 120_000)

  it("leaves unchanged acts at their first version", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 3, maxLength: 12 }),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async (before, changes) => {
          await using core = await opened()
          await put(core, text([...whole, ...before]))
          const { registers } = desk(core)
          const names = async () =>
            new Set((await registers.sourced({ source: "log" })).map((row) => `${row.activity} ${row.sourceLine}`))
          const first = await names()
          await put(core, text([...whole, ...changed(before, changes)]))
          const now = await names()
          for (const name of first) {
            if (!now.has(name)) continue
            const [activity = ""] = name.split(" ")
            await registers.cancel({ activity }, { expectedVersion: 1 })
          }
        },
      ),
      { numRuns: 30 },
    )
  }, 120_000)

  it("corrects the act whose line was changed, and keeps what it was", async () => {
    await using core = await opened()
    const first: Line[] = [
      [2, "veille", 1, 30, "Logement", "Centre social", ""],
      [3, "informer", 9, 90, "", "", ""],
    ]
    await put(core, text(first))
    const report = await put(core, text([[2, "veille", 1, 45, "Logement", "Centre social", ""], first[1] as Line]))
    expect(report).toMatchObject({ added: 0, corrected: 1, known: 1, missing: 0 })
  })

  it("counts what is no longer there, and cancels it only when asked", async () => {
    await using core = await opened()
    const lines: Line[] = [
      [2, "veille", 1, 30, "", "", ""],
      [5, "informer", 9, 90, "", "", ""],
      [9, "veille", 3, 10, "", "", ""],
    ]
    await put(core, text(lines))
    const shorter = text([lines[0] as Line, lines[2] as Line])
    expect(await put(core, shorter)).toMatchObject({ missing: 1, cancelled: 0 })
    expect(await held(core)).toHaveLength(3)
    expect(await put(core, shorter, { cancelMissing: true })).toMatchObject({ missing: 1, cancelled: 1 })
    expect(await held(core)).toHaveLength(2)
  })

  it("keeps equal lines of two sources apart", async () => {
    await using core = await opened()
    const lines: Line[] = [[2, "veille", 1, 30, "", "", ""]]
    expect((await put(core, text(lines), { source: "nord" })).added).toBe(1)
    expect((await put(core, text(lines), { source: "sud" })).added).toBe(1)
  })
})

describe("a preview", () => {
  it("records nothing, and says what an import would do", async () => {
    await using core = await opened()
    const lines: Line[] = [
      [2, "veille", 1, 30, "", "", ""],
      [5, "informer", 9, 90, "", "", ""],
    ]
    await put(core, text([lines[0] as Line]))
    const before = (await core.audit.verify()).verified
    const preview = await previewLog(desk(core), bytes(`${text(lines)}\n99/99/2026;Veille;1;1;;;`))
    expect(preview).toMatchObject({
      accepted: 2,
      known: 1,
      new: 1,
      missing: 0,
      refusedLines: 1,
      minutes: 120,
      persons: 10,
    })
    expect(preview.refused).toMatchObject([{ line: 4, field: "date" }])
    expect(preview.header).toMatchObject({ written: "utf-8", separator: ";" })
    expect(preview.sample).toHaveLength(2)
    expect((await core.audit.verify()).verified).toBe(before)
  })
})
