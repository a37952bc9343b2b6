import type { Actor } from "../../kernel/index.ts"
import type { PartyRef } from "./vocabulary.ts"

/**
 * @internal The pole that something new belongs to: the one that is named, or the only one of whoever records it.
 * `undefined` when they work in several and name none. `null` in a structure that does not keep poles apart.
 */
export const poleOf = (actor: Actor, named: string | undefined): string | null | undefined => {
  if (named !== undefined) return named
  const [only, ...others] = actor.poles ?? []
  if (only === undefined) return null
  return others.length === 0 ? only : undefined
}

/** @internal Why something new is refused to who works in several poles and names none. */
export const whichPole = {
  WhichPole: {
    fr: "Vous travaillez dans plusieurs pôles : indiquer lequel.",
    en: "You work in several poles: say which.",
  },
} as const

/** @internal Whether two parties are the same: of one kind, and under one id. */
export const sameParty = (a: PartyRef, b: PartyRef): boolean => a.kind === b.kind && a.id === b.id

/** @internal Whether an actor is a party: the person behind the account, or the institution that it acts for. */
export const isSelf = (actor: Actor, party: PartyRef): boolean =>
  party.id === actor.id || party.id === (party.kind === "person" ? actor.person : actor.institution)

/** @internal Whether an actor is who represents a person. */
export const represents = (actor: Actor, { representative }: { readonly representative: string | null }): boolean =>
  representative !== null && (representative === actor.person || representative === actor.id)
