/** Counts calls by name, so many a minute, in this process. */
export const rateLimit = (now: () => number) => {
  const windows = new Map<string, { readonly until: number; count: number }>()
  /** The seconds to wait; 0 when it may go on. */
  return (name: string, perMinute: number): number => {
    const at = now()
    const known = windows.get(name)
    const window = known === undefined || known.until <= at ? { until: at + 60_000, count: 0 } : known
    if (window !== known) {
      // Names that are not used any more go with their window.
      for (const [other, { until }] of windows) if (until <= at) windows.delete(other)
      windows.set(name, window)
    }
    window.count += 1
    return window.count > perMinute ? Math.max(1, Math.ceil((window.until - at) / 1000)) : 0
  }
}
