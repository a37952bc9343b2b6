import { TraitDunionError } from "@traitdunion/core"
import { inBoth } from "../words/index.ts"

/** A passphrase is needed, and there is no way to have it. */
export class NoPassphrase extends TraitDunionError {
  readonly _tag = "NoPassphrase"
  readonly code = "TDU-PASSPHRASE"

  constructor(variable: string, flag: string) {
    super(
      inBoth(({ keys }) => keys.noPassphrase),
      inBoth(({ keys }) => keys.noPassphraseRemedy(variable, flag)),
    )
  }
}

class NotTheSame extends TraitDunionError {
  readonly _tag = "NotTheSame"
  readonly code = "TDU-PASSPHRASE"
}

/** A new passphrase was typed twice, and not the same. */
export const notTheSame = (): NotTheSame =>
  new NotTheSame(
    inBoth(({ keys }) => keys.notTheSame),
    inBoth(({ keys }) => keys.notTheSameRemedy),
  )
