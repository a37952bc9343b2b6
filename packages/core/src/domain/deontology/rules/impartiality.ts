import { defineParameter, type Parameter, valueOn } from "../../../law/index.ts"
import { type AnyCommand, block, defineRule, pass, type Rule, warn } from "../../../plugin/index.ts"
import type { MediationState } from "../../process/index.ts"
import { mediationProcess } from "../../process/plugin.ts"
import { principles } from "../vocabulary.ts"
import { bondsAgainst, whoseTies } from "./independence.ts"

const { meet } = mediationProcess.commands

/** One mediator is not the counsellor of one side: at no step, whenever the tie was declared. */
export const noCounselOfOneSide = defineRule({
  id: "deontology/no-counsel-of-one-side",
  label: { fr: "Le médiateur n'est pas le conseil d'une des parties" },
  principle: principles.impartiality,
  on: Object.values<AnyCommand>(mediationProcess.commands),
  needs: { practice: whoseTies },
  check: (view) =>
    bondsAgainst(view, view.facts.practice.of).includes("counsel")
      ? block({
          fr: "Ce médiateur, ou vous-même, accompagne ou conseille déjà une des parties. Désigner un autre médiateur ; se retirer reste possible à tout moment.",
          en: "This mediator, or you, already counsels one of the parties. Assign another; withdrawing stays possible.",
        })
      : pass,
})

/**
 * How many times longer one party may have been heard than another before a joint meeting warns. It is a mark for
 * reflection set by this library: no text read fixes a figure.
 */
export const listeningImbalance: Parameter<number> = defineParameter({
  id: "deontology.listening-imbalance",
  label: {
    fr: "Écart d'écoute entre les parties qui appelle une alerte",
    en: "Gap in listening that calls for a warning",
  },
  unit: "ratio",
  checkedOn: "2026-11-23",
  values: [
    {
      from: "0001-01-01",
      value: 2,
      reference: { source: "Repère de l'outil ; aucun texte ne fixe de seuil" },
    },
  ],
})

const minutesHeard = (state: MediationState, party: string): number =>
  state.interviews.filter((interview) => interview.party === party).reduce((sum, { minutes }) => sum + minutes, 0) +
  state.exchanges.filter((exchange) => exchange.from === party).reduce((sum, { minutes }) => sum + minutes, 0)

/** Very unequal listening between the parties warns before they meet. */
export const equalListening = (imbalance: Parameter<number>): Rule =>
  defineRule({
    id: "deontology/equal-listening",
    label: { fr: "Chaque partie a été écoutée de façon équitable avant une rencontre" },
    principle: principles.impartiality,
    on: [meet],
    check: ({ input, state, today }) => {
      const heard = input.parties.map((party) => minutesHeard(state, party))
      const [least, most] = [Math.min(...heard), Math.max(...heard)]
      return most > least * valueOn(imbalance, today).value
        ? warn({
            fr: `L'écoute des parties est très inégale (${least} min pour la moins entendue, ${most} min pour la plus entendue). Rééquilibrer par un entretien, ou assumer cet écart.`,
            en: `The parties were heard very unequally (${least} min against ${most} min). Hold another interview, or acknowledge the gap.`,
          })
        : pass
    },
  })
