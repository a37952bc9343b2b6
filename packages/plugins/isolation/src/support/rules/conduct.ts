import {
  block,
  ConsentLedger,
  channels,
  daysBetween,
  defineRule,
  lastAnswer,
  pass,
  principles,
  warn,
} from "@traitdunion/core"
import { correctSupport, recordSupport } from "../commands/facts.ts"
import { contactAllowed, contacts } from "./refusal.ts"

/** @internal Nobody is contacted before the day that they gave. */
export const refusalRespected = defineRule({
  id: "isolation/refusal-respected",
  label: { fr: "Personne n'est recontacté avant le jour qu'il a donné" },
  principle: principles.freeConsent,
  on: [recordSupport, correctSupport],
  check: ({ input: { fact }, state: { facts } }) => {
    if (!contacts.has(fact.fact)) return pass
    // Of the same day, only what comes before a contact by its nature.
    const first = (kind: string): boolean => kind === "came-back" || kind === "danger-noticed"
    const before = facts.filter((known) => known.on < fact.on || (known.on === fact.on && first(known.fact)))
    const { words } = contactAllowed(before, fact.on)
    return words === null ? pass : block({ fr: words.fr, en: words.en ?? words.fr })
  },
})

/** @internal A way that somebody does not want is not taken: the ledger says it. */
export const wayAgreed = defineRule({
  id: "isolation/way-agreed",
  label: { fr: "Pas de contact par un moyen que la personne refuse" },
  principle: principles.freeConsent,
  on: [recordSupport, correctSupport],
  needs: {
    consents: { stream: ConsentLedger, keys: ({ state: { opened } }) => (opened === null ? [] : [opened.holder]) },
  },
  check: ({ input: { fact }, state: { opened }, facts }) => {
    if (opened === null || !contacts.has(fact.fact) || !("by" in fact) || !(fact.by in channels)) return pass
    const channel = fact.by as keyof typeof channels
    const answer = lastAnswer(facts.consents.of(opened.holder), { kind: "contact", channel }, fact.on)
    const refused =
      answer !== undefined &&
      (answer.status === "refused" || (answer.withdrawnOn !== null && answer.withdrawnOn <= fact.on))
    return refused
      ? block({
          fr: `La personne ne veut pas être contactée par ce moyen : ${channels[channel].fr}. En choisir un autre avec elle.`,
          en: "The person does not want to be contacted in this way. Choose another one together.",
        })
      : pass
  },
})

const MANY_DAYS = 365

/** @internal What is doubtful is asked again, and taken when it is confirmed: nothing is lost. */
export const askedAgain = defineRule({
  id: "isolation/asked-again",
  label: { fr: "Ce qui surprend est demandé une seconde fois" },
  principle: principles.reflection,
  on: [recordSupport, correctSupport],
  check: ({ input: { fact }, today }) => {
    if (fact.fact === "refused" && fact.notBefore === undefined) {
      return warn({
        fr: "Aucun jour n'est donné : personne ne la contactera plus, sauf si elle revient. Lui a-t-on demandé un jour ? Confirmer.",
        en: "No day is given: nobody will contact them again unless they come back. Were they asked for a day? Confirm.",
      })
    }
    if (fact.fact === "refused" && fact.notBefore !== undefined && daysBetween(fact.on, fact.notBefore) > MANY_DAYS) {
      return warn({
        fr: "Le jour donné est à plus d'un an. Relire la date, puis confirmer.",
        en: "The day that was given is more than a year ahead. Read it again, then confirm.",
      })
    }
    return daysBetween(fact.on, today) > MANY_DAYS
      ? warn({
          fr: "Ce fait date de plus d'un an. Relire la date, puis confirmer.",
          en: "This happened more than a year ago. Read the day again, then confirm.",
        })
      : pass
  },
})
