import { block, defineRule, pass } from "../../../plugin/index.ts"
import { ConsentLedger, type ConsentState, consentsTo } from "../../consent/index.ts"
import { type MediationState, mediationProcess, presentParties } from "../../process/index.ts"
import { principles } from "../vocabulary.ts"
import { participants, type Session } from "./session.ts"

const { interview, meet, shuttle } = mediationProcess.commands

const missing = {
  fr: "Toutes les parties concernées n'ont pas donné leur consentement à cette médiation, ou l'une d'elles l'a retiré. Recueillir d'abord le consentement libre et éclairé de chacune.",
  en: "Not every party concerned consents to this mediation, or one has withdrawn. Obtain the free consent of each first.",
}

/** Whose consent counts: of an interview, the one party; of everything joint, every party that has not withdrawn. */
const concerned = (input: Session, state: MediationState): ReadonlyArray<string> => [
  ...new Set([...participants(input), ...("party" in input ? [] : presentParties(state).map((party) => party.id))]),
]

const allConsent = (
  ids: ReadonlyArray<string>,
  mediation: string,
  on: Parameters<typeof consentsTo>[2],
  ledgerOf: (id: string) => ConsentState,
): boolean => ids.every((id) => consentsTo(ledgerOf(id), { kind: "mediation", mediation }, on))

/**
 * No interview, meeting or shuttle with a party who has not consented, has refused, or has withdrawn. The consent must
 * hold on the day of the session.
 */
export const freeConsent = defineRule({
  id: "deontology/free-consent",
  label: { fr: "Pas d'entretien ni de rencontre sans le consentement en cours de chaque partie concernée" },
  principle: principles.freeConsent,
  on: [interview, meet, shuttle],
  needs: { consents: { stream: ConsentLedger, keys: ({ input, state }) => concerned(input, state) } },
  check: ({ input, state, key, today, facts }) => {
    const left = state.parties.filter((party) => party.withdrawnOn !== null).map((party) => party.id)
    if (participants(input).some((id) => left.includes(id))) return block(missing)
    return allConsent(concerned(input, state), key, input.on ?? today, facts.consents.of) ? pass : block(missing)
  },
})
