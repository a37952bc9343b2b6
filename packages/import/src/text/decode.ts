import { createReadStream } from "node:fs"
import { type Parsed, read, unread } from "../values/parsed.ts"

/** Bytes that can be read more than once, from the start each time. */
export type ByteSource = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** How a file's text is written. */
export type Encoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be" | "macintosh"

/** The bytes of a file, read piece by piece. */
export const fileBytes =
  (path: string): ByteSource =>
  () =>
    createReadStream(path)

const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0]
const WORKBOOK = [0x50, 0x4b, 3, 4]
const begins = (start: ReadonlyArray<number>, signature: ReadonlyArray<number>): boolean =>
  signature.every((byte, index) => start[index] === byte)

/** UTF-8 while every byte allows it, so that a text of plain ASCII is UTF-8 too. */
const utf8Check = (): { readonly add: (bytes?: Uint8Array) => void; readonly holds: () => boolean } => {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  let holds = true
  return {
    add: (bytes) => {
      if (!holds) return
      try {
        decoder.decode(bytes ?? new Uint8Array(), { stream: bytes !== undefined })
      } catch {
        holds = false
      }
    },
    holds: () => holds,
  }
}

/**
 * How a file is written: UTF-8 when all of it is valid UTF-8, otherwise Windows-1252, which French spreadsheets still
 * write. The whole file is read once, without being kept: one accent may stand on the last line. What is no text is
 * refused.
 */
export const detectEncoding = async (source: ByteSource): Promise<Parsed<Encoding | "workbook">> => {
  const utf8 = utf8Check()
  let start: number[] = []
  for await (const bytes of source()) {
    if (start.length < 4) {
      start = [...start, ...bytes.subarray(0, 4)].slice(0, 4)
      if (begins(start, [0xff, 0xfe])) return read("utf-16le")
      if (begins(start, [0xfe, 0xff])) return read("utf-16be")
      if (begins(start, WORKBOOK)) return read("workbook")
      if (begins(start, OLD_WORKBOOK)) {
        return unread(
          "C'est un ancien classeur, ou un classeur protégé par mot de passe : l'enregistrer en XLSX sans mot de passe.",
          "An old or a password-protected workbook: save it as XLSX without a password.",
        )
      }
    }
    if (bytes.includes(0)) {
      return unread(
        "Ce fichier n'est pas un texte : l'enregistrer en « CSV UTF-8 ».",
        "Not a text: save it as CSV UTF-8.",
      )
    }
    utf8.add(bytes)
  }
  utf8.add()
  return read(utf8.holds() ? "utf-8" : "windows-1252")
}

/** The text of a file, piece by piece, without its byte order mark. */
export async function* decode(source: ByteSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const bytes of source()) yield decoder.decode(bytes, { stream: true })
  yield decoder.decode()
}
