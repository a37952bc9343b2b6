import { type Instant, InvalidInput, issuesOf, kindOfType, type StoredEvent } from "@traitdunion/core"
import * as z from "zod"

/**
 * The streams whose keys are told: of things that are nobody. Keys of any other stream stay inside, for the order of
 * messages would tell who takes part in what: a consent is recorded right beside its mediation.
 */
export const keyedStreams = [
  "activity",
  "convention",
  "institution",
  "issue",
  "mediation",
  "partner",
  "point",
  "project",
] as const

/**
 * The streams of persons, of which a message tells that something happened and not what: what is recorded about a party
 * stands right beside its mediation, so that its place alone would tell who agreed, refused or withdrew in which.
 */
export const withheldStreams = [
  "consent",
  "disclosure",
  "emergency",
  "household",
  "intake",
  "person",
  "reception",
  "referral",
  "rights-request",
] as const

const withheldNames: ReadonlySet<string> = new Set(withheldStreams)

/** What stands for the stream and the type of what is withheld. */
const WITHHELD = "withheld"

/**
 * That something happened, and nothing of what was said: no data, no actor, no words, sealed or not. What an event holds
 * leaves through the disclosure gate alone; whoever needs more asks the library, as an actor with the right to know.
 */
export interface EventMessage {
  readonly structure: string
  /** 1, 2, 3… without a gap, in one structure. */
  readonly position: number
  /** Of the event, and of it alone: a message whose id was seen before is a double. */
  readonly id: string
  /**
   * Of what it happened to: `mediation/…`, with an opaque key; the kind of stream alone, where the key would lead to a
   * person; `withheld` for the streams of persons, see {@link withheldStreams}.
   */
  readonly stream: string
  /** 1, 2, 3… without a gap, in one stream; none where its key is not told. */
  readonly version?: number
  /** What happened, whatever the version of its shape: `process.Opened`; `withheld` where the stream is. */
  readonly type: string
  /** When it was recorded. */
  readonly at: Instant
}

const schema = z.object({
  structure: z.string().min(1),
  position: z.int().min(1),
  id: z.string().min(1),
  stream: z.string().min(1),
  version: z.int().min(1).optional(),
  type: z.string().min(1),
  at: z.iso.datetime(),
})

/** The message of an event. Its parts are named one by one, so that nothing else of the event can slip in. */
export const messageOf = (
  structure: string,
  { position, id, stream, version, type, meta }: StoredEvent,
  keyed: ReadonlyArray<string> = keyedStreams,
): EventMessage => {
  const { at } = JSON.parse(meta) as { readonly at: Instant }
  const name = stream.slice(0, stream.indexOf("/"))
  if (keyed.includes(name)) return { structure, position, id, stream, version, type: kindOfType(type), at }
  if (withheldNames.has(name)) return { structure, position, id, stream: WITHHELD, type: WITHHELD, at }
  return { structure, position, id, stream: name, type: kindOfType(type), at }
}

/**
 * Read the text of a message, as a broker hands it over. Throws `InvalidInput` when it is not one.
 *
 * @example
 * ```ts
 * import { readMessage } from "@traitdunion/outbox"
 * const count = new Map<string, number>()
 * const hear = (text: string) => {
 *   const { type } = readMessage(text)
 *   count.set(type, (count.get(type) ?? 0) + 1)
 * }
 * ```
 */
export const readMessage = (text: string): EventMessage => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    value = undefined
  }
  const read = schema.safeParse(value)
  if (!read.success) throw new InvalidInput("outbox.readMessage", issuesOf(read.error))
  return read.data as EventMessage
}
