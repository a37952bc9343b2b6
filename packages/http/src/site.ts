import { BadRequest } from "./problem.ts"

/**
 * Refuse what a browser sends from another site. Programs send neither header; browsers send at least one of them with
 * every POST. Throws {@link BadRequest}.
 */
export const checkSite = ({ headers, url }: Request, origins: ReadonlyArray<string>): void => {
  const origin = headers.get("origin")
  if (origin !== null && origins.includes(origin)) return
  const site = headers.get("sec-fetch-site")
  if (site !== null) {
    if (site !== "same-origin" && site !== "none") throw new BadRequest("TDU-HTTP-SITE")
    return
  }
  if (origin === null) return
  const host = headers.get("host") ?? new URL(url).host
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw new BadRequest("TDU-HTTP-SITE")
}
