import type { PlainDate } from "../../../../kernel/index.ts"
import type { PastEvent } from "../../../../plugin/index.ts"

/** Streams whose events are no contact with anybody: they say what was done with data. */
const ABOUT_DATA = new Set(["disclosure", "emergency"])
const NO_CONTACT = new Set([
  "person.Shared",
  "person.Merged",
  "person.Separated",
  "person.Erased",
  "person.Archived",
  "person.Restored",
])

/** Fields that name something else than a person, whoever has the same number. */
const NAMES_ELSE: ReadonlySet<string> = new Set([
  "activity",
  "commitment",
  "consent",
  "contact",
  "convention",
  "household",
  "institution",
  "issue",
  "mediation",
  "partner",
  "pole",
  "project",
  "proposal",
  "referral",
  "service",
  "tie",
])
/** Streams whose keys name something else than a person. */
const KEYED_ELSE: ReadonlySet<string> = new Set([
  "activity",
  "convention",
  "household",
  "institution",
  "issue",
  "mediation",
  "partner",
  "point",
  "practice",
  "project",
  "referral",
])

/** Every text of a value that may name a person. What is told to be an institution is none. */
function* texts(value: unknown, name = ""): Generator<string> {
  if (typeof value === "string") {
    if (!NAMES_ELSE.has(name)) yield value
  } else if (Array.isArray(value)) {
    for (const inner of value) yield* texts(inner, name)
  } else if (typeof value === "object" && value !== null && !isInstitution(value)) {
    for (const [key, inner] of Object.entries(value)) yield* texts(inner, key)
  }
}

const isInstitution = (value: object): value is { readonly id: string } =>
  "kind" in value && value.kind === "institution" && "id" in value && typeof value.id === "string"

/** Every institution that a value says is one. */
function* institutionsIn(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) return
  if (isInstitution(value)) yield value.id
  else for (const inner of Object.values(value)) yield* institutionsIn(inner)
}

/** Which persons an event speaks of: in the stream of that person, or by their id. */
export type Mentions = (event: PastEvent, isPerson: (id: string) => boolean) => ReadonlyArray<string>

/**
 * Who is spoken of, event after event of one journal. A party that a mediation says is an institution stays one in the
 * later facts of that mediation, which name it by its id alone.
 */
export const mentioning = (): Mentions => {
  const institutions = new Map<string, Set<string>>()
  return (event, isPerson) => {
    const found = new Set<string>()
    const slash = event.stream.indexOf("/")
    const [name, key] = [event.stream.slice(0, slash), event.stream.slice(slash + 1)]
    const known = institutions.get(event.stream) ?? new Set<string>()
    for (const id of institutionsIn(event.data)) known.add(id)
    if (known.size > 0) institutions.set(event.stream, known)
    if (isPerson(key) && !KEYED_ELSE.has(name)) found.add(key)
    for (const text of texts(event.data)) if (isPerson(text) && !known.has(text)) found.add(text)
    return [...found]
  }
}

/** The day of a contact: when it took place, if the event says so, else when it was recorded. */
const dayOf = ({ data, meta }: PastEvent): PlainDate => {
  const on = (data as { readonly on?: unknown; readonly since?: unknown } | null)?.on
  return typeof on === "string" && on <= meta.on ? (on as PlainDate) : meta.on
}

/**
 * The last contact with each of some persons, from every event that speaks of them, whichever plugin recorded it. A
 * contact with a party counts for every party of the mediation.
 */
export const lastContacts = async (
  journal: AsyncIterable<PastEvent>,
  persons: ReadonlySet<string>,
): Promise<ReadonlyMap<string, PlainDate>> => {
  const last = new Map<string, PlainDate>()
  const parties = new Map<string, Set<string>>()
  const mentions = mentioning()
  for await (const event of journal) {
    const name = event.stream.slice(0, event.stream.indexOf("/"))
    if (ABOUT_DATA.has(name) || NO_CONTACT.has(event.type)) continue
    const found = new Set(mentions(event, (id) => persons.has(id)))
    if (name === "mediation") {
      const known = parties.get(event.stream) ?? new Set<string>()
      parties.set(event.stream, known)
      for (const person of found) known.add(person)
      for (const person of known) found.add(person)
    }
    const on = dayOf(event)
    for (const person of found) if ((last.get(person) ?? "") < on) last.set(person, on)
  }
  return last
}
