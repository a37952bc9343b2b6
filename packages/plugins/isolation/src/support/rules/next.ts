import type { NextStep } from "@traitdunion/core"
import { askAgainDue, contactDue, dangerDue, firstContactDue } from "./due.ts"
import type { SupportState } from "./facts.ts"
import { last, supportStage } from "./last.ts"

const ask: NextStep = {
  fr: "Demander à la personne ce qui a changé pour elle",
  en: "Ask the person what changed for them",
  by: null,
}

const byStage = (state: SupportState): ReadonlyArray<NextStep> => {
  const { facts } = state
  switch (supportStage(facts)) {
    case "noticed":
      return [{ fr: "Aller vers la personne", en: "Go and see the person", by: firstContactDue(state) }]
    case "met":
      return [{ fr: "Lui demander ce qu'elle souhaite, et à quel rythme", en: "Ask what they wish", by: null }]
    case "accompanied":
      return [
        { fr: "Appeler ou passer, comme convenu", en: "Call or visit, as agreed", by: contactDue(state) },
        ...(last(facts, "circle-named") === undefined
          ? [{ fr: "Lui demander sur qui elle peut compter", en: "Ask whom they can count on", by: null }]
          : []),
        ...(last(facts, "collective") === undefined
          ? [{ fr: "Proposer un pas vers un projet collectif", en: "Offer a step toward a project", by: null }]
          : []),
      ]
    case "refused": {
      const by = askAgainDue(state)
      return by === null
        ? [{ fr: "Ne pas recontacter : la personne peut revenir d'elle-même", en: "Do not contact them", by: null }]
        : [{ fr: "Ne pas recontacter avant ce jour", en: "Do not contact them before this day", by }]
    }
    case "closed":
      return last(facts, "said") === undefined ? [ask] : []
  }
}

/** @internal What to do next, by the facts alone: a danger first. */
export const nextInSupport = (state: SupportState): ReadonlyArray<NextStep> => {
  if (state.opened === null) return []
  const by = dangerDue(state)
  return [
    ...(by === null
      ? []
      : [
          {
            fr: "Danger : porter secours, puis la direction décide d'une communication en vertu de la loi (privacy.discloseByLaw)",
            en: "Danger: help, then a director decides on a disclosure by law (privacy.discloseByLaw)",
            by,
          },
        ]),
    ...byStage(state),
  ]
}
