import { defineRule, pass, warn } from "../../../plugin/index.ts"
import { Practice, type PracticeKind } from "../../practice/index.ts"
import { mediationProcess } from "../../process/plugin.ts"
import { principles } from "../vocabulary.ts"
import { mediatorInCharge } from "./independence.ts"

const { assign, handOver, withdrawMediator } = mediationProcess.commands
const expected: ReadonlyArray<PracticeKind> = ["training", "practice-analysis"]

const lateWords = {
  fr: "La formation ou l'analyse de la pratique de ce médiateur n'est pas à jour, ou n'est pas consignée. La prévoir, ou assumer ce retard.",
  en: "This mediator's training or practice analysis is out of date, or not recorded. Plan it, or acknowledge the delay.",
}
const expiredWords = {
  fr: "Une qualification consignée de ce médiateur a expiré. La renouveler, la retirer si elle n'a plus lieu d'être, ou assumer ce retard.",
  en: "A recorded qualification of this mediator has expired. Renew it, remove it if it no longer matters, or acknowledge the delay.",
}

/**
 * A mediator whose training or practice analysis is out of date or was never recorded, or who holds a qualification
 * that has expired, warns when put in charge.
 */
export const livingPractice = defineRule({
  id: "deontology/living-practice",
  label: { fr: "Formation, analyse de la pratique et qualifications à jour" },
  principle: principles.reflection,
  on: [assign, handOver, withdrawMediator],
  needs: { practice: { stream: Practice, keys: ({ input, state }) => mediatorInCharge(input, state) } },
  check: ({ facts, today }) => {
    const late = facts.practice.all.some(([, practice]) =>
      expected.some((kind) => (practice.validUntil[kind] ?? "") < today),
    )
    if (late) return warn(lateWords)
    const expired = facts.practice.all.some(([, practice]) =>
      practice.qualifications.some(({ expiresOn }) => expiresOn !== null && expiresOn < today),
    )
    return expired ? warn(expiredWords) : pass
  },
})
