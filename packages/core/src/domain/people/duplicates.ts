import * as z from "zod"
import { field, type LookupKind } from "../../kernel/index.ts"
import { defineQuery, type ReadContext, type Resemblance } from "../../plugin/index.ts"
import { duplicateScore, proposedFrom } from "./duplicate-score.ts"
import { Person } from "./persons/index.ts"
import type { PersonCard } from "./queries.ts"

/** A person who may be the one in question, with what speaks for it. */
export interface LikelyDuplicate extends PersonCard {
  /** 0 to 130, see {@link duplicateScore}; proposed from {@link proposedFrom}. */
  readonly score: number
  /** What both have in common besides the words of the name. */
  readonly same: ReadonlyArray<LookupKind>
  /** What is known of both and differs. */
  readonly different: ReadonlyArray<LookupKind>
}

/** Two persons who may be one. */
export interface LikelyPair {
  readonly persons: readonly [PersonCard, PersonCard]
  readonly score: number
  readonly same: ReadonlyArray<LookupKind>
  readonly different: ReadonlyArray<LookupKind>
}

/** The most that one answer proposes: the likeliest first. */
const MOST = 50

const likeliest = (found: ReadonlyArray<Resemblance>): ReadonlyArray<Resemblance & { readonly score: number }> =>
  found
    .map((one) => ({ ...one, score: duplicateScore(one) }))
    .filter(({ score }) => score >= proposedFrom)
    .toSorted((a, b) => b.score - a.score || (a.persons.join() < b.persons.join() ? -1 : 1))

/** Cards by person, and under which record each stands. */
const cardsOf = async (read: ReadContext, persons: ReadonlyArray<string>) => {
  const states = await read.states(Person, [...new Set(persons)])
  const kept = (person: string): string => states.get(person)?.mergedInto ?? person
  const card = (person: string): PersonCard | undefined => {
    const state = states.get(person)
    if (state === undefined || !state.registered) return undefined
    const { name, birthDate, phone, email, address, capacity, representative } = state
    return { person, name, birthDate, phone, email, address, capacity, representative }
  }
  return { kept, card }
}

/**
 * @internal Who may be the person that is about to be registered, or one who is: to be asked before a registration.
 */
export const alike = defineQuery({
  summary: { fr: "Chercher si une personne est déjà enregistrée", en: "Look whether somebody is registered already" },
  by: ["mediator", "lead", "director"],
  input: z
    .strictObject({
      person: z.exactOptional(field.person),
      name: z.exactOptional(field.text(120)),
      birthDate: z.exactOptional(field.date),
      phone: z.exactOptional(field.text(40)),
      email: z.exactOptional(field.email),
    })
    .refine(
      (input) => Object.keys(input).length > 0 && (input.person === undefined || Object.keys(input).length === 1),
      {
        error: "A registered person, or what is known of another",
        params: { fr: "Indiquer une personne enregistrée, ou ce que l'on sait d'une autre" },
      },
    ),
  run: async ({ input: { person, birthDate, ...values }, read }): Promise<ReadonlyArray<LikelyDuplicate>> => {
    const about =
      person === undefined
        ? { values: { ...values, ...(birthDate === undefined ? {} : { "birth-date": birthDate }) } }
        : { person }
    const found = likeliest(await read.resembling(about)).slice(0, MOST)
    const { kept, card } = await cardsOf(
      read,
      found.flatMap(({ persons }) => persons),
    )
    return found.flatMap(({ persons: [self, other], score, same, different }) => {
      const known = kept(self) === kept(other) ? undefined : card(other)
      return known === undefined ? [] : [{ ...known, score, same, different }]
    })
  },
})

/** @internal The pairs of records that may be of one person, the likeliest first, at most 50. */
export const duplicates = defineQuery({
  summary: { fr: "Lister les doublons probables", en: "List likely duplicates" },
  by: ["lead", "director"],
  input: z.strictObject({}),
  run: async ({ read }): Promise<ReadonlyArray<LikelyPair>> => {
    const found = likeliest(await read.resembling("everybody"))
    const { kept, card } = await cardsOf(
      read,
      found.flatMap(({ persons }) => persons),
    )
    const pairs: Array<LikelyPair> = []
    for (const {
      persons: [one, other],
      score,
      same,
      different,
    } of found) {
      const [a, b] = [card(one), card(other)]
      if (a === undefined || b === undefined || kept(one) === kept(other)) continue
      pairs.push({ persons: [a, b], score, same, different })
      if (pairs.length === MOST) break
    }
    return pairs
  },
})
