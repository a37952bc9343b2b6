import type { Report } from "@traitdunion/core"

/** The dimension whose members are communes, by their INSEE codes. */
const COMMUNE = "commune"

const hasCommunes = ({ sections }: Report): boolean =>
  sections.some(({ blocks }) => blocks.some((block) => block.kind === "breakdown" && block.dimension.key === COMMUNE))

/** A report with the names of communes beside their codes. The directory is read only where there is one to name. */
export const withPlaces = async (report: Report): Promise<Report> => {
  if (!hasCommunes(report)) return report
  const { communes } = await import("@traitdunion/territory")
  const { byCode } = communes()
  return {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind !== "breakdown" || block.dimension.key !== COMMUNE
          ? block
          : {
              ...block,
              rows: block.rows.map((row) => {
                const name = byCode(row.member ?? "")?.name
                return name === undefined || row.label.fr !== row.member
                  ? row
                  : { ...row, label: { ...row.label, fr: `${name} (${row.member})` } }
              }),
            },
      ),
    })),
  }
}
