import type { Sent } from "./forms/index.ts"

/** Why the body of a request is not read: too large, or of another form. */
export class BadBody extends Error {
  readonly status: 400 | 413

  constructor(status: 400 | 413) {
    super(status === 413 ? "too large" : "of another form")
    this.status = status
  }
}

/** What is told of it. */
export const badBodyWords = ({ status }: BadBody): string =>
  status === 413 ? "Ce qui a été envoyé est trop grand." : "Ce qui a été envoyé ne peut pas être lu."

/** The bytes of a body, counted as they come: a length that is told, or none, is no reason to read on. */
const bytesOf = async (request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> => {
  const pieces: Array<Uint8Array> = []
  let length = 0
  for await (const piece of request.body ?? []) {
    length += piece.length
    if (length > most) throw new BadBody(413)
    pieces.push(piece)
  }
  return new Uint8Array(Buffer.concat(pieces))
}

const FORM = "application/x-www-form-urlencoded"
/** The most that a form of a page holds, and that somebody who is not signed in may send. */
export const MAX_FORM = 256 * 1024
export const MAX_AT_THE_DOOR = 32 * 1024

/** The fields of a form in their order. Throws {@link BadBody}. */
export const readForm = async (request: Request, most: number): Promise<Sent> => {
  const [type = ""] = (request.headers.get("content-type") ?? "").toLowerCase().split(";")
  if (type.trim() !== FORM) throw new BadBody(400)
  return [...new URLSearchParams(new TextDecoder().decode(await bytesOf(request, most)))]
}

/** What a form with a file holds: its fields, and the bytes of the file. Throws {@link BadBody}. */
export const readFileForm = async (
  request: Request,
  most: number,
): Promise<{ readonly sent: Sent; readonly file: Uint8Array | undefined }> => {
  const type = request.headers.get("content-type") ?? ""
  const bytes = await bytesOf(request, most + MAX_FORM)
  try {
    const read = await new Response(bytes, { headers: { "content-type": type } }).formData()
    const sent: Array<readonly [string, string]> = []
    let file: Uint8Array | undefined
    for (const [name, value] of read) {
      if (typeof value === "string") sent.push([name, value])
      else if (value.size > most) throw new BadBody(413)
      else file = new Uint8Array(await value.arrayBuffer())
    }
    return { sent, file }
  } catch (error) {
    throw error instanceof BadBody ? error : new BadBody(400)
  }
}

/** An object of JSON, and an empty one for any other JSON: whoever reads it checks what is in it. Throws {@link BadBody}. */
export const readJson = async (request: Request, most: number): Promise<object> => {
  const [type = ""] = (request.headers.get("content-type") ?? "").toLowerCase().split(";")
  if (type.trim() !== "application/json") throw new BadBody(400)
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(await bytesOf(request, most)))
    return typeof read === "object" && read !== null ? read : {}
  } catch (error) {
    throw error instanceof BadBody ? error : new BadBody(400)
  }
}
