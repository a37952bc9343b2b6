import type { Instant, Label, PlainDate, Sealed } from "../../../../kernel/index.ts"
import type { PastEvent, ReadContext } from "../../../../plugin/index.ts"
import { mentioning } from "../../retention/rules/last-contact.ts"

/** One fact that is held about a person. */
export interface HeldFact {
  /** When it was recorded, and by whom. */
  readonly at: Instant
  readonly on: PlainDate
  readonly by: string
  /** What was done, in a few words. */
  readonly what: Label
  readonly stream: string
  /** What was recorded. Other people stand as `autre-personne`, and their words are left out. */
  readonly data: unknown
}

const OTHER = "autre-personne"

const isEnvelope = (value: object): value is Sealed<unknown> => "~sealed" in value

/** The data of an event as the person may have it: their own words, nobody else's, and nobody else's name. */
const own = (value: unknown, person: ReadonlySet<string>, others: ReadonlySet<string>): unknown => {
  if (typeof value === "string") return others.has(value) ? OTHER : value
  if (typeof value !== "object" || value === null) return value
  if (isEnvelope(value)) return person.has(value.subject) ? value : undefined
  if (Array.isArray(value)) return value.map((item) => own(item, person, others)).filter((item) => item !== undefined)
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): Array<[string, unknown]> => {
      const kept = own(inner, person, others)
      return kept === undefined ? [] : [[key, kept]]
    }),
  )
}

/** What an event says of somebody else than the person: a step about another party is not theirs to read. */
const aboutOther = ({ data }: PastEvent, person: ReadonlySet<unknown>): boolean => {
  const { party, from, to } = data as { readonly party?: unknown; readonly from?: unknown; readonly to?: unknown }
  // An institution was heard apart, too.
  if (party !== undefined) return typeof party === "string" && !person.has(party)
  return from !== undefined && to !== undefined && !person.has(from) && !person.has(to)
}

/** Everything that is held about a person under the ids of their records, of every plugin, oldest first. */
export const heldAbout = async (
  read: ReadContext,
  records: ReadonlyArray<string>,
): Promise<ReadonlyArray<HeldFact>> => {
  const person = new Set(records)
  const facts: Array<HeldFact> = []
  const mentions = mentioning()
  const others = new Set<string>()
  const theirs = new Set<string>()
  for await (const event of read.journal()) {
    // Nobody is named before they are registered.
    const [name, key = ""] = event.stream.split("/")
    if (name === "person" && !person.has(key)) others.add(key)
    // That somebody took access to them in an emergency is theirs to know.
    const speaks = records.some((id) => key === `person.${id}`) || mentions(event, (id) => person.has(id)).length > 0
    // Somebody else's file that names them once stays somebody else's.
    if (speaks && !others.has(key)) theirs.add(event.stream)
    if (!speaks && !theirs.has(event.stream)) continue
    if (aboutOther(event, person)) continue
    facts.push({
      at: event.meta.at,
      on: event.meta.on,
      by: event.meta.actor.id,
      what: read.declared.summaries.get(event.meta.command) ?? {
        fr: "Fait enregistré par une extension qui n'est plus ouverte",
        en: "A fact of a plugin that is not opened any more",
      },
      stream: others.has(key) ? event.stream.replace(key, OTHER) : event.stream,
      data: own(event.data, person, others),
    })
  }
  return facts
}
