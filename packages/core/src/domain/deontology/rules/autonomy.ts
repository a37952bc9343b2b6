import { block, defineRule, pass, warn } from "../../../plugin/index.ts"
import { mediationProcess } from "../../process/plugin.ts"
import { registers } from "../../registers/plugin.ts"
import { principles } from "../vocabulary.ts"

/** Solutions come from the parties: a proposal of the mediator's is not recorded. */
export const partiesPropose = defineRule({
  id: "deontology/parties-propose",
  label: { fr: "Les propositions viennent des parties, jamais du médiateur" },
  principle: principles.autonomy,
  on: [mediationProcess.commands.propose],
  check: ({ input }) =>
    input.author.kind === "mediator"
      ? block({
          fr: "Le médiateur n'impose ni ne propose de solution : recueillir une proposition d'une des parties.",
          en: "The mediator does not author solutions: record a proposal of one of the parties.",
        })
      : pass,
})

const inTheirPlace = (before: number) =>
  warn({
    fr: `Cette démarche est faite à la place de la personne (${before} auparavant dans cette médiation). Chercher à faire avec elle, ou assumer que ce n'est pas possible cette fois.`,
    en: `This is done in the person's place (${before} before it in this mediation). Do it together, or acknowledge that it cannot be this time.`,
  })

/** FAIRE AVEC: an act done in a person's place is counted, and warns. */
export const doTogether = defineRule({
  id: "deontology/do-together",
  label: { fr: "Faire avec la personne, pas à sa place" },
  principle: principles.autonomy,
  on: [mediationProcess.commands.act],
  check: ({ input, state }) => (input.by === "mediator" ? inTheirPlace(state.acts.mediator) : pass),
})

/** FAIRE AVEC, for acts recorded outside a mediation. */
export const doTogetherInRegisters = defineRule({
  id: "deontology/do-together-in-registers",
  label: { fr: "Faire avec la personne, pas à sa place (actes des registres)" },
  principle: principles.autonomy,
  on: [registers.commands.record, registers.commands.correct],
  check: ({ input }) =>
    input.doneBy === "mediator"
      ? warn({
          fr: "Cet acte est fait à la place de la personne. Chercher à faire avec elle, ou assumer que ce n'est pas possible cette fois.",
          en: "This is done in the person's place. Do it together, or acknowledge that it cannot be this time.",
        })
      : pass,
})
