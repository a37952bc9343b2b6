import { dayInFrench, type PlainDate } from "../../../kernel/index.ts"
import { block, defineRule, pass, type RuleVerdict } from "../../../plugin/index.ts"
import { type ConsentGap, ConsentLedger, consentGap } from "../../consent/index.ts"
import { Person } from "../../people/index.ts"
import { mediationProcess } from "../../process/plugin.ts"
import { principles } from "../vocabulary.ts"
import { concerned, everyone, inSession, jointSteps } from "./session.ts"

const why: Readonly<Record<ConsentGap["why"], (day: string) => string>> = {
  unanswered: () => "il n'a pas été recueilli",
  "not-yet": (day) => `il n'a été donné que le ${day}`,
  refused: (day) => `il a été refusé le ${day}`,
  withdrawn: (day) => `il a été retiré le ${day}`,
  ended: (day) => `il ne valait que jusqu'au ${day}`,
  narrower: () => "il ne porte pas sur tout",
}
const whyInEnglish: Readonly<Record<ConsentGap["why"], (day: string) => string>> = {
  unanswered: () => "nobody recorded it",
  "not-yet": (day) => `it was given on ${day} only`,
  refused: (day) => `it was refused on ${day}`,
  withdrawn: (day) => `it was withdrawn on ${day}`,
  ended: (day) => `it held until ${day} only`,
  narrower: () => "it does not cover all of it",
}

/** What to tell when a consent is missing on a day: why, and the day that stands in the way. Nobody is named. */
const missing = (on: PlainDate, gaps: ReadonlyArray<ConsentGap>): RuleVerdict => {
  const said = (words: typeof why, inWords: (day: PlainDate) => string): string =>
    [...new Set(gaps.map((gap) => words[gap.why]("day" in gap ? inWords(gap.day) : "")))].join(", ")
  return block({
    fr: `Le ${dayInFrench(on)}, le consentement d'une partie concernée manque : ${said(why, dayInFrench)}. Recueillir d'abord le consentement libre et éclairé de chacune, ou corriger la date.`,
    en: `On ${on}, the consent of a party concerned is missing: ${said(whyInEnglish, String)}. Obtain the free consent of each first, or correct the day.`,
  })
}

const withdrew = {
  fr: "Une partie qui s'est retirée de la médiation n'y prend plus part.",
  en: "A party that withdrew from the mediation takes no part in it any more.",
}
const closed = {
  fr: "Les données d'une partie concernée ont été effacées ou archivées : ce à quoi elle avait consenti ne vaut plus.",
  en: "The data of a party concerned was erased or archived: what they had consented to carries nothing any more.",
}

/**
 * No step with a party who does not consent on the day of the step: who was never asked, refused, or withdrew. Of an
 * interview or an act with one party, that party; of everything joint, every party of that day, whether it takes part
 * or not. What was true on that day decides, whenever it is recorded.
 */
export const freeConsent = defineRule({
  id: "deontology/free-consent",
  label: { fr: "Aucune étape sans le consentement, ce jour-là, de chaque partie concernée" },
  principle: principles.freeConsent,
  on: jointSteps,
  needs: {
    consents: { stream: ConsentLedger, keys: ({ input, state }) => everyone(input, state) },
    people: { stream: Person, keys: ({ input, state }) => everyone(input, state) },
  },
  check: ({ input, state, key, today, facts }) => {
    const on = input.on ?? today
    const left = state.parties.filter(({ withdrawnOn }) => withdrawnOn !== null && withdrawnOn <= on)
    if (inSession(input).some((id) => left.some((party) => party.id === id))) return block(withdrew)
    const ids = concerned(input, state, on)
    if (ids.some((id) => facts.people.of(id).closed !== null)) return block(closed)
    const gaps = ids.flatMap((id) => consentGap(facts.consents.of(id), { kind: "mediation", mediation: key }, on) ?? [])
    return gaps.length === 0 ? pass : missing(on, gaps)
  },
})

const { agree, close } = mediationProcess.commands

const notWhole = (day: PlainDate): RuleVerdict =>
  block({
    fr: `Une partie s'est retirée le ${dayInFrench(day)} : il n'y a plus d'accord de toutes les parties. Consigner un accord partiel entre celles qui restent, ou clore par le retrait d'une partie.`,
    en: `A party withdrew on ${day}: there is no agreement of all the parties any more. Record a partial one of those who stay, or close by the withdrawal of a party.`,
  })
const alone = block({
  fr: "Il ne reste pas deux parties à la médiation : un accord se conclut entre elles.",
  en: "Fewer than two parties are left: an agreement is made between them.",
})

/** A whole agreement is that of every party: once one has withdrawn, it is neither concluded nor the outcome. */
export const agreementOfAll = defineRule({
  id: "deontology/agreement-of-all",
  label: { fr: "Un accord est celui de toutes les parties ; après un retrait, il n'est plus entier" },
  principle: principles.freeConsent,
  on: [agree, close],
  needs: { consents: { stream: ConsentLedger, keys: ({ state }) => state.parties.map(({ id }) => id) } },
  check: ({ input, state, key, today, facts }) => {
    if (state.opened === null) return pass
    const on = input.on ?? today
    const noes = state.parties.flatMap(({ id, withdrawnOn }) => {
      const gap = consentGap(facts.consents.of(id), { kind: "mediation", mediation: key }, on)
      const no = gap?.why === "withdrawn" || gap?.why === "refused" ? [gap.day] : []
      return withdrawnOn !== null && withdrawnOn <= on ? [withdrawnOn, ...no] : no
    })
    const [first] = noes.toSorted()
    const whole = "outcome" in input ? input.outcome === "agreement" : input.extent === "whole"
    if (whole && first !== undefined) return notWhole(first)
    return "extent" in input && concerned(input, state, on).length < 2 ? alone : pass
  },
})
