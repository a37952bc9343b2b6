import type { Actor } from "../../kernel/index.ts"

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
