/** How far a rebuild of read tables has come, in events of the journal. */
export interface RebuildProgress {
  readonly done: number
  readonly total: number
}
