import type { Indicator, ReadContext, ReportProfile } from "../../../plugin/index.ts"
import type { CommitmentRow, ReportSection } from "../../../reporting/index.ts"
import { Convention, type ConventionCommitment } from "../../partners/index.ts"

const KEY = "convention-commitments"
const title = { fr: "Engagements de la convention", en: "Commitments of the convention" }

/** @internal What was promised in a convention; nothing without one. */
export const commitmentsOf = async (
  read: ReadContext,
  id: string | undefined,
): Promise<ReadonlyArray<ConventionCommitment>> =>
  id === undefined ? [] : ((await read.state(Convention, id)).signed?.commitments ?? [])

/** Only figures that are kept by convention tell what was done for one: any other would be a zero that is not true. */
const measuring = (
  { indicator }: ConventionCommitment,
  indicators: ReadonlyMap<string, Indicator>,
): Indicator | undefined => {
  const found = indicator === undefined ? undefined : indicators.get(indicator)
  return found !== undefined && "convention" in found.tally.dimensions ? found : undefined
}

/** @internal The profile with the commitments' indicators after its first section, so that they are hidden with the rest. */
export const withCommitments = (
  profile: ReportProfile,
  commitments: ReadonlyArray<ConventionCommitment>,
  indicators: ReadonlyMap<string, Indicator>,
): ReportProfile => {
  if (!profile.convention || commitments.length === 0) return profile
  const ids = new Set(commitments.flatMap((one) => measuring(one, indicators)?.id ?? []))
  const [first = [], ...rest] = profile.sections
  const section = {
    key: KEY,
    title,
    intro: {
      fr: "Le résultat est celui de la période du rapport ; la cible est celle que fixe la convention.",
      en: "The result is that of the report's period; the target is the one that the convention sets.",
    },
    blocks: [{ kind: "figures", title, indicators: [...ids] }],
  } as const
  return { ...profile, sections: [first, section, ...rest].flat() }
}

/** Targets are whole numbers: that of a share is in per cent. */
const targetOf = ({ target }: ConventionCommitment, { unit }: Indicator): number | null =>
  target === undefined ? null : unit === "share" ? target / 100 : target

/** @internal The section of the commitments: each with its target and what was done, and the others as they are. */
export const setBeside = (
  section: ReportSection,
  commitments: ReadonlyArray<ConventionCommitment>,
  indicators: ReadonlyMap<string, Indicator>,
): ReportSection => {
  const [block] = section.blocks
  if (section.key !== KEY || block?.kind !== "figures") return section
  const rows = commitments.map((one): CommitmentRow => {
    const row = { commitment: one.commitment, words: one.words }
    const indicator = measuring(one, indicators)
    const figure = block.figures.find((shown) => shown.indicator === indicator?.id)
    if (indicator === undefined || figure === undefined) {
      return { ...row, column: null, value: null, target: one.target ?? null }
    }
    const { value, previous: _, ...column } = figure
    return { ...row, column, value, target: targetOf(one, indicator) }
  })
  return { ...section, blocks: [{ kind: "commitments", title, rows }] }
}
