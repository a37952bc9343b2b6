import type { Actor } from "../../../kernel/index.ts"
import type { ReadContext } from "../../../plugin/index.ts"
import {
  isSelf,
  type PartyRef,
  Person,
  type PersonState,
  personTable,
  recordsOf,
  represents,
  sameParty,
} from "../../people/index.ts"
import { Practice, type Tie } from "../../practice/index.ts"
import { mediationPartyTable } from "../tables.ts"

/** @internal What binds somebody to a party: they are it, act for it, represent it, or declared a tie with it. */
export type Bond = "party" | Tie["nature"]

/** @internal What binds an actor to a party, told from the party's own facts and the ties that the actor declared. */
export const bondWith = (
  actor: Actor,
  party: PartyRef,
  person: PersonState | undefined,
  ties: ReadonlyArray<Tie>,
): Bond | undefined => {
  if (isSelf(actor, party)) return "party"
  if (person !== undefined && represents(actor, person)) return "party"
  return ties.find((tie) => sameParty(tie.party, party))?.nature
}

/** @internal What binds an actor to one of several parties. */
export const bondAmong = async (
  read: ReadContext,
  actor: Actor,
  parties: ReadonlyArray<PartyRef>,
): Promise<Bond | undefined> => {
  const { ties } = await read.state(Practice, actor.id)
  for (const party of parties) {
    const person = party.kind === "person" ? await read.state(Person, party.id) : undefined
    // The record of somebody that was merged with another is them all the same.
    const kept = person?.mergedInto
    const bond =
      bondWith(actor, party, person, ties) ??
      (typeof kept === "string" ? bondWith(actor, { kind: "person", id: kept }, undefined, ties) : undefined)
    if (bond !== undefined) return bond
  }
  return undefined
}

/** @internal The mediations of which an actor is bound to a party: what concerns them is not theirs to read as a colleague. */
export const boundMediations = async (read: ReadContext, actor: Actor): Promise<ReadonlySet<string>> => {
  const { ties } = await read.state(Practice, actor.id)
  const own = actor.person === undefined ? [] : await recordsOf(read, actor.person)
  const selves = new Set([actor.id, ...own, actor.institution].filter((id) => id !== undefined))
  const wards: Array<string> = []
  for (const self of selves) {
    for (const { key } of await read.rows(personTable, { where: { representative: self } })) wards.push(key)
  }
  const found = new Set<string>()
  for (const party of new Set([...selves, ...wards, ...ties.map((tie) => tie.party.id)])) {
    for (const { mediation } of await read.rows(mediationPartyTable, { where: { party } })) found.add(mediation)
  }
  return found
}
