import type { KeyObject } from "node:crypto"
import type { Store } from "../../journal/index.ts"
import { type HeldKeys, open, replaceSealed, sealedIn } from "../../journal/sealing/index.ts"
import { SealBroken, type Sealed } from "../../kernel/index.ts"
import { holdToOpen } from "../evidence/index.ts"
import type { ReadingParts } from "./reading.ts"

/**
 * Open the envelopes of a value that `may` allows; the others become `null`, and so do those of erased persons. An
 * envelope that says `erased` of somebody who was not was changed: throws `SealBroken`.
 */
export const unseal = async (
  parts: Pick<ReadingParts, "registry" | "ring"> & { readonly store: Pick<Store, "keys" | "read"> },
  value: unknown,
  may: (envelope: Sealed<unknown>) => boolean | Promise<boolean>,
  archived = false,
): Promise<unknown> => {
  const envelopes = sealedIn(value)
  if (envelopes.length === 0) return value
  const allowed = new Set<Sealed<unknown>>()
  for (const envelope of envelopes) {
    if (await may(envelope)) allowed.add(envelope)
  }
  const { ring } = parts
  const held: HeldKeys = await holdToOpen(
    parts,
    [...allowed].map(({ subject }) => subject),
  )
  const keys = new Map<string, KeyObject | undefined>()
  for (const { subject, cipher, stream } of allowed) {
    if (cipher === "erased" && held.entry(subject)?.state !== "erased") throw new SealBroken(stream)
    if (!keys.has(subject)) keys.set(subject, await held.forOpening(subject, archived))
  }
  return replaceSealed(value, (envelope) => {
    const key = allowed.has(envelope) ? keys.get(envelope.subject) : undefined
    return key === undefined ? null : open(ring.structure, envelope, key)
  })
}
