import { type Citation, defineDeadline, type Label } from "@traitdunion/core"
import { consumption, localAuthorities, unpaidDecree } from "../../law/index.ts"
import { SupplyFile } from "../stream.ts"
import { dueInSupply, type SupplyDueId } from "./course.ts"

const dues: Readonly<Record<SupplyDueId, Label & { readonly citation: Citation }>> = {
  "cut-possible": {
    fr: "Réduction ou coupure possible à partir de ce jour",
    en: "A reduction or a cut becomes possible",
    citation: unpaidDecree,
  },
  "claim-answer": {
    fr: "Réponse du fournisseur à la réclamation ; ensuite le médiateur",
    en: "The supplier answers the claim",
    citation: consumption("art. L612-2"),
  },
  "mediator-last-day": {
    fr: "Dernier jour pour saisir le médiateur de l'énergie ou de l'eau",
    en: "Last day to ask the mediator",
    citation: consumption("art. L612-2 4°"),
  },
  "leak-attestation": {
    fr: "Attestation du plombier après une fuite d'eau",
    en: "The plumber's attestation",
    citation: localAuthorities("art. L2224-12-4 III bis"),
  },
}
const ids = Object.keys(dues) as ReadonlyArray<SupplyDueId>

/** @internal What falls due with a supplier, in the calendar of all. */
export const supplyDeadlines = ids.map((id) => {
  const { citation, ...label } = dues[id]
  return defineDeadline(SupplyFile, {
    id: `energy/${id}`,
    label,
    citation,
    due: (state) => dueInSupply(state).find((one) => one.id === id)?.lastSafeDay ?? null,
  })
})
