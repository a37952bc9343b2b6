import type { PlainDate } from "../../../../kernel/index.ts"
import type { PastEvent } from "../../../../plugin/index.ts"

/** Streams whose events are no contact with anybody: they say what was done with data. */
const ABOUT_DATA = new Set(["disclosure", "emergency"])
const NO_CONTACT = new Set(["person.Shared", "person.Erased", "person.Archived", "person.Restored"])

/** Every text that stands in a value. */
function* texts(value: unknown): Generator<string> {
  if (typeof value === "string") yield value
  else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) yield* texts(inner)
}

/** Whether an event speaks of a person: in the stream of that person, or by their id. */
export const mentions = (event: PastEvent, isPerson: (id: string) => boolean): ReadonlyArray<string> => {
  const found = new Set<string>()
  const key = event.stream.slice(event.stream.indexOf("/") + 1)
  if (isPerson(key)) found.add(key)
  for (const text of texts(event.data)) if (isPerson(text)) found.add(text)
  return [...found]
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
