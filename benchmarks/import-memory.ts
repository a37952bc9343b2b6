import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { builtChild, imported, logOf } from "./import-rate.ts"
import { type Figure, short } from "./measure.ts"

const FEW = 10_000
const MANY = 1_000_000

/** The peak memory of importing many lines, to that of importing few: it should not follow the length of a file. */
export const importMemory = async (): Promise<ReadonlyArray<Figure>> => {
  const dir = mkdtempSync(join(tmpdir(), "traitdunion-bench-"))
  try {
    const child = await builtChild()
    const peak = (lines: number): number =>
      imported(child, logOf(dir, lines), lines, join(dir, `${lines}.sqlite`)).megabytes
    const [few, many] = [peak(FEW), peak(MANY)]
    const ratio = many / few
    return [
      { what: "Peak memory of importing 10,000 lines, MB", value: short(few) },
      { what: "Peak memory of importing 1,000,000 lines, MB", value: short(many) },
      { what: "The second to the first", value: short(ratio), goal: "at most 1.3", met: ratio <= 1.3 },
    ]
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
