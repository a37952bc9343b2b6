import { Buffer } from "node:buffer"
import { crc32, inflateRawSync } from "node:zlib"
import { damaged, tooLarge, WorkbookRefused } from "./refused.ts"

/** What a workbook may weigh once unpacked: about 50,000 lines of a log with every column. */
const MOST_UNPACKED = 60_000_000

const END = 0x06054b50
const END_LENGTH = 22
const LONGEST_REMARK = 0xffff
const ENTRY = 0x02014b50
const ENTRY_LENGTH = 46
const LOCAL = 0x04034b50
const LOCAL_LENGTH = 30
const [STORED, DEFLATED] = [0, 8]

const endOf = (zip: Buffer): number => {
  const last = zip.length - END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_REMARK); at -= 1) if (zip.readUInt32LE(at) === END) return at
  throw damaged()
}

const heavy = (): WorkbookRefused =>
  tooLarge(
    `dépasse ${MOST_UNPACKED / 1e6} Mo une fois décompressé`,
    `is larger than ${MOST_UNPACKED / 1e6} MB unpacked`,
  )

const inflated = (packed: Buffer, most: number): Buffer => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") throw heavy()
    throw damaged()
  }
}
const encrypted = (): WorkbookRefused =>
  new WorkbookRefused({
    fr: "Ce classeur est protégé par mot de passe : l'enregistrer sans mot de passe.",
    en: "This workbook is protected by a password: save it without one.",
  })

/**
 * The XML parts of a workbook, unpacked within bounds whatever their sizes are said to be. Throws {@link WorkbookRefused}.
 */
export const unpack = (zip: Buffer): ReadonlyMap<string, Buffer> => {
  const parts = new Map<string, Buffer>()
  let room = MOST_UNPACKED
  try {
    const end = endOf(zip)
    let at = zip.readUInt32LE(end + 16)
    for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
      if (zip.readUInt32LE(at) !== ENTRY) throw damaged()
      const [flags, method] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)]
      const [sum, packed, size] = [zip.readUInt32LE(at + 16), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)]
      const [name, extra, remark] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
        number,
        number,
        number,
      ]
      const path = zip.toString("utf8", at + ENTRY_LENGTH, at + ENTRY_LENGTH + name)
      const local = zip.readUInt32LE(at + 42)
      at += ENTRY_LENGTH + name + extra + remark
      if (!/\.(?:xml|rels)$/.test(path)) continue
      if ((flags & 1) === 1) throw encrypted()
      if (size > room) throw heavy()
      if (zip.readUInt32LE(local) !== LOCAL || parts.has(path)) throw damaged()
      const from = local + LOCAL_LENGTH + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      const bytes = zip.subarray(from, from + packed)
      if (method !== STORED && method !== DEFLATED) throw damaged()
      const part = method === STORED ? bytes : inflated(bytes, room)
      if (part.length !== size || crc32(part) !== sum) throw damaged()
      room -= part.length
      parts.set(path, part)
    }
  } catch (error) {
    // An offset beyond the end of the file.
    if (error instanceof RangeError) throw damaged()
    throw error
  }
  return parts
}

/** The same parts as a ZIP file that is not compressed, so that its reader unpacks nothing more. */
export const pack = (parts: ReadonlyMap<string, Buffer>): Buffer => {
  const files: Buffer[] = []
  const index: Buffer[] = []
  let offset = 0
  for (const [path, part] of parts) {
    const name = Buffer.from(path)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(part), 10)
    facts.writeUInt32LE(part.length, 14)
    facts.writeUInt32LE(part.length, 18)
    facts.writeUInt16LE(name.length, 22)
    const [local, entry] = [Buffer.alloc(LOCAL_LENGTH), Buffer.alloc(ENTRY_LENGTH)]
    local.writeUInt32LE(LOCAL)
    facts.copy(local, 4)
    entry.writeUInt32LE(ENTRY)
    entry.writeUInt16LE(20, 4)
    facts.copy(entry, 6)
    entry.writeUInt32LE(offset, 42)
    files.push(local, name, part)
    index.push(entry, name)
    offset += LOCAL_LENGTH + name.length + part.length
  }
  const listed = Buffer.concat(index)
  const end = Buffer.alloc(END_LENGTH)
  end.writeUInt32LE(END)
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, listed, end])
}
