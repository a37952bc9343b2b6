import type { Acknowledgement } from "@traitdunion/core"
import { BadRequest } from "./problem.ts"

/** What the headers of a request say about how an operation is to be run. */
export interface RequestOptions {
  readonly commandId?: string
  readonly expectedVersion?: number
  readonly acknowledge?: ReadonlyArray<string | Acknowledgement>
  readonly dryRun: boolean
}

const COMMAND_ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/
const ETAG = /^"(\d{1,15})"$/
const TAKEN = /^([^;\s]+)\s*(?:;\s*reason="?([^";\s]+)"?)?$/

const commandIdOf = (headers: Headers): Pick<RequestOptions, "commandId"> => {
  const key = headers.get("idempotency-key")
  if (key === null) return {}
  // A string of structured fields, or the bare text: both are met.
  const commandId = key.trim().replace(/^"(.*)"$/, "$1")
  if (!COMMAND_ID.test(commandId)) throw new BadRequest("TDU-HTTP-KEY")
  return { commandId }
}

const expectedOf = (headers: Headers): Pick<RequestOptions, "expectedVersion"> => {
  const match = headers.get("if-match")
  if (match === null) return {}
  const version = ETAG.exec(match.trim())?.[1]
  if (version === undefined) throw new BadRequest("TDU-HTTP-MATCH")
  return { expectedVersion: Number(version) }
}

const acknowledgedOf = (headers: Headers): Pick<RequestOptions, "acknowledge"> => {
  const said = headers.get("traitdunion-acknowledge")
  if (said === null) return {}
  const acknowledge = said.split(",").flatMap((one): ReadonlyArray<string | Acknowledgement> => {
    const [, rule, reason] = TAKEN.exec(one.trim()) ?? []
    if (rule === undefined) return []
    return [reason === undefined ? rule : { rule, reason }]
  })
  return { acknowledge }
}

/** Whether the request only asks what would happen. */
const dryRunOf = (headers: Headers): boolean => /(?:^|[,;])\s*dry-run\s*(?:$|[,;])/i.test(headers.get("prefer") ?? "")

/** Read the headers. Throws {@link BadRequest} for one that is malformed. */
export const requestOptionsOf = ({ headers }: Request): RequestOptions => ({
  ...commandIdOf(headers),
  ...expectedOf(headers),
  ...acknowledgedOf(headers),
  dryRun: dryRunOf(headers),
})
