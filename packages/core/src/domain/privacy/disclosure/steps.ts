import type { PersonalCategory, PlainDate } from "../../../kernel/index.ts"
import type { ReadContext } from "../../../plugin/index.ts"
import type { PartyRef } from "../../people/index.ts"
import { MediationStream, mediationPartyTable, type Relay } from "../../process/index.ts"
import type { DisclosureEntry } from "./stream.ts"

interface Step {
  readonly parties?: ReadonlyArray<PartyRef>
  readonly party?: PartyRef | string
  readonly to?: string
  readonly relay?: Relay
  readonly categories?: ReadonlyArray<PersonalCategory>
  readonly on: PlainDate
}

/** Who got something by a step: a request that is sent on, or a mediation that goes to a professional. */
const recipientOf = (type: string, { to, relay }: Step): string | undefined => {
  if (type === "mediation.Redirected") return to
  return type === "mediation.HandedOver" && relay?.kind === "professional" ? relay.institution : undefined
}

/**
 * @internal What left about a party by the steps of its mediations. The step itself is the record, with who decided it
 * and whose agreement was asked: nothing is written twice, and what was handed over long ago is told, too.
 */
export const disclosedBySteps = async (read: ReadContext, subject: string): Promise<ReadonlyArray<DisclosureEntry>> => {
  const entries: Array<DisclosureEntry> = []
  for (const { mediation } of await read.rows(mediationPartyTable, { where: { party: subject } })) {
    const present = new Set<string>()
    for (const { type, data, meta } of await read.history(MediationStream, mediation)) {
      const step = data as Step
      if (type === "mediation.Opened")
        for (const { kind, id } of step.parties ?? []) if (kind === "person") present.add(id)
      if (type === "mediation.PartyAdded" && typeof step.party === "object") present.add(step.party.id)
      if (type === "mediation.PartyWithdrew") present.delete(String(step.party))
      const recipient = recipientOf(type, step)
      const { categories = [], on } = step
      if (recipient === undefined || categories.length === 0 || !present.has(subject)) continue
      const by = meta.actor.id
      entries.push({ purpose: "agreement", recipient, categories, outlet: null, mediation, ground: null, by, on })
    }
  }
  return entries
}
