import type { ReadContext } from "../../plugin/index.ts"
import type { Report } from "../../reporting/index.ts"
import type { ReportRequest } from "./build.ts"

/** @internal The convention that a report is limited to. */
export const conventionOf = async (_read: ReadContext, id: string | undefined): Promise<Report["convention"]> =>
  id === undefined ? null : { id, title: id, funder: id }

/** @internal The names of members that have no label: those the caller gave. */
export const namesOf = async (
  _read: ReadContext,
  request: ReportRequest,
): Promise<NonNullable<ReportRequest["names"]>> => request.names ?? {}
