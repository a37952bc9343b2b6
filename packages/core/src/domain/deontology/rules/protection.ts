import { block, defineRule, pass } from "../../../plugin/index.ts"
import { consent } from "../../consent/index.ts"
import { Person } from "../../people/index.ts"
import { mediationProcess } from "../../process/index.ts"
import { principles } from "../principles.ts"

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

type Session =
  | { readonly party: string }
  | { readonly parties: ReadonlyArray<string> }
  | { readonly from: string; readonly to: string }
const participants = (input: Session): ReadonlyArray<string> => {
  if ("parties" in input) return input.parties
  return "party" in input ? [input.party] : [input.from, input.to]
}

/** No session with a minor or a protected adult whose representative is not on record. */
export const representativeKnown = defineRule({
  id: "deontology/representative-known",
  label: { fr: "Pas de séance avec une personne mineure ou protégée sans représentant enregistré" },
  principle: principles.protection,
  on: [interview, meet, shuttle],
  needs: { people: { stream: Person, keys: ({ input }) => participants(input) } },
  check: ({ facts }) =>
    facts.people.all.some(([, person]) => person.capacity !== "adult" && person.representative === null)
      ? block({
          fr: "Une personne mineure ou protégée participe et son représentant n'est pas enregistré. L'enregistrer d'abord.",
          en: "A minor or protected adult takes part and has no representative on record. Record one first.",
        })
      : pass,
})
