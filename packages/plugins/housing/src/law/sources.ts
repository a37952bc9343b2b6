import { type Citation, inCode } from "@traitdunion/core"

/** @internal The law on leases of a main residence. */
export const tenancyLaw = (reference: string): Citation => ({
  source: "Loi n° 89-462 du 6 juillet 1989",
  reference,
})
/** @internal The code of civil enforcement. */
export const enforcement = (reference: string): Citation => inCode("enforcement", reference)
/** @internal The code of construction and housing. */
export const construction = (reference: string): Citation => inCode("construction", reference)
/** @internal The code of consumption. */
export const consumption = (reference: string): Citation => inCode("consumption", reference)
