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

const beginning = async (source: ByteSource): Promise<ReadonlyArray<number>> => {
  let start: number[] = []
  for await (const bytes of source()) {
    start = [...start, ...bytes.subarray(0, 4)]
    if (start.length >= 4) break
  }
  return start
}

/** What a byte order mark says. UTF-8 needs none: its bytes tell. */
const marked = (start: ReadonlyArray<number>): Encoding | undefined => {
  if (begins(start, [0xff, 0xfe])) return "utf-16le"
  return begins(start, [0xfe, 0xff]) ? "utf-16be" : undefined
}

/** Whether all bytes are a text of an encoding. A text of plain ASCII is UTF-8 too. */
const checkOf = (encoding: Encoding): { readonly add: (bytes?: Uint8Array) => void; readonly holds: () => boolean } => {
  const decoder = new TextDecoder(encoding, { fatal: true })
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
 * How a file is written: as its byte order mark or the caller says; without either, UTF-8 when all of it is valid UTF-8,
 * otherwise Windows-1252, which French spreadsheets still write. The whole file is read once, without being kept: one
 * accent may stand on the last line, and what is no text of its encoding is refused before a line of it is recorded.
 */
export const detectEncoding = async (source: ByteSource, chosen?: Encoding): Promise<Parsed<Encoding | "workbook">> => {
  const start = await beginning(source)
  if (begins(start, WORKBOOK)) return read("workbook")
  if (begins(start, OLD_WORKBOOK)) {
    return unread(
      "C'est un ancien classeur, ou un classeur protégé par mot de passe : l'enregistrer en XLSX sans mot de passe.",
      "An old or a password-protected workbook: save it as XLSX without a password.",
    )
  }
  const said = chosen ?? marked(start)
  const wide = said === "utf-16le" || said === "utf-16be"
  const check = checkOf(said ?? "utf-8")
  for await (const bytes of source()) {
    if (!wide && bytes.includes(0)) {
      return unread(
        "Ce fichier n'est pas un texte : l'enregistrer en « CSV UTF-8 ».",
        "Not a text: save it as CSV UTF-8.",
      )
    }
    check.add(bytes)
  }
  check.add()
  if (said === undefined) return read(check.holds() ? "utf-8" : "windows-1252")
  if (check.holds()) return read(said)
  return unread(
    `Ce fichier n'est pas écrit en ${said.toUpperCase()}, ou il est incomplet : l'enregistrer en « CSV UTF-8 ».`,
    `Not written in ${said.toUpperCase()}, or truncated: save it as CSV UTF-8.`,
  )
}

/** The text of a file, piece by piece, without its byte order mark. */
export async function* decode(source: ByteSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const bytes of source()) yield decoder.decode(bytes, { stream: true })
  yield decoder.decode()
}
