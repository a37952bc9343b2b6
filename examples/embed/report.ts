// #region report
import { openMediation, periodOf } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { toHtml } from "@traitdunion/reports"

/** A month's work, and the page that the funder gets. */
export const quarterlyPage = async (): Promise<string> => {
  await using core = await openMediation({ structure: "association-exemple", storage: memoryStorage() })
  const mediator = core.as({ id: "mediator-1", roles: ["mediator"] })
  await mediator.registers.record({
    on: "2026-03-14",
    register: "inform",
    minutes: 90,
    persons: 14,
    theme: "energy",
    outreach: true,
    session: { format: "collective", audience: "inhabitants", title: "Lire sa facture d'énergie" },
  })
  const director = core.as({ id: "directrice", roles: ["director"] })
  const report = await director.reports.publish({ profile: "reports/structure", ...periodOf("2026-Q1") })
  return toHtml(report, { structureName: "Association Exemple", generatedOn: "2026-04-02" })
}
// #endregion report
