import type { Store, StoredEvent } from "../../journal/index.ts"
import type { HeldKeys, KeyRing, KeyState } from "../../journal/sealing/index.ts"
import type { EventMeta } from "../../plugin/index.ts"
import type { Registry } from "../registry/index.ts"

/** What the facts of a subject's own stream say of its key: the last that archived, restored or erased it. */
const keyStateIn = (registry: Registry, events: ReadonlyArray<StoredEvent>): KeyState => {
  let state: KeyState = "active"
  for (const { meta } of events) {
    // Most facts are by other commands: their meta need not be parsed.
    if (![...registry.closing.keys()].some((name) => meta.includes(name))) continue
    const { command } = JSON.parse(meta) as EventMeta
    if (state !== "erased") state = registry.closing.get(command) ?? state
  }
  return state
}

/**
 * The keys of subjects, to open with: those whose erasure is a fact stay closed, even when somebody put their key back
 * into the keys' table.
 */
export const holdToOpen = async (
  {
    registry,
    ring,
    store,
  }: { readonly registry: Registry; readonly ring: KeyRing; readonly store: Pick<Store, "keys" | "read"> },
  subjects: ReadonlyArray<string>,
): Promise<HeldKeys> => {
  const wanted = [...new Set(subjects)]
  const streams = [...registry.closers].flatMap((stream) =>
    wanted.map((subject) => [subject, `${stream}/${subject}`] as const),
  )
  const found = streams.length === 0 ? new Map() : await store.read(streams.map(([, id]) => id))
  const erased = streams.flatMap(([subject, id]) =>
    keyStateIn(registry, found.get(id) ?? []) === "erased" ? [subject] : [],
  )
  return ring.hold(store, wanted, new Set(erased))
}
