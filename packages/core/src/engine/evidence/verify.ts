import {
  type Anchor,
  type AuditProgress,
  type AuditReport,
  anchorPublicKey,
  makeAnchor,
  type Store,
  verifyJournal,
} from "../../journal/index.ts"
import { STRUCTURE_KEYS } from "../../journal/sealing/index.ts"
import type { Instant } from "../../kernel/index.ts"
import { markOf, type StructureKeys } from "./structure-keys.ts"

/** The options of a verification. */
export interface VerifyOptions {
  readonly onProgress?: (progress: AuditProgress) => void
  /** Anchors that were kept elsewhere: a journal whose end was cut off, or that was replaced, does not agree with them. */
  readonly anchors?: ReadonlyArray<Anchor>
  /** The public key that was noted when the first anchor was made. */
  readonly publicKey?: string
}

/**
 * Verify the journal with all that is at hand: the marks when there are keys, the anchors that are given. Once the
 * structure has marks, a journal that has none left was rewritten by somebody without keys.
 */
export const verify = async (
  structure: string,
  store: Store,
  structureKeys: StructureKeys,
  options: VerifyOptions = {},
): Promise<AuditReport> => {
  const { onProgress, anchors, publicKey } = options
  const key = structureKeys.present ? await structureKeys.found(STRUCTURE_KEYS.marks) : undefined
  const seed = structureKeys.present ? await structureKeys.found(STRUCTURE_KEYS.anchors) : undefined
  const report = await verifyJournal(structure, store, {
    onProgress,
    ...(anchors === undefined ? {} : { anchors }),
    publicKey: publicKey ?? (seed === undefined ? undefined : anchorPublicKey(seed.export())),
    mark: key === undefined ? undefined : (hash) => markOf(key, hash),
  })
  if (report.ok && key !== undefined && report.markedFrom === undefined && report.verified > 0) {
    return { ...report, ok: false, verified: 0, fault: { kind: "forged", position: 1, stream: undefined } }
  }
  // Marks without the key that made them: it was taken away so that they could not be checked.
  if (report.ok && structureKeys.present && key === undefined && report.markedFrom !== undefined) {
    // Unless another process has just made the first one.
    if ((await structureKeys.found(STRUCTURE_KEYS.marks)) !== undefined) {
      return verify(structure, store, structureKeys, options)
    }
    const position = report.markedFrom
    return { ...report, ok: false, verified: position - 1, fault: { kind: "forged", position, stream: undefined } }
  }
  return report
}

/** Sign the end of the journal as it is now, to be kept elsewhere. */
export const anchor = async (
  structure: string,
  store: Store,
  structureKeys: StructureKeys,
  at: Instant,
): Promise<Anchor> => {
  const made = await structureKeys.key(STRUCTURE_KEYS.anchors)
  const { key, write } = made
  if (write !== undefined) {
    let written = false
    try {
      written = (await store.commit({ writes: [], guards: [], rows: [], keys: [write] })).status === "committed"
    } finally {
      structureKeys.settled([made], written)
    }
  }
  const { head } = await store.readAll(Number.MAX_SAFE_INTEGER, 1)
  return makeAnchor(key.export(), { structure, ...head, at })
}
