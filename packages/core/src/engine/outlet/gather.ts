import { sealedIn } from "../../journal/sealing/index.ts"
import { type Actor, ActorNotAllowed, type PersonalCategory, type Sealed, SubjectClosed } from "../../kernel/index.ts"
import type { Leaving } from "../../plugin/index.ts"
import { holdToOpen } from "../evidence/index.ts"
import { checkReach, namedBy, Reading, type ReadingParts } from "../query/index.ts"
import type { OutletEntry } from "../registry/index.ts"

/** What an outlet is asked for, and when. */
export interface Outside {
  /** As it was given, before it was parsed: it says what it names. */
  readonly raw: unknown
  readonly input: unknown
  readonly actor: Actor
}

/** What is to leave, still sealed, and the persons concerned with the categories of their values. */
export interface Gathered {
  readonly leaving: Leaving<unknown> & { readonly more?: Readonly<Record<string, unknown>> }
  readonly envelopes: ReadonlyArray<Sealed<unknown>>
  readonly concerned: ReadonlyMap<string, ReadonlySet<PersonalCategory>>
}

const bySubject = (envelopes: ReadonlyArray<Sealed<unknown>>): Gathered["concerned"] => {
  const found = new Map<string, Set<PersonalCategory>>()
  for (const { subject, category, cipher } of envelopes) {
    if (cipher === "erased") continue
    found.set(subject, (found.get(subject) ?? new Set<PersonalCategory>()).add(category))
  }
  return found
}

/** Who may not read something may not give it away. Directors answer for what people have a right to. */
const checkReadable = async (
  { name, by, outlet: { purpose } }: OutletEntry,
  reading: Reading,
  envelopes: ReadonlyArray<Sealed<unknown>>,
): Promise<void> => {
  const director = reading.actor.roles.includes("director")
  if (purpose !== "agreement" && (purpose !== "access" || director)) return
  for (const envelope of envelopes) {
    if (await reading.mayOpen(envelope)) continue
    throw new ActorNotAllowed(name, purpose === "access" ? ["director"] : by)
  }
}

/** What is archived leaves only for the person, or as the law demands. */
const checkArchived = async (parts: ReadingParts, subjects: ReadonlyArray<string>): Promise<void> => {
  const held = await holdToOpen(parts, subjects)
  if (subjects.some((subject) => held.entry(subject)?.state === "archived")) throw new SubjectClosed("archived")
}

/** Gather what is to leave. Throws {@link ActorNotAllowed} and {@link SubjectClosed}. */
export const gather = async (
  parts: ReadingParts,
  entry: OutletEntry,
  { raw, input, actor }: Outside,
): Promise<Gathered> => {
  const reading = new Reading(parts, actor)
  const leaving: Gathered["leaving"] = await entry.outlet.gather({
    input,
    actor,
    ...parts.now,
    read: reading.context,
  } as never)
  const envelopes = sealedIn(leaving.parts)
  await checkReadable(entry, reading, envelopes)
  await checkReach(parts, { entry, actor, input, named: namedBy(entry.reach, raw) }, reading)
  const concerned = bySubject(envelopes)
  if (entry.outlet.purpose === "agreement") await checkArchived(parts, [...concerned.keys()])
  return { leaving, envelopes, concerned }
}
