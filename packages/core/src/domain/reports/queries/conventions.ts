import type { ReadContext } from "../../../plugin/index.ts"
import type { Report } from "../../../reporting/index.ts"
import { Convention, conventionTable } from "../../partners/index.ts"
import { Institution } from "../../people/index.ts"
import type { ReportRequest } from "./build.ts"

/** @internal The convention that a report is limited to; its id stands for what nobody recorded of it. */
export const conventionOf = async (read: ReadContext, id: string | undefined): Promise<Report["convention"]> => {
  if (id === undefined) return null
  const { signed } = await read.state(Convention, id)
  if (signed === null) return { id, title: id, funder: "—" }
  const { name } = await read.state(Institution, signed.funder)
  return { id, title: signed.title, funder: name ?? signed.funder }
}

/** @internal The names of members that have no label: the titles of conventions, and those the caller gave. */
export const namesOf = async (
  read: ReadContext,
  request: ReportRequest,
): Promise<NonNullable<ReportRequest["names"]>> => {
  const keys = (await read.rows(conventionTable)).map(({ key }) => key)
  const titles = [...(await read.states(Convention, keys))].map(([key, { signed }]) => [key, signed?.title ?? key])
  return { convention: Object.fromEntries(titles), ...request.names }
}
