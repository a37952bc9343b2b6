import { block, defineRule, measureOn, Person, pass, principles } from "@traitdunion/core"
import { grantMandate, proposeMandate } from "../commands.ts"
import { answersOn } from "./active.ts"

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
  check: ({ input, facts, today }) => {
    const person = facts.people.of(input.person)
    // By who answered on the day of the signature, which may be written down later.
    const on = "from" in input && input.from !== undefined ? input.from : today
    if (answersOn(input.by, person, on)) return pass
    if (measureOn(person, on, "online-procedure") === null) {
      return block({
        fr: "Une personne majeure qui agit seule signe elle-même son mandat.",
        en: "An adult who acts alone signs their own mandate.",
      })
    }
    return block({
      fr: "Cette personne est mineure ou protégée : son représentant enregistré doit signer le mandat.",
      en: "This person is a minor or a protected adult: the representative on record must sign.",
    })
  },
})
