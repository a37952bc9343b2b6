import type { PlainDate } from "../../../kernel/index.ts"
import { block, defineRule, type Facts, pass, type RuleVerdict, warn } from "../../../plugin/index.ts"
import { type ConsentBy, ConsentLedger, type ConsentPurpose, lastAnswer } from "../../consent/index.ts"
import { consent } from "../../consent/plugin.ts"
import { Institution, measureOn, Person, type PersonState } from "../../people/index.ts"
import { waiverReadings } from "../../process/index.ts"
import { mediationProcess } from "../../process/plugin.ts"
import { principles } from "../vocabulary.ts"
import { concerned, everyone, jointSteps } from "./session.ts"

const { agree, propose } = mediationProcess.commands

const represented = {
  fr: "Cette personne est mineure ou protégée : le consentement doit être donné par le représentant que le registre nomme ce jour-là.",
  en: "This person is a minor or a protected adult: the representative whom the register names on that day must consent.",
}
const actsAlone = {
  fr: "Cette personne est majeure et répond seule : personne ne consent ni ne refuse à sa place.",
  en: "This person is an adult who acts alone: nobody consents or refuses for them.",
}
const notCapable = {
  fr: "Le représentant est lui-même mineur, protégé ou n'est plus enregistré : faire désigner une personne majeure qui agit seule.",
  en: "The representative is a minor, protected, or not registered any more: somebody who acts alone must be named.",
}

/**
 * An agreement never makes anybody give up a right. What the mediator says is a waiver, and what can be read in no other
 * way, is blocked; what looks like one is warned of, in proposals too, and kept for a reason of a closed list.
 */
export const noWaiver = defineRule({
  id: "deontology/no-waiver",
  label: { fr: "Un accord ne contient aucune renonciation à un droit" },
  principle: principles.protection,
  on: [agree, propose],
  check: ({ input, said }) => {
    const at = said("waiver")
    const agreed = "commitments" in input
    if (agreed && (input.commitments.some((item) => item.waivesRight) || at.some(({ certain }) => certain))) {
      return block(
        {
          fr: "L'accord contient une renonciation à un droit ou à un recours. Retirer cette clause : nul ne renonce à ses droits en médiation.",
          en: "The agreement holds a waiver of a right or a remedy. Take that clause out.",
        },
        { at },
      )
    }
    if (at.length === 0) return pass
    return warn(
      {
        fr: "Des mots ressemblent à une renonciation à un droit ou à un recours. Les changer, ou indiquer pour quel motif ils n'en sont pas une.",
        en: "Some words look like a waiver of a right or a remedy. Change them, or say for which reason they are none.",
      },
      { at, reasons: waiverReadings },
    )
  },
})

interface Answered {
  readonly party: string
  readonly purpose: ConsentPurpose
  readonly by: ConsentBy
}
const answerNeeds = {
  people: {
    stream: Person,
    keys: ({ input }: { readonly input: Answered }) => [
      input.party,
      ...(input.by.kind === "representative" ? [input.by.person] : []),
    ],
  },
  institutions: { stream: Institution, keys: ({ input }: { readonly input: Answered }) => [input.party] },
}

/** What stands against an answer that somebody gives for another on a day. */
const faultOfAnother = (
  { party, purpose, by }: Answered,
  on: PlainDate,
  people: Facts<PersonState>,
): RuleVerdict | undefined => {
  if (by.kind === "self") return undefined
  const measure = measureOn(people.of(party), on, purpose.kind)
  if (measure === null) return block(actsAlone)
  if (by.person !== measure.representative) return block(represented)
  const representative = people.of(by.person)
  return representative.registered && measureOn(representative, on) === null ? undefined : block(notCapable)
}

/**
 * For a minor or a protected adult, within the extent and the days of the measure, the representative whom the register
 * names answers, who is an adult acting alone. Nobody consents for an adult who acts alone.
 */
export const representativeAnswers = defineRule({
  id: "deontology/representative-answers",
  label: { fr: "Le représentant que le registre nomme consent pour une personne mineure ou protégée, et elle seule" },
  principle: principles.protection,
  on: [consent.commands.give],
  needs: answerNeeds,
  check: ({ input, facts, today }) => {
    // An institution answers through whoever speaks for it.
    if (facts.institutions.of(input.party).name !== null) return pass
    const on = input.since ?? today
    const alone = measureOn(facts.people.of(input.party), on, input.purpose.kind) === null
    if (input.by.kind === "self") return alone ? pass : block(represented)
    return faultOfAnother(input, on, facts.people) ?? pass
  },
})

/** Anybody refuses for themselves, a minor too; for somebody else, only the representative whom the register names. */
export const representativeRefuses = defineRule({
  id: "deontology/representative-refuses",
  label: { fr: "Chacun refuse pour soi ; pour autrui, seul le représentant que le registre nomme" },
  principle: principles.protection,
  on: [consent.commands.refuse],
  needs: answerNeeds,
  check: ({ input, facts, today }) =>
    facts.institutions.of(input.party).name !== null
      ? pass
      : (faultOfAnother(input, input.on ?? today, facts.people) ?? pass),
})

/** What the person wants is asked as well: that they oppose it is no detail. */
export const ownWish = defineRule({
  id: "deontology/own-wish",
  label: { fr: "La volonté de la personne représentée est entendue, pas seulement celle de son représentant" },
  principle: principles.freeConsent,
  on: [consent.commands.give],
  check: ({ input }) =>
    input.by.kind === "representative" && input.wish === "opposes"
      ? warn({
          fr: "La personne elle-même s'y oppose. En parler avec elle et avec son représentant, ou consigner un refus ; sinon, assumer d'aller contre sa volonté.",
          en: "The person themself opposes it. Talk with them and their representative, or record a refusal; otherwise take it upon yourself to go against their wish.",
        })
      : pass,
})

/**
 * No step with a minor or a protected adult unless the representative on record has consented for them: of what is
 * joint, for every party of that day, whoever takes part. A consent that somebody gave before being protected does not
 * stand for it.
 */
export const representativeConsented = defineRule({
  id: "deontology/representative-consented",
  label: { fr: "Aucune étape avec une personne mineure ou protégée sans l'accord de son représentant enregistré" },
  principle: principles.protection,
  on: jointSteps,
  needs: {
    people: { stream: Person, keys: ({ input, state }) => everyone(input, state) },
    consents: { stream: ConsentLedger, keys: ({ input, state }) => everyone(input, state) },
  },
  check: ({ input, state, key, today, facts }) => {
    const on = input.on ?? today
    const represented = concerned(input, state, on).every((id) => {
      const measure = measureOn(facts.people.of(id), on, "mediation")
      if (measure === null) return true
      const answer = lastAnswer(facts.consents.of(id), { kind: "mediation", mediation: key }, on)
      return answer?.by.kind === "representative" && answer.by.person === measure.representative
    })
    return represented
      ? pass
      : block({
          fr: "Une personne mineure ou protégée est concernée sans l'accord de son représentant enregistré ce jour-là. Recueillir d'abord cet accord.",
          en: "A minor or protected adult is concerned without the consent of the representative on record that day. Obtain it first.",
        })
  },
})
