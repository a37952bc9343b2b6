import {
  addDays,
  type CourseChange,
  defineCourse,
  definePlugin,
  field,
  nextByDay,
  openMediation,
  Person,
  type PlainDate,
  plainDate,
} from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as z from "zod"

const kinds = {
  asked: { fr: "Demande envoyée" },
  reminded: { fr: "Relance" },
  answered: { fr: "Réponse reçue" },
  closed: { fr: "Fin" },
} as const
interface Letter {
  readonly fact: keyof typeof kinds
  readonly on: PlainDate
}
interface LettersState {
  readonly opened: boolean
  readonly facts: ReadonlyArray<Letter>
}
const words = (fr: string) => ({ fr, en: fr })

/** Letters: asked once, reminded while no answer came, answered once asked, and closed at any time. */
const Letters = defineCourse("letters", {
  kinds,
  fact: z.strictObject({ fact: field.keyOf(kinds), on: field.date }),
  events: { Opened: z.strictObject({ on: field.date }) },
})
  .evolve<LettersState>({ opened: false, facts: [] }, { Opened: (state) => ({ ...state, opened: true }) })
  .follows({
    begun: ({ opened }) => opened,
    unknown: "UnknownLetters",
    fault: ({ facts }, next) => {
      const has = (kind: Letter["fact"]) => facts.some(({ fact }) => fact === kind)
      if (has("closed")) return "Closed"
      const fits = {
        asked: !has("asked"),
        reminded: has("asked") && !has("answered"),
        answered: has("asked"),
        closed: true,
      }
      return fits[next.fact] ? undefined : "NotNow"
    },
    refusals: {
      UnknownLetters: words("Aucun courrier."),
      Closed: words("C'est terminé."),
      NotNow: words("Rien n'a été demandé."),
      TooEarly: words("Ce jour précède la demande."),
      Unsettles: words("Un fait plus tardif ne tiendrait plus."),
    },
    early: "TooEarly",
    unsettles: "Unsettles",
    due: ({ facts }) =>
      facts
        .filter(({ fact }) => fact === "asked")
        .map(({ on }) => ({ id: "answer" as const, lastSafeDay: addDays(on, 15) })),
    next: () => [],
  })

const TODAY = plainDate("2026-12-01")
const day = (count: number) => addDays(plainDate("2026-01-05"), count)
const letter = (fact: Letter["fact"], on: number): Letter => ({ fact, on: day(on) })
const opened: LettersState = { opened: true, facts: [] }
/** What a change makes of a state: the next one, or the code of a refusal. */
const after = (state: LettersState, change: CourseChange<Letter>): LettersState | string => {
  let event: { readonly type: string; readonly data: unknown } | undefined
  const args = {
    state,
    today: TODAY,
    emit: (kind: string, data: unknown) => {
      event = { type: `letters.${kind}`, data }
      return event as never
    },
    refuse: (code: string) => code as never,
  }
  const decided =
    "record" in change
      ? Letters.record(change.record, args)
      : "correct" in change
        ? Letters.correct(change.correct, change.fact, args)
        : Letters.cancel(change.cancel, change.fact, args)
  return event === undefined ? String(decided) : Letters.fold(state, event as never, undefined as never)
}
const tell = (facts: ReadonlyArray<Letter>): LettersState => {
  let state = opened
  let waiting = facts
  while (waiting.length > 0) {
    const refused: Array<Letter> = []
    for (const fact of waiting) {
      const next = after(state, { record: fact })
      if (typeof next === "string") refused.push(fact)
      else state = next
    }
    if (refused.length === waiting.length) break
    waiting = refused
  }
  return state
}
const kindsOf = (state: LettersState | string) =>
  typeof state === "string" ? state : state.facts.map(({ fact, on }) => `${fact} ${on}`)

