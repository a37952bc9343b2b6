import { isDeepStrictEqual } from "node:util"
import type { InputIssue } from "@traitdunion/core"
import type { Dropped } from "../file/index.ts"
import type { Description, Offer, Registration } from "./arriving.ts"
import type { Fitted } from "./fitted.ts"
import type { Reference } from "./reference.ts"

/** One thing of the directory: a partner, or a service of one. */
export interface Item {
  readonly partner: string
  readonly service?: string
}

/** A command to run. */
export type Step =
  | { readonly run: "register"; readonly input: Registration }
  | { readonly run: "rename"; readonly input: { readonly institution: string; readonly name: string } }
  | { readonly run: "describe"; readonly input: Description }
  | { readonly run: "offer"; readonly input: Offer }

/** What becomes of one item, and the commands for it: none when it is as the file says. */
export interface Change {
  readonly item: Item
  readonly isNew: boolean
  readonly steps: ReadonlyArray<Step>
}

/** What an import will do, all of it or for one item, before it does anything. */
export interface Plan {
  readonly changes: ReadonlyArray<Change>
  readonly dropped: ReadonlyArray<Dropped>
  readonly faults: ReadonlyArray<InputIssue>
}

/** What to record, or `null` when it is so already. A file that is silent about something does not say that it is no more: what is known stays. */
export const changed = <T extends object>(before: object | undefined, now: T): T | null => {
  const merged = { ...before, ...now }
  return before !== undefined && isDeepStrictEqual(before, merged) ? null : merged
}

/** The faults of a reference by which the directory could not find the row again. */
export const spaced = ({ source, id }: Reference, at: ReadonlyArray<PropertyKey>): ReadonlyArray<InputIssue> =>
  Object.entries({ source, id }).flatMap(([property, text]) =>
    text === text.trim() && text !== ""
      ? []
      : {
          path: [...at, property],
          code: "blank_reference",
          fr: "Vide, ou entouré d'espaces : l'annuaire ne le retrouverait pas",
          en: "Empty, or with spaces around it: the directory could not find it again",
        },
  )

/** The plan for one item. */
export const together = (
  item: Item,
  isNew: boolean,
  parts: ReadonlyArray<Fitted<object>>,
  steps: ReadonlyArray<Step>,
  faults: ReadonlyArray<InputIssue>,
): Plan => ({
  changes: [{ item, isNew, steps }],
  dropped: parts.flatMap((part) => part.dropped),
  faults: [...faults, ...parts.flatMap((part) => part.faults)],
})
