import type { Sealed, Storage, StoredEvent } from "@traitdunion/core"
import { overStorage } from "./storage.ts"

type Row = Readonly<Record<string, unknown>>

/** What somebody with rights on the database changed: each answers what is found in the place of what was written. */
export interface Meddling {
  readonly event?: (event: StoredEvent) => StoredEvent
  /** `undefined` takes the key away. */
  readonly key?: (subject: string, text: string) => string | undefined
  readonly row?: (table: string, row: Row) => Row
}

/** A storage in which what is read is no longer what was written. */
export const meddled = (
  storage: Storage,
  { event = (one) => one, key = (_, text) => text, row = (_, one) => one }: Meddling,
): Storage =>
  overStorage(storage, (store) => ({
    read: async (streams) =>
      new Map([...(await store.read(streams))].map(([stream, events]) => [stream, events.map(event)])),
    readAll: async (after, limit) => {
      const page = await store.readAll(after, limit)
      return { ...page, events: page.events.map(event) }
    },
    keys: async (subjects) =>
      new Map(
        [...(await store.keys(subjects))].flatMap(([subject, text]): Array<[string, string]> => {
          const changed = key(subject, text)
          return changed === undefined ? [] : [[subject, changed]]
        }),
      ),
    rows: async (table, query) => (await store.rows(table, query)).map((one) => row(table, one)),
  }))

type Envelope = Sealed<unknown>
const isEnvelope = (value: object): value is Envelope => "~sealed" in value

/** A copy of a value in which every envelope is replaced. */
export const withEnvelopes = (value: unknown, change: (envelope: Envelope) => unknown): unknown => {
  if (typeof value !== "object" || value === null) return value
  if (isEnvelope(value)) return change(value)
  if (Array.isArray(value)) return value.map((item) => withEnvelopes(item, change))
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withEnvelopes(inner, change)]))
}

/** Change every envelope of a stream where it stands in the journal. */
export const changingEnvelopes =
  (stream: string, change: (envelope: Envelope) => unknown): NonNullable<Meddling["event"]> =>
  (event) =>
    event.stream === stream ? { ...event, data: JSON.stringify(withEnvelopes(JSON.parse(event.data), change)) } : event

/** Every envelope that stands in a value. */
export const envelopesIn = (value: unknown): ReadonlyArray<Envelope> => {
  const found: Array<Envelope> = []
  withEnvelopes(value, (envelope) => found.push(envelope))
  return found
}
