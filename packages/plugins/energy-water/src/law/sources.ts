import { type Citation, inCode } from "@traitdunion/core"

/** @internal The code of energy. */
export const energyCode = (reference: string): Citation => inCode("energy", reference)
/** @internal The code of consumption. */
export const consumption = (reference: string): Citation => inCode("consumption", reference)
/** @internal The code of social action and families. */
export const socialAction = (reference: string): Citation => inCode("social-action", reference)
/** @internal The code of local authorities. */
export const localAuthorities = (reference: string): Citation => ({
  source: "Code général des collectivités territoriales",
  reference,
})
/** @internal The decree on unpaid bills of electricity, gas, heat and water. */
export const unpaidDecree: Citation = {
  source: "Décret n° 2008-780 du 13 août 2008",
  reference: "tel que modifié par le décret n° 2023-133",
}
