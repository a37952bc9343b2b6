/** How far a rebuild of read tables has come, in events of the journal. */
export interface RebuildProgress {
  readonly done: number
  readonly total: number
}

/** How many events are looked through without a word, where nothing differs: a second or so. */
const SHORT = 10_000

/**
 * Progress of a comparison that mostly finds nothing: told once something differs, or once it takes long.
 */
export const onceNoticed =
  (onProgress: ((progress: RebuildProgress) => void) | undefined, noticed: () => boolean) =>
  (progress: RebuildProgress): void => {
    if (progress.done > SHORT || noticed()) onProgress?.(progress)
  }
