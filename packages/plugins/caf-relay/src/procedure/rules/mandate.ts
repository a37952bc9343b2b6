import { block, type Citation, ConsentLedger, defineRule, Person, pass, principles, warn } from "@traitdunion/core"
import { activeMandate, Mandates } from "../../mandate/index.ts"
import { correctProcedure, recordProcedure } from "../commands/facts.ts"
import type { CafProcedureState } from "./facts.ts"

/** @internal Where a mandate comes from. */
export const mandateCitation: Citation = {
  source: "Code civil ; Aidants Connect, mandat (modèle du 23 mars 2026)",
  reference: "art. 1984 et suivants",
}

/** What it takes to know whether the holder of a procedure gave a mandate. */
const holderOf = ({ state }: { readonly state: CafProcedureState }): ReadonlyArray<string> =>
  state.opened === null ? [] : [state.opened.holder]

/** @internal The words where a mandate is missing. */
export const noMandate = block({
  fr: "Aucun mandat en cours ne couvre cette démarche en ligne, ou la personne l'a refusée ce jour. En faire signer un, ou laisser la personne la faire elle-même.",
  en: "No active mandate covers this online procedure, or it was refused that day. Have one signed, or let the person do it.",
})

/** @internal Helping with an online procedure takes a mandate that holds that day. */
export const underMandate = defineRule({
  id: "caf/under-mandate",
  label: { fr: "Pas d'aide à une démarche en ligne sans mandat en cours" },
  principle: principles.freeConsent,
  citation: mandateCitation,
  on: [recordProcedure, correctProcedure],
  needs: {
    mandates: { stream: Mandates, keys: holderOf },
    people: { stream: Person, keys: holderOf },
    consents: { stream: ConsentLedger, keys: holderOf },
  },
  check: ({ input: { fact }, state: { opened }, facts }) => {
    if (opened === null || !("online" in fact) || !fact.online || fact.doneBy === "person") return pass
    const view = {
      mandates: facts.mandates.of(opened.holder),
      person: facts.people.of(opened.holder),
      consents: facts.consents.of(opened.holder),
    }
    return activeMandate(view, opened.kind, fact.on) === undefined ? noMandate : pass
  },
})

/** @internal FAIRE AVEC: what is done in the person's place is counted, and warns. */
export const withThePerson = defineRule({
  id: "caf/with-the-person",
  label: { fr: "Faire la démarche avec la personne, pas à sa place" },
  principle: principles.autonomy,
  on: [recordProcedure, correctProcedure],
  check: ({ input: { fact } }) =>
    "doneBy" in fact && fact.doneBy === "mediator"
      ? warn({
          fr: "Cette démarche est faite à la place de la personne. Chercher à faire avec elle, ou assumer que ce n'est pas possible cette fois.",
          en: "This is done in the person's place. Do it together, or acknowledge that it cannot be this time.",
        })
      : pass,
})
