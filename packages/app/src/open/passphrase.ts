import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline/promises"
import { Writable } from "node:stream"
import { WrongStart } from "./options.ts"

/** Typed without being shown. */
const typed = async (question: string): Promise<string> => {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  process.stdout.write(question)
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await lines.question("")
  } finally {
    lines.close()
    process.stdout.write("\n")
  }
}

/**
 * The passphrase of the keys: from the service's credential, or typed twice when it is new. It is read from no option and
 * no variable, which other programs of this machine could see.
 */
export const readPassphrase = async (isNew: boolean): Promise<string> => {
  const folder = process.env["CREDENTIALS_DIRECTORY"]
  const file = folder === undefined ? undefined : join(folder, "passphrase")
  if (file !== undefined && existsSync(file)) return readFileSync(file, "utf8").trimEnd()
  if (!process.stdin.isTTY) {
    throw new WrongStart(
      "La phrase de passe des clés manque : la donner au clavier, ou comme « passphrase » du service.",
    )
  }
  const first = await typed(isNew ? "Choisir la phrase de passe des clés : " : "Phrase de passe des clés : ")
  if (isNew && (await typed("La même, encore une fois : ")) !== first)
    throw new WrongStart("Les deux phrases diffèrent.")
  return first
}
