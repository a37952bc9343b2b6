import type { MeterReading } from "../stream.ts"

/** @internal Whether a reading contradicts another of the same meter, on whichever side it is told. */
export const goesBack = (
  readings: ReadonlyArray<MeterReading>,
  next: Omit<MeterReading, "newMeter"> & { readonly newMeter?: true },
): boolean => {
  const same = readings.filter(({ meter }) => meter === next.meter)
  const before = same.filter(({ on }) => on <= next.on).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const previous = before.at(-1)
  const following = same.filter(({ on }) => on > next.on).toSorted((a, b) => (a.on < b.on ? -1 : 1))[0]
  if (previous !== undefined && next.newMeter !== true && next.value < previous.value) return true
  return following !== undefined && following.newMeter !== true && following.value < next.value
}
