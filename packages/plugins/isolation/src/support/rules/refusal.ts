import { formatDay, type Label, type PlainDate } from "@traitdunion/core"
import type { SupportFact } from "./facts.ts"
import { openDanger } from "./last.ts"

/** Whether somebody may be contacted on a day. */
export interface ContactAllowed {
  readonly allowed: boolean
  /** The first day on which they may be, where they gave one; `null` where they gave none, or where they may be already. */
  readonly notBefore: PlainDate | null
  /** Why not, as it is told; `null` where they may be. */
  readonly words: Label | null
}

const yes: ContactAllowed = { allowed: true, notBefore: null, words: null }

/**
 * Whether the facts before a day let somebody be contacted on it. A refusal holds from its day up to the day that the
 * person gave, that day not included; without one it holds until they come back. A danger that nobody dealt with lifts
 * it: help comes first.
 *
 * @example
 * ```ts
 * import { contactAllowed } from "@traitdunion/plugin-isolation"
 * import { plainDate } from "@traitdunion/core"
 * const refused = { fact: "refused", on: plainDate("2026-03-02"), notBefore: plainDate("2026-09-01") } as const
 * contactAllowed([refused], plainDate("2026-08-31")).allowed // false
 * contactAllowed([refused], plainDate("2026-09-01")).allowed // true
 * ```
 */
export const contactAllowed = (facts: ReadonlyArray<SupportFact>, on: PlainDate): ContactAllowed => {
  const stands = facts.findLast(({ fact }) => fact === "refused" || fact === "came-back")
  if (stands?.fact !== "refused" || openDanger(facts) !== undefined) return yes
  const { notBefore } = stands
  if (notBefore === undefined) {
    return {
      allowed: false,
      notBefore: null,
      words: {
        fr: "Cette personne a demandé de ne pas être contactée. Elle peut revenir d'elle-même quand elle le souhaite.",
        en: "This person asked not to be contacted. They may come back whenever they wish.",
      },
    }
  }
  if (on >= notBefore) return yes
  return {
    allowed: false,
    notBefore,
    words: {
      fr: `Cette personne a demandé de ne pas être contactée avant le ${formatDay(notBefore)}. D'ici là, elle peut revenir d'elle-même.`,
      en: `This person asked not to be contacted before ${notBefore}. Until then they may come back by themself.`,
    },
  }
}

/** @internal The facts that contact somebody. */
export const contacts: ReadonlySet<SupportFact["fact"]> = new Set([
  "tried",
  "met",
  "accepted",
  "rhythm",
  "kept-in-touch",
  "collective",
])
