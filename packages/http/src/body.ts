import { BadRequest } from "./problem.ts"

/** How much of a body is taken, and how long it may take to come. */
export interface BodyLimits {
  readonly bodyLimit: number
  readonly depthLimit: number
  readonly bodyTimeoutMs: number
}

const JSON_TYPE = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false })

/** The bytes of a body, no more of them than allowed, whatever its headers say. */
const bytesOf = async (request: Request, limit: number): Promise<Uint8Array> => {
  const declared = request.headers.get("content-length")
  if (declared !== null) {
    if (!(Number(declared) <= limit)) throw new BadRequest("TDU-HTTP-TOO-LARGE", { connection: "close" })
    // The server that speaks HTTP holds a body to its declared length.
    const whole = new Uint8Array(await request.arrayBuffer())
    if (whole.byteLength > limit) throw new BadRequest("TDU-HTTP-TOO-LARGE")
    return whole
  }
  const parts: Array<Uint8Array> = []
  let length = 0
  for await (const part of request.body ?? []) {
    length += part.byteLength
    // Leaving the loop cancels the rest of the body.
    if (length > limit) throw new BadRequest("TDU-HTTP-TOO-LARGE", { connection: "close" })
    parts.push(part)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.byteLength
  }
  return bytes
}

const inTime = async <T>(work: Promise<T>, ms: number): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BadRequest("TDU-HTTP-SLOW", { connection: "close" })), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Whether a JSON text nests deeper than a limit, told without parsing it. */
const nestsDeeper = (text: string, limit: number): boolean => {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (quoted) {
      if (code === 92) at += 1
      else if (code === 34) quoted = false
    } else if (code === 34) quoted = true
    else if (code === 123 || code === 91) {
      depth += 1
      if (depth > limit) return true
    } else if (code === 125 || code === 93) depth -= 1
  }
  return false
}

/**
 * The JSON of a request. Nothing else is taken: a form of another site can send text and forms, and no JSON without being
 * asked first. Throws {@link BadRequest}.
 */
export const readJson = async (
  request: Request,
  { bodyLimit, depthLimit, bodyTimeoutMs }: BodyLimits,
): Promise<unknown> => {
  if (!JSON_TYPE.test(request.headers.get("content-type") ?? "")) throw new BadRequest("TDU-HTTP-TYPE")
  const bytes = await inTime(bytesOf(request, bodyLimit), bodyTimeoutMs)
  try {
    const text = utf8.decode(bytes)
    if (nestsDeeper(text, depthLimit)) throw new BadRequest("TDU-HTTP-JSON")
    return JSON.parse(text)
  } catch {
    throw new BadRequest("TDU-HTTP-JSON")
  }
}
