import {
  block,
  ConsentLedger,
  type ConsentPurpose,
  type ConsentState,
  defineRule,
  lastAnswer,
  type PlainDate,
  pass,
  principles,
} from "@traitdunion/core"
import { correctStep, recordStep } from "../commands/facts.ts"
import type { RightsProcedureState } from "./facts.ts"

const holderOf = ({ state: { opened } }: { readonly state: RightsProcedureState }): ReadonlyArray<string> =>
  opened === null ? [] : [opened.holder]

/** Whether the person said no to something by a day, or took their yes back. */
const refusedOn = (ledger: ConsentState, purpose: ConsentPurpose, on: PlainDate): boolean => {
  const answer = lastAnswer(ledger, purpose, on)
  if (answer === undefined) return false
  return answer.status === "refused" || (answer.withdrawnOn !== null && answer.withdrawnOn <= on)
}

/** @internal Who refused to be helped online is not: they do it alone, or by another way. */
export const onlineNotRefused = defineRule({
  id: "rights/online-not-refused",
  label: { fr: "Pas d'aide en ligne à qui l'a refusée" },
  principle: principles.freeConsent,
  on: [recordStep, correctStep],
  needs: { consents: { stream: ConsentLedger, keys: holderOf } },
  check: ({ input: { fact }, state: { opened }, key, facts }) => {
    if (opened === null || !("by" in fact) || fact.by !== "online" || fact.doneBy === "person") return pass
    const ledger = facts.consents.of(opened.holder)
    // A refusal names the procedure itself, or its kind.
    const named = [key, opened.kind, opened.ownKind].filter((id) => id !== undefined)
    return named.some((procedure) => refusedOn(ledger, { kind: "online-procedure", procedure }, fact.on))
      ? block({
          fr: "La personne a refusé d'être aidée en ligne pour cette démarche. La laisser faire seule, ou passer par un autre moyen avec elle.",
          en: "The person refused to be helped online with this procedure. Let them do it alone, or find another way together.",
        })
      : pass
  },
})

/** @internal A service that the person does not want to be told is not handed anything. */
export const relayNotRefused = defineRule({
  id: "rights/relay-not-refused",
  label: { fr: "Pas de relais vers un service que la personne refuse" },
  principle: principles.confidentiality,
  on: [recordStep, correctStep],
  needs: { consents: { stream: ConsentLedger, keys: holderOf } },
  check: ({ input: { fact }, state: { opened }, facts }) => {
    if (opened === null || fact.fact !== "handed-over") return pass
    const purpose = { kind: "sharing", partner: fact.to, categories: ["identity"] } as const
    return refusedOn(facts.consents.of(opened.holder), purpose, fact.on)
      ? block({
          fr: "La personne a refusé que ce service soit informé, ou a retiré son accord : ne pas passer le relais.",
          en: "The person refused that this service is told, or took their agreement back: do not hand over.",
        })
      : pass
  },
})
