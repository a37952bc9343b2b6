// A program that changes the passphrase of a key file and dies at a given call of the system, as by a loss of power.
// Run it: node --conditions=@traitdunion/source interrupted.ts <file> <from> <to> <call> <half|before|after>
import fs from "node:fs"
import { syncBuiltinESMExports } from "node:module"
import { changePassphrase } from "@traitdunion/keys"

const [file = "", from = "", to = "", call = "", when = ""] = process.argv.slice(2)
const die = (): never => {
  process.kill(process.pid, "SIGKILL")
  throw new Error("This is never reached")
}
const calls: Record<string, (...args: never[]) => unknown> = fs as never
const real = calls[call]
if (real === undefined) throw new Error(`There is no ${call}`)
calls[call] = (...args: never[]) => {
  if (when === "before") die()
  if (when === "half") {
    const [handle, text] = args as unknown as [number, string]
    fs.writeSync(handle, text.slice(0, text.length / 2))
    die()
  }
  real(...args)
  die()
}
syncBuiltinESMExports()

await changePassphrase({ file, from, to })
