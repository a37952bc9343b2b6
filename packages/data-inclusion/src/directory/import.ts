import { InvalidInput } from "@traitdunion/core"
import { type LossReport, lossOfReading, readDataInclusion } from "../file/index.ts"
import type { DataInclusionStructure } from "../schema/index.ts"
import type { Item, Step } from "./change.ts"
import { type Classification, classify } from "./classify.ts"
import type { DirectoryDesk } from "./desk.ts"
import { type Standing, standingsIn } from "./known-entries.ts"
import { planOf } from "./plan.ts"

/** How a directory is imported. */
export interface ImportDirectoryOptions {
  /**
   * What a structure that is not in the directory yet is to us. Unless told, a CAF, a CPAM, a CCAS, a town hall and a
   * *département* are institutions, by their network, and whatever else a specialised service.
   */
  readonly classify?: (structure: DataInclusionStructure) => Classification
}

/** What an import did, and what it could not keep. */
export interface DirectoryImport extends LossReport {
  readonly added: ReadonlyArray<Item>
  readonly changed: ReadonlyArray<Item>
  readonly unchanged: ReadonlyArray<Item>
  /** Partners whose partnership is over. The import leaves them so. */
  readonly over: ReadonlyArray<Item>
  /** Services that an earlier file brought and this one does not. They stay until somebody ends them. */
  readonly missing: ReadonlyArray<Item>
}

const runOn =
  ({ people, partners }: DirectoryDesk) =>
  async (step: Step): Promise<void> => {
    if (step.run === "register") await people.registerInstitution(step.input)
    else if (step.run === "rename") await people.renameInstitution(step.input)
    else if (step.run === "describe") await partners.describe(step.input)
    else await partners.offerService(step.input)
  }

const missingFrom = (items: ReadonlyArray<Item>, standings: ReadonlyArray<Standing>): ReadonlyArray<Item> => {
  const named = new Set(items.map(({ partner, service }) => `${partner} ${service}`))
  return standings.flatMap(({ partner, entry }) =>
    (entry?.services ?? [])
      .filter(({ service, external }) => external !== undefined && !named.has(`${partner} ${service}`))
      .map(({ service }) => ({ partner, service })),
  )
}

/**
 * Bring a directory of data·inclusion into the directory of partners: structures become institutions with their
 * description, services what they offer. The whole file is checked before the first command; one that does not fit is
 * refused with `InvalidInput`. An import of the same file again does nothing, and one that broke off goes on.
 *
 * What the file says takes the place of what was known; what it is silent about stays. Nothing is ended.
 *
 * @example
 * ```ts
 * import { openMediation } from "@traitdunion/core"
 * import { memoryStorage } from "@traitdunion/core/testing"
 * import { importDirectory } from "@traitdunion/data-inclusion"
 * await using mediation = await openMediation({ structure: "association-exemple", storage: memoryStorage() })
 * const desk = mediation.as({ id: "lead-1", roles: ["lead"] })
 * const { added, dropped } = await importDirectory(desk, { structures: [], services: [] })
 * ```
 */
export const importDirectory = async (
  desk: DirectoryDesk,
  file: unknown,
  options: ImportDirectoryOptions = {},
): Promise<DirectoryImport> => {
  const directory = readDataInclusion(file)
  const standings = await standingsIn(desk, directory.structures)
  const { changes, dropped, faults } = planOf(directory, standings, options.classify ?? classify)
  if (faults.length > 0) throw new InvalidInput("importDirectory", faults)
  const run = runOn(desk)
  for (const { steps } of changes) for (const step of steps) await run(step)
  const items = (wanted: (change: (typeof changes)[number]) => boolean): ReadonlyArray<Item> =>
    changes.filter(wanted).map(({ item }) => item)
  return {
    added: items(({ isNew }) => isNew),
    changed: items(({ isNew, steps }) => !isNew && steps.length > 0),
    unchanged: items(({ isNew, steps }) => !isNew && steps.length === 0),
    over: standings.filter(({ isOver }) => isOver).map(({ partner }) => ({ partner })),
    missing: missingFrom(
      changes.map(({ item }) => item),
      standings,
    ),
    dropped: [...lossOfReading(file).dropped, ...dropped],
  }
}
