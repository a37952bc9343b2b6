/** What the inputs of an interview, a meeting and a shuttle say of those who take part. */
export type Session =
  | { readonly party: string }
  | { readonly parties: ReadonlyArray<string> }
  | { readonly from: string; readonly to: string }

/** Those who take part in a session. */
export const participants = (input: Session): ReadonlyArray<string> => {
  if ("parties" in input) return input.parties
  return "party" in input ? [input.party] : [input.from, input.to]
}
