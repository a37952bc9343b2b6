import { block, defineRule, pass } from "../../../plugin/index.ts"
import { ConsentLedger, consent, lastAnswer } from "../../consent/index.ts"
import { Person } from "../../people/index.ts"
import { mediationProcess } from "../../process/index.ts"
import { principles } from "../vocabulary.ts"
import { participants } from "./session.ts"

const { agree, interview, meet, shuttle } = mediationProcess.commands

/** An agreement never makes anybody give up a right. */
export const noWaiver = defineRule({
  id: "deontology/no-waiver",
  label: { fr: "Un accord ne contient aucune renonciation à un droit" },
  principle: principles.protection,
  on: [agree],
  check: ({ input }) =>
    input.commitments.some((item) => item.waivesRight)
      ? block({
          fr: "L'accord contient une renonciation à un droit ou à un recours. Retirer cette clause : nul ne renonce à ses droits en médiation.",
          en: "The agreement holds a waiver of a right or a remedy. Take that clause out.",
        })
      : pass,
})

/** For a minor or a protected adult, the representative on record answers. */
export const representativeAnswers = defineRule({
  id: "deontology/representative-answers",
  label: { fr: "Pour une personne mineure ou protégée, le consentement vient de son représentant" },
  principle: principles.protection,
  on: [consent.commands.give],
  needs: { people: { stream: Person, keys: ({ input }) => [input.party] } },
  check: ({ input, facts }) => {
    const person = facts.people.of(input.party)
    if (person.capacity === "adult") return pass
    const answered = input.by.kind === "representative" && input.by.person === person.representative
    return answered
      ? pass
      : block({
          fr: "Cette personne est mineure ou protégée : le consentement doit être donné par son représentant enregistré.",
          en: "This person is a minor or a protected adult: the representative on record must consent.",
        })
  },
})

/**
 * No session with a minor or a protected adult unless the representative on record has consented for them. A consent
 * that somebody gave before being protected does not stand for it.
 */
export const representativeConsented = defineRule({
  id: "deontology/representative-consented",
  label: { fr: "Pas de séance avec une personne mineure ou protégée sans l'accord de son représentant enregistré" },
  principle: principles.protection,
  on: [interview, meet, shuttle],
  needs: {
    people: { stream: Person, keys: ({ input }) => participants(input) },
    consents: { stream: ConsentLedger, keys: ({ input }) => participants(input) },
  },
  check: ({ key, facts }) => {
    const represented = facts.people.all.every(([id, person]) => {
      if (person.capacity === "adult") return true
      const answer = lastAnswer(facts.consents.of(id), { kind: "mediation", mediation: key })
      return answer?.by.kind === "representative" && answer.by.person === person.representative
    })
    return represented
      ? pass
      : block({
          fr: "Une personne mineure ou protégée participe sans l'accord de son représentant enregistré. Recueillir d'abord cet accord.",
          en: "A minor or protected adult takes part without the consent of the representative on record. Obtain it first.",
        })
  },
})
