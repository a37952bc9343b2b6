import { ServiceFailed } from "./failure.ts"

/** No documented answer comes near this. */
const MOST_BYTES = 256 * 1024

/** @internal The JSON of a response, of a bounded size. Throws {@link ServiceFailed} for anything else. */
export const readBounded = async (response: Response): Promise<unknown> => {
  const chunks: Array<Uint8Array> = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > MOST_BYTES) throw new ServiceFailed("malformed")
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"))
  } catch {
    throw new ServiceFailed("malformed")
  }
}
