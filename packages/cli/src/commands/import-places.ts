import { InvalidValue } from "@traitdunion/core"
import type { CommuneFault } from "@traitdunion/import"

/** Whether a code is a commune of the official list, and why not. The list is read at the first code. */
export const communeFault = async (): Promise<CommuneFault> => {
  const { communes } = await import("@traitdunion/territory")
  return (code) => {
    try {
      communes().require(code)
      return undefined
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error
      const { fr, en = fr } = error.toOutcome().message
      return { fr, en }
    }
  }
}
