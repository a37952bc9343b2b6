import type { KeyObject } from "node:crypto"
import type { RowChange } from "../../journal/index.ts"
import { lookupTerms, maxTerms, type Sealed } from "../../kernel/index.ts"
import { type LookupRow, lookupTable } from "../../plugin/index.ts"
import { blindTerm } from "../evidence/index.ts"

/** The rows of the blind index that a value makes: always as many, so that those of an earlier value are replaced. */
export const lookupRows = (
  key: KeyObject,
  { subject, field, lookup }: Pick<Sealed<unknown>, "subject" | "field" | "lookup">,
  value: unknown,
): ReadonlyArray<RowChange> => {
  if (lookup === undefined) return []
  const terms = typeof value === "string" ? lookupTerms(lookup, value) : []
  return Array.from({ length: maxTerms[lookup] }, (_, index): RowChange => {
    const term = terms[index]
    const row: LookupRow | null =
      term === undefined ? null : { subject, kind: lookup, term: blindTerm(key, lookup, term) }
    return { table: lookupTable.name, key: `${subject}/${field}/${index}`, row: row === null ? null : { ...row } }
  })
}
