import type { Dimension, Indicator, ProfileBlock, ReportProfile, Tally } from "../plugin/index.ts"

/** The dimension by which a network's figures are divided beside those of the structures' own. */
export const STRUCTURE = "structure"

/** A structure of a network, and what it is called there. */
export interface NetworkMember {
  readonly id: string
  readonly name: string
}

/** A profile over several structures, and the indicators that it shows, divided by structure as well. */
export interface NetworkProfile {
  readonly profile: ReportProfile
  readonly indicators: ReadonlyMap<string, Indicator>
  /** The structures' own tally of each of the network's. */
  readonly own: ReadonlyMap<Tally, Tally>
}

const title = { fr: "Par structure", en: "By structure" }

/** The key figures of a profile, by structure. */
const byStructure = ({ sections }: ReportProfile): ReadonlyArray<ProfileBlock> => {
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== "figures") continue
    const [first, ...others] = block.indicators
    if (first !== undefined) return [{ kind: "breakdown", title, by: STRUCTURE, indicators: [first, ...others] }]
  }
  return []
}

/** A profile as a network shows it: all its sections over all structures, and its key figures by structure. */
export const asNetwork = (
  profile: ReportProfile,
  indicators: ReadonlyMap<string, Indicator>,
  members: ReadonlyArray<NetworkMember>,
): NetworkProfile => {
  const dimension: Dimension = {
    label: { fr: "Structure", en: "Structure" },
    members: Object.fromEntries(members.map(({ id, name }) => [id, { fr: name }])),
  }
  const divided = new Map<Tally, Tally>()
  const network = (tally: Tally): Tally => {
    if (STRUCTURE in tally.dimensions) throw new Error(`${tally.name} has a dimension ${STRUCTURE} of its own`)
    const known = divided.get(tally) ?? { ...tally, dimensions: { ...tally.dimensions, [STRUCTURE]: dimension } }
    divided.set(tally, known)
    return known
  }
  const blocks = byStructure(profile)
  return {
    profile:
      blocks.length === 0
        ? profile
        : { ...profile, sections: [...profile.sections, { key: "structures", title, blocks }] },
    indicators: new Map(
      [...indicators].map(([id, indicator]) => [id, { ...indicator, tally: network(indicator.tally) }]),
    ),
    own: new Map([...divided].map(([tally, one]) => [one, tally])),
  }
}
