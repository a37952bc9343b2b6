import { block, defineRule, Person, pass, principles } from "@traitdunion/core"
import { grantMandate, proposeMandate } from "../commands.ts"

/** @internal For a minor or a protected adult, the representative on record signs. */
export const representativeSigns = defineRule({
  id: "caf/representative-signs",
  label: { fr: "Le mandat d'une personne mineure ou protégée est signé par son représentant" },
  principle: principles.protection,
  citation: {
    source: "Code civil ; Aidants Connect, mandat (modèle du 23 mars 2026)",
    reference: "art. 1984 et suivants",
  },
  on: [grantMandate, proposeMandate],
  needs: { people: { stream: Person, keys: ({ input }) => [input.person] } },
  check: ({ input, facts }) => {
    const { capacity, representative } = facts.people.of(input.person)
    if (capacity === "adult") {
      return input.by.kind === "self"
        ? pass
        : block({
            fr: "Une personne majeure qui agit seule signe elle-même son mandat.",
            en: "An adult who acts alone signs their own mandate.",
          })
    }
    return input.by.kind === "representative" && input.by.person === representative
      ? pass
      : block({
          fr: "Cette personne est mineure ou protégée : son représentant enregistré doit signer le mandat.",
          en: "This person is a minor or a protected adult: the representative on record must sign.",
        })
  },
})
