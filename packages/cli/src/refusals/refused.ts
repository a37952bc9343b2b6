import { TraitDunionError, type Words } from "@traitdunion/core"
import { catalogues, inBoth } from "../words/index.ts"

/** What is asked cannot be done with these files, or as they stand. Nothing was changed. */
class Refused extends TraitDunionError {
  readonly _tag = "Refused"
  readonly code = "TDU-FILES"
}

/** The place holds nothing of the structure: another one, or a slip in the identifier. */
export class NoJournal extends Refused {
  constructor(structure: string) {
    super(
      inBoth(({ refusals }) => refusals.noJournal(structure)),
      inBoth(({ refusals }) => refusals.noJournalRemedy),
    )
  }
}

/** The result cannot be written where it was asked to. */
export const notWritten = (code: string): Refused =>
  new Refused(
    inBoth(({ refusals }) => refusals.notWritten(code)),
    inBoth(({ refusals }) => refusals.notWrittenRemedy),
  )

/** A result would take the place of a file that the command lives on: the journal, its keys, or what it reads. */
export const keptFile = (path: string): Refused =>
  new Refused(
    inBoth(({ output }) => output.kept(path)),
    inBoth(({ output }) => output.keptRemedy),
  )

/** A result would take the place of another file, and nobody agreed. */
export const fileExists = (path: string): Refused =>
  new Refused(
    inBoth(({ output }) => output.exists(path)),
    inBoth(({ output }) => output.existsRemedy),
  )

/** The log is refused as a whole. */
export const logRefused = ({ fr, en }: Words): Refused =>
  new Refused(
    { fr: catalogues.fr.refusals.logRefused(fr), en: catalogues.en.refusals.logRefused(en) },
    inBoth(({ refusals }) => refusals.logRefusedRemedy),
  )

/** Nothing was recorded of a mediation under this identifier. */
export const unknownMediation = (id: string): Refused =>
  new Refused(
    inBoth(({ evidence }) => evidence.noMediation(id)),
    inBoth(({ evidence }) => evidence.noMediationRemedy),
  )

/** Somebody typed something else than what was asked as a confirmation. */
export const notConfirmed = (): Refused =>
  new Refused(
    inBoth(({ rights }) => rights.notConfirmed),
    inBoth(({ rights }) => rights.notConfirmedRemedy),
  )

/** What is due is not what somebody looked at. */
export const listChanged = (): Refused =>
  new Refused(
    inBoth(({ rights }) => rights.listChanged),
    inBoth(({ rights }) => rights.listChangedRemedy),
  )

/** Nothing speaks of a person under this identifier. */
export const nothingHeld = (person: string): Refused =>
  new Refused(
    inBoth(({ rights }) => rights.nothingHeld(person)),
    inBoth(({ rights }) => rights.nothingHeldRemedy),
  )