describe("a course", () => {
  it("takes nothing before it was opened, nor what is to come", () => {
    expect(after({ ...opened, opened: false }, { record: letter("asked", 0) })).toBe("UnknownLetters")
    expect(after(opened, { record: { fact: "asked", on: addDays(TODAY, 1) } })).toBe("NotYet")
  })

  it("places a fact by its day however late it is told, and says why it cannot", () => {
    const state = tell([letter("asked", 0), letter("answered", 20)])
    expect(kindsOf(after(state, { record: letter("reminded", 10) }))).toEqual([
      `asked ${day(0)}`,
      `reminded ${day(10)}`,
      `answered ${day(20)}`,
    ])
    expect(after(opened, { record: letter("answered", 5) })).toBe("NotNow")
    expect(after(tell([letter("asked", 10)]), { record: letter("answered", 5) })).toBe("TooEarly")
    expect(after(tell([letter("asked", 0), letter("reminded", 9)]), { record: letter("answered", 5) })).toBe(
      "Unsettles",
    )
    expect(after(tell([letter("asked", 0), letter("closed", 5)]), { record: letter("answered", 9) })).toBe("Closed")
  })

  it("corrects a fact in its day, cancels one, and leaves alone what is not there", () => {
    const state = tell([letter("asked", 0), letter("answered", 20), letter("closed", 30)])
    expect(kindsOf(after(state, { correct: 1, fact: letter("answered", 25) }))).toContain(`answered ${day(25)}`)
    expect(after(state, { correct: 0, fact: letter("asked", 22) })).toBe("Unsettles")
    expect(after(state, { correct: 0, fact: letter("answered", 2) })).toBe("UnknownFact")
    expect(kindsOf(after(state, { cancel: 2, fact: "closed" }))).toEqual([`asked ${day(0)}`, `answered ${day(20)}`])
    expect(after(state, { cancel: 0, fact: "asked" })).toBe("Unsettles")
    expect(after(state, { cancel: 1, fact: "closed" })).toBe("UnknownFact")
    expect(after(state, { cancel: 9, fact: "closed" })).toBe("UnknownFact")
  })

  it("says which days a change would move, and what stands against it", () => {
    const state = tell([letter("asked", 0)])
    expect(Letters.effects(state, { correct: 0, fact: letter("asked", 3) }, TODAY)).toEqual({
      moved: [{ id: "answer", before: day(15), after: day(18) }],
    })
    expect(Letters.effects(state, { cancel: 0, fact: "asked" }, TODAY)).toEqual({
      moved: [{ id: "answer", before: day(15), after: null }],
    })
    expect(Letters.effects(state, { record: letter("asked", 3) }, TODAY)).toEqual({ fault: "NotNow" })
    expect(Letters.faultOf({ ...opened, facts: [letter("answered", 3)] })).toBe("NotNow")
  })

  it("reads events that hold no place: one stands last, one that is corrected where it was", () => {
    const events = [
      { type: "letters.Recorded", data: { fact: letter("asked", 0) } },
      { type: "letters.Recorded", data: { fact: letter("answered", 20) } },
      { type: "letters.Corrected", data: { index: 0, fact: letter("asked", 20) } },
    ] as const
    const folded = events.reduce((state, event) => Letters.fold(state, event, undefined as never), opened)
    expect(kindsOf(folded)).toEqual([`asked ${day(20)}`, `answered ${day(20)}`])
  })

  it("is not locked by a fact that today's rules would not take", () => {
    const odd = { ...opened, facts: [letter("answered", 0), letter("asked", 5)] }
    expect(kindsOf(after(odd, { record: letter("closed", 9) }))).toHaveLength(3)
    expect(kindsOf(after(odd, { cancel: 0, fact: "answered" }))).toEqual([`asked ${day(5)}`])
  })

  it("is the same in whatever order its facts are told, on one day or on several", () => {
    const gaps = fc.array(fc.nat(2), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(gaps, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (waits, order) => {
        let at = 0
        const row = (["asked", "reminded", "answered", "closed"] as const).map((kind, index) => {
          at += waits[index] ?? 0
          return letter(kind, at)
        })
        const told = tell(order.flatMap((index) => row[index] ?? []))
        expect(told.facts).toEqual(row)
      }),
    )
  })

  it("comes back to where it was when a fact is recorded and cancelled, or corrected back", () => {
    const facts = fc.array(fc.tuple(fc.constantFrom(...(Object.keys(kinds) as Array<Letter["fact"]>)), fc.nat(40)))
    fc.assert(
      fc.property(facts, fc.nat(40), (some, moved) => {
        const state = tell(some.map(([kind, on]) => letter(kind, on)))
        expect(state.facts.map(({ on }) => on).toSorted()).toEqual(state.facts.map(({ on }) => on))
        expect(Letters.faultOf(state)).toBeUndefined()
        for (const [index, fact] of state.facts.entries()) {
          const changed = after(state, { correct: index, fact: letter(fact.fact, moved) })
          if (typeof changed === "string") continue
          expect(Letters.faultOf(changed)).toBeUndefined()
          const back = changed.facts.findIndex((one) => one.fact === fact.fact && one.on === day(moved))
          const again = after(changed, { correct: back, fact })
          if (typeof again !== "string")
            expect(again.facts.map(({ on }) => on)).toEqual(state.facts.map(({ on }) => on))
        }
      }),
    )
  })

  it("is written by commands like any stream", async () => {
    const input = z.strictObject({
      letters: field.id,
      fact: z.strictObject({ fact: field.keyOf(kinds), on: field.date }),
    })
    const open = Letters.command({
      summary: { fr: "Ouvrir" },
      by: ["mediator"],
      input: z.strictObject({ letters: field.id }),
      key: ({ letters }) => letters,
      decide: ({ today, emit }) => emit("Opened", { on: today }),
    })
    const record = Letters.command({
      summary: { fr: "Consigner" },
      by: ["mediator"],
      input,
      key: ({ letters }) => letters,
      needs: { people: { stream: Person, keys: () => [] } },
      refusals: Letters.refusals,
      decide: ({ input: { fact }, ...args }) => Letters.record(fact, args),
    })
    const plugin = definePlugin({
      id: "letters",
      label: { fr: "Courriers" },
      streams: [Letters],
      commands: { open, record },
    })
    const core = await openMediation({
      structure: "association-exemple",
      storage: memoryStorage(),
      plugins: [plugin],
      ports: { keys: memoryKeys() },
    })
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    await desk.letters.open({ letters: "l-1" })
    const { events } = await desk.letters.record({ letters: "l-1", fact: { fact: "asked", on: "2026-01-05" } })
    expect(events).toMatchObject([{ type: "letters.Recorded", data: { fact: { fact: "asked" }, at: 0 } }])
  })
})

it("what is next by day is told the most pressing first, and without words it is left out", () => {
  const due = [
    { id: "court", lastSafeDay: day(9) },
    { id: "answer", lastSafeDay: day(3) },
    { id: "silent", lastSafeDay: day(1) },
  ] as const
  expect(nextByDay(due, { court: { fr: "Saisir le tribunal" }, answer: { fr: "Regarder la réponse" } })).toEqual([
    { fr: "Regarder la réponse", by: day(3) },
    { fr: "Saisir le tribunal", by: day(9) },
  ])
})
