import { spawnSync } from "node:child_process"
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** Why a small disk cannot be had here; `undefined` where it can. */
export const whyNoSmallDisk: string | undefined = (() => {
  if (process.platform !== "linux") return "a small disk is made by mounting tmpfs, which is Linux's"
  if (process.getuid?.() !== 0) return "a small disk is mounted, which takes root"
  const folder = mkdtempSync(join(tmpdir(), "traitdunion-mount-"))
  const { status, stderr } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { encoding: "utf8" })
  if (status === 0) spawnSync("umount", [folder])
  rmSync(folder, { recursive: true, force: true })
  return status === 0 ? undefined : `a small disk cannot be mounted here: ${(stderr ?? "").trim() || "no mount"}`
})()

/** A disk of a few megabytes. */
export interface SmallDisk extends Disposable {
  readonly folder: string
  /** Fill it to the last byte. */
  readonly fill: () => void
  /** Make room again. */
  readonly clear: () => void
}

/** Mount a small disk. */
export const smallDisk = (megabytes: number): SmallDisk => {
  const folder = mkdtempSync(join(tmpdir(), "traitdunion-disk-"))
  const options = ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=0777`, "tmpfs", folder]
  const { status, stderr } = spawnSync("mount", options, { encoding: "utf8" })
  if (status !== 0) throw new Error(`mount failed: ${stderr}`)
  const filler = join(folder, "filler")
  return {
    folder,
    fill: () => {
      const file = openSync(filler, "a")
      for (const size of [1 << 20, 1 << 12, 1]) {
        const bytes = Buffer.alloc(size)
        try {
          for (;;) if (writeSync(file, bytes) < size) break
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error
        }
      }
      closeSync(file)
    },
    clear: () => rmSync(filler, { force: true }),
    [Symbol.dispose]: () => {
      // What stood on it may just be ending.
      if (spawnSync("umount", [folder]).status !== 0) spawnSync("umount", ["-l", folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
