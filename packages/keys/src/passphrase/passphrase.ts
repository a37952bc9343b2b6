import { readFile } from "node:fs/promises"
import { KeyUnavailable } from "@traitdunion/core"
import { invalid } from "../wrapping/index.ts"
import { unavailable } from "./unavailable.ts"

/** A passphrase: itself, the file it stands in (a final line end is no part of it), or what asks somebody for it. */
export type Passphrase = string | { readonly file: string } | (() => string | Promise<string>)

/** A key file and the passphrase that opens it. */
export interface PassphraseFile {
  /** The path of the key file. */
  readonly file: string
  readonly passphrase: Passphrase
}

const SHORTEST = 12
const LONGEST = 1024

const given = async (passphrase: Passphrase): Promise<string> => {
  if (typeof passphrase === "string") return passphrase
  if (typeof passphrase === "function") return passphrase()
  const text = await readFile(passphrase.file, "utf8").catch((cause: unknown) => {
    throw unavailable(cause)
  })
  return text.replace(/\r?\n$/, "")
}

/**
 * The passphrase as its key is derived from it. Accents are typed as one character or as two, according to the
 * machine: both are brought to one form (NFKC, as NIST SP 800-63B has it).
 */
export const readPassphrase = async (passphrase: Passphrase): Promise<string> => {
  const text = (await given(passphrase)).normalize("NFKC")
  if (text === "" || text.length > LONGEST || !text.isWellFormed()) throw new KeyUnavailable("wrong-passphrase")
  return text
}

/** A passphrase that is to protect a file from now on. `path` names it in the fault. */
export const readNewPassphrase = async (where: string, path: string, passphrase: Passphrase): Promise<string> => {
  const text = (await given(passphrase)).normalize("NFKC")
  if ([...text].length < SHORTEST) {
    throw invalid(where, path, {
      fr: `Au moins ${SHORTEST} caractères : qui copie le fichier peut essayer des phrases courtes sans limite`,
      en: `At least ${SHORTEST} characters: whoever copies the file can try short ones without limit`,
    })
  }
  if (text.length > LONGEST || !text.isWellFormed()) {
    throw invalid(where, path, {
      fr: `Au plus ${LONGEST} caractères, en Unicode valide`,
      en: `At most ${LONGEST} characters, in well-formed Unicode`,
    })
  }
  return text
}
