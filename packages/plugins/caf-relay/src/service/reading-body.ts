import { ServiceFailed } from "./failure.ts"

/** No documented answer comes near this. */
const MAX_BYTES = 256 * 1024

/** @internal A failure with no more of its body than can be read: what comes after is cut off with the connection. */
export const cutShort = (response: Response): Response | undefined => {
  if (response.ok || response.body === null) return undefined
  let size = 0
  const most = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, out) => {
      size += chunk.byteLength
      if (size > MAX_BYTES) out.terminate()
      else out.enqueue(chunk)
    },
  })
  const { status, headers } = response
  return new Response(response.body.pipeThrough(most), { status, headers })
}

/** @internal The JSON of a response, of a bounded size. Throws {@link ServiceFailed} for anything else. */
export const readBounded = async (response: Response): Promise<unknown> => {
  const chunks: Array<Uint8Array> = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > MAX_BYTES) throw new ServiceFailed("malformed")
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"))
  } catch {
    throw new ServiceFailed("malformed")
  }
}
