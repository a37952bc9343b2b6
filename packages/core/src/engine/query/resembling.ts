import type { Store } from "../../journal/index.ts"
import { STRUCTURE_KEYS } from "../../journal/sealing/index.ts"

import { type LookupKind, lookupTerms } from "../../kernel/index.ts"
import { lookupTable, type Resemblance, type Resembling } from "../../plugin/index.ts"
import { blindTerm, holdToOpen } from "../evidence/index.ts"
import type { TableParts } from "../tables/index.ts"

/** The terms of one person, by kind. They are hashes: nothing is opened to compare them. */
type Terms = ReadonlyMap<LookupKind, ReadonlySet<string>>

/** The most words of a name that pairs are made of, and the most persons of one pair: past it, a name tells nothing. */
const WORDS = 6
const MOST_OF_ONE_NAME = 300

const kinds = ["birth-date", "phone", "email"] as const

const none: ReadonlySet<string> = new Set()
const of = (terms: Terms, kind: LookupKind): ReadonlySet<string> => terms.get(kind) ?? none

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((term) => b.has(term)).length

const compared = (a: Terms, b: Terms): Omit<Resemblance, "persons"> => {
  const known = kinds.filter((kind) => of(a, kind).size > 0 && of(b, kind).size > 0)
  const same = known.filter((kind) => shared(of(a, kind), of(b, kind)) > 0)
  return {
    words: shared(of(a, "name"), of(b, "name")),
    ofWords: Math.min(of(a, "name").size, of(b, "name").size),
    same,
    different: known.filter((kind) => !same.includes(kind)),
  }
}

/** What two persons must have in common to be compared at all: two words, a word and the birth date, a number, an address. */
const meetingPoints = (terms: Terms): ReadonlyArray<string> => {
  const words = [...of(terms, "name")].toSorted().slice(0, WORDS)
  const pairs = words.flatMap((word, index) => words.slice(index + 1).map((other) => `${word} ${other}`))
  const born = [...of(terms, "birth-date")].flatMap((day) => words.map((word) => `${day} ${word}`))
  return [...pairs, ...born, ...of(terms, "phone"), ...of(terms, "email")]
}

interface LookupTerm {
  readonly subject: string
  readonly kind: LookupKind
  readonly term: string
}

const bySubject = (rows: ReadonlyArray<LookupTerm>): ReadonlyMap<string, Terms> => {
  const found = new Map<string, Map<LookupKind, Set<string>>>()
  for (const { subject, kind, term } of rows) {
    const terms = found.get(subject) ?? new Map<LookupKind, Set<string>>()
    found.set(subject, terms)
    terms.set(kind, (terms.get(kind) ?? new Set()).add(term))
  }
  return found
}

const rowsWhere = async (
  store: Store,
  where?: Readonly<Record<string, unknown>>,
): Promise<ReadonlyArray<LookupTerm>> => {
  const rows = await store.rows(lookupTable.name, (where === undefined ? {} : { where }) as never)
  return rows as unknown as ReadonlyArray<LookupTerm>
}

/** How many persons are asked for at once. */
const PAGE = 200

const withTerms = async (store: Store, subjects: ReadonlyArray<string>): Promise<ReadonlyMap<string, Terms>> => {
  const rows: Array<LookupTerm> = []
  for (let from = 0; from < subjects.length; from += PAGE) {
    rows.push(...(await rowsWhere(store, { subject: { in: subjects.slice(from, from + PAGE) } })))
  }
  return bySubject(rows)
}

/** Only those whose data is at hand: whoever was archived or erased resembles nobody. */
const active = async (parts: TableParts, subjects: ReadonlyArray<string>): Promise<ReadonlySet<string>> => {
  const held = await holdToOpen(parts, subjects)
  return new Set(subjects.filter((subject) => held.entry(subject)?.state === "active"))
}

/** Who resembles one person, or somebody who is not registered yet. */
const resemblingOne = async (parts: TableParts, self: string, own: Terms): Promise<ReadonlyArray<Resemblance>> => {
  const met = new Map<string, number>()
  for (const [kind, terms] of own) {
    // A day alone is nobody in particular.
    if (kind === "birth-date") continue
    for (const term of terms) {
      for (const { subject } of await rowsWhere(parts.store, { term })) {
        met.set(subject, (met.get(subject) ?? 0) + 1)
      }
    }
  }
  met.delete(self)
  const others = [...met]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_OF_ONE_NAME)
    .map(([subject]) => subject)
  const terms = await withTerms(parts.store, [...(await active(parts, others))])
  const points = new Set(meetingPoints(own))
  return [...terms]
    .filter(([, theirs]) => meetingPoints(theirs).some((point) => points.has(point)))
    .map(([subject, theirs]) => ({ persons: [self, subject] as const, ...compared(own, theirs) }))
}

/** Everybody who resembles somebody, each pair once. It reads the whole index. */
const resemblingEach = async (parts: TableParts): Promise<ReadonlyArray<Resemblance>> => {
  const terms = bySubject(await rowsWhere(parts.store))
  const meeting = new Map<string, Array<string>>()
  for (const [subject, own] of terms) {
    for (const point of meetingPoints(own)) {
      const there = meeting.get(point)
      if (there === undefined) meeting.set(point, [subject])
      else if (there.length < MOST_OF_ONE_NAME) there.push(subject)
    }
  }
  const pairs = new Map<string, readonly [string, string]>()
  for (const there of meeting.values()) {
    for (const [index, a] of there.entries()) {
      for (const b of there.slice(index + 1)) {
        const pair = a < b ? ([a, b] as const) : ([b, a] as const)
        pairs.set(pair.join("\n"), pair)
      }
    }
  }
  const here = await active(parts, [...new Set([...pairs.values()].flat())])
  return [...pairs.values()].flatMap((persons) => {
    const [a, b] = persons.map((one) => terms.get(one))
    if (a === undefined || b === undefined || persons.some((one) => !here.has(one))) return []
    return [{ persons, ...compared(a, b) }]
  })
}

/** Compare by the blind index alone. Without its key nobody resembles anybody. */
export const resembling = async (parts: TableParts, about: Resembling): Promise<ReadonlyArray<Resemblance>> => {
  const key = await parts.structureKeys.found(STRUCTURE_KEYS.lookup)
  if (key === undefined) return []
  if (about === "everybody") return resemblingEach(parts)
  if ("person" in about) {
    const own = (await withTerms(parts.store, [about.person])).get(about.person)
    return own === undefined ? [] : resemblingOne(parts, about.person, own)
  }
  const own = new Map(
    Object.entries(about.values).map(([kind, value]) => [
      kind as LookupKind,
      new Set(lookupTerms(kind as LookupKind, value).map((term) => blindTerm(key, kind, term))),
    ]),
  )
  return resemblingOne(parts, "", own)
}
