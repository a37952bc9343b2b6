import { defineRule, pass, warn } from "../../../plugin/index.ts"
import { Practice, type PracticeKind } from "../../practice/index.ts"
import { mediationProcess } from "../../process/index.ts"
import { principles } from "../principles.ts"
import { mediatorInCharge } from "./independence.ts"

const { assign, handOver, withdrawMediator } = mediationProcess.commands
const expected: ReadonlyArray<PracticeKind> = ["training", "practice-analysis"]

/** A mediator whose training or practice analysis is out of date, or was never recorded, warns when put in charge. */
export const livingPractice = defineRule({
  id: "deontology/living-practice",
  label: { fr: "Formation et analyse de la pratique à jour" },
  principle: principles.reflection,
  on: [assign, handOver, withdrawMediator],
  needs: { practice: { stream: Practice, keys: ({ input, state }) => mediatorInCharge(input, state) } },
  check: ({ facts, today }) => {
    const late = facts.practice.all.some(([, practice]) =>
      expected.some((kind) => (practice.validUntil[kind] ?? "") < today),
    )
    return late
      ? warn({
          fr: "La formation ou l'analyse de la pratique de ce médiateur n'est pas à jour, ou n'est pas consignée. La prévoir, ou assumer ce retard.",
          en: "This mediator's training or practice analysis is out of date, or not recorded. Plan it, or acknowledge the delay.",
        })
      : pass
  },
})
