import { jsonResponse } from "./answer.ts"
import { BadRequest, PRIVATE } from "./problem.ts"

/** Makes a document out of what an outlet answers, in one format. */
export interface Renderer {
  /** Such as `application/pdf`. */
  readonly mediaType: string
  /** The document; `undefined` for an answer that is no document: then it goes out as JSON. */
  readonly render: (answer: unknown) => Promise<Uint8Array<ArrayBuffer> | string | undefined>
}

interface Wanted {
  readonly type: string
  readonly quality: number
}

const wantedIn = (accept: string): ReadonlyArray<Wanted> =>
  accept
    .split(",")
    .map((one): Wanted => {
      const [type = "", ...parameters] = one.split(";").map((part) => part.trim().toLowerCase())
      const quality = parameters.map((part) => /^q=([01](?:\.\d{1,3})?)$/.exec(part)?.[1]).find((q) => q !== undefined)
      return { type, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ type, quality }) => type !== "" && quality > 0)
    .toSorted((a, b) => b.quality - a.quality)

/**
 * The renderer that a request prefers, `null` for JSON. Asked before the outlet runs, for what left cannot be taken back.
 * Throws {@link BadRequest} when none of the formats is made here.
 */
export const chosenRenderer = (accept: string | null, renderers: ReadonlyArray<Renderer>): Renderer | null => {
  if (accept === null) return null
  for (const { type } of wantedIn(accept)) {
    if (type === "*/*" || type === "application/*" || type === "application/json") return null
    const found = renderers.find(({ mediaType }) =>
      type.endsWith("/*") ? mediaType.startsWith(type.slice(0, -1)) : mediaType === type,
    )
    if (found !== undefined) return found
  }
  throw new BadRequest("TDU-HTTP-ACCEPT")
}

const headersOf = (mediaType: string): Readonly<Record<string, string>> => ({
  ...PRIVATE,
  "content-type": mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType,
  "content-disposition": "inline",
  vary: "Accept",
  // A document is looked at, and does nothing.
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
})

/** What an outlet answers, in the format that was chosen. */
export const outletResponse = async (answer: unknown, renderer: Renderer | null): Promise<Response> => {
  if (answer instanceof Uint8Array) {
    return new Response(new Uint8Array(answer), { headers: headersOf("application/octet-stream") })
  }
  const rendered = await renderer?.render(answer)
  if (renderer === null || rendered === undefined) return jsonResponse(answer, 200, { vary: "Accept" })
  return new Response(rendered, { headers: headersOf(renderer.mediaType) })
}
