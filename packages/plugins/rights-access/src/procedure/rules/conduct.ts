import { block, type Citation, daysBetween, defineRule, pass, principles, warn } from "@traitdunion/core"
import { correctStep, recordStep } from "../commands/facts.ts"
import { last } from "./last.ts"

const mandate: Citation = { source: "Code civil", reference: "art. 1984 et suivants (mandat)" }

/** @internal FAIRE AVEC: what is done in the person's place is counted, and warns. */
export const withThePerson = defineRule({
  id: "rights/with-the-person",
  label: { fr: "Faire la démarche avec la personne, pas à sa place" },
  principle: principles.autonomy,
  on: [recordStep, correctStep],
  check: ({ input: { fact } }) =>
    "doneBy" in fact && fact.doneBy === "mediator"
      ? warn({
          fr: "Cette étape est faite à la place de la personne. Chercher à faire avec elle, ou assumer que ce n'est pas possible cette fois.",
          en: "This is done in the person's place. Do it together, or acknowledge that it cannot be this time.",
        })
      : pass,
})

/** @internal What is filed online in somebody's place takes a mandate that they signed. */
export const onlineUnderMandate = defineRule({
  id: "rights/online-under-mandate",
  label: { fr: "Pas de démarche en ligne à la place de la personne sans mandat" },
  principle: principles.freeConsent,
  citation: mandate,
  on: [recordStep, correctStep],
  check: ({ input: { fact } }) =>
    fact.fact === "filed" && fact.by === "online" && fact.doneBy === "mediator" && fact.mandate !== true
      ? block({
          fr: "Aucun mandat n'est dit pour cette démarche en ligne faite à la place de la personne. En faire signer un et le dire, ou la faire avec elle.",
          en: "No mandate is named for this online procedure in the person's place. Have one signed and say so, or do it together.",
        })
      : pass,
})

const MANY_DAYS = 365

/** @internal What is doubtful is asked again, and taken when it is confirmed: nothing is lost. */
export const askedAgain = defineRule({
  id: "rights/asked-again",
  label: { fr: "Ce qui surprend est demandé une seconde fois" },
  principle: principles.reflection,
  on: [recordStep, correctStep],
  check: ({ input: { fact }, state: { facts }, today }) => {
    if (daysBetween(fact.on, today) > MANY_DAYS) {
      return warn({
        fr: "Ce fait date de plus d'un an. Relire la date, puis confirmer.",
        en: "This happened more than a year ago. Read the day again, then confirm.",
      })
    }
    const ahead = fact.fact === "received" ? fact.answerBy : "checkOn" in fact ? fact.checkOn : undefined
    if (ahead !== undefined && daysBetween(fact.on, ahead) > MANY_DAYS) {
      return warn({
        fr: "Le jour prévu est à plus d'un an. Relire la date, puis confirmer.",
        en: "The day planned is more than a year ahead. Read it again, then confirm.",
      })
    }
    const lost = last(facts, "said")?.verdict === "lost"
    return fact.fact === "closed" && fact.outcome === "effective" && lost
      ? warn({
          fr: "La personne dit que ce droit est perdu. Lui demander à nouveau, puis confirmer.",
          en: "The person says that this right is lost. Ask them again, then confirm.",
        })
      : pass
  },
})
