import type { ConventionState, ReportDue } from "./stream.ts"

/** The reports that are still to be sent, the soonest first. */
export const reportsDue = ({ signed: terms, sent, endedOn }: ConventionState): ReadonlyArray<ReportDue> =>
  terms === null || endedOn !== null
    ? []
    : terms.reports.filter(({ report: id }) => sent[id] === undefined).toSorted((a, b) => (a.due < b.due ? -1 : 1))
