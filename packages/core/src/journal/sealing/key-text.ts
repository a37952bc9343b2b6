/** How a subject's key stands: in use, set aside with access closed, or destroyed for good. */
export type KeyState = "active" | "archived" | "erased"

/** What the keys' table says of a subject. An erased one has no key any more. */
export interface KeyEntry {
  readonly state: KeyState
  readonly wrapped: string
  /** Of the key itself, so that a wrong one is told at once; absent in rows of before. */
  readonly check?: string
}

const CHECK = /^~[\w-]{11}$/

/** The entry as the database keeps it. */
export const keyText = ({ state, wrapped, check }: KeyEntry): string =>
  state === "erased" ? state : `${state} ${wrapped}${check === undefined ? "" : ` ${check}`}`

/** The entry of its text. Anything that is not one is a key that does not open. */
export const keyEntry = (text: string): KeyEntry => {
  const space = text.indexOf(" ")
  const named = space === -1 ? text : text.slice(0, space)
  const state: KeyState = named === "erased" || named === "archived" ? named : "active"
  const rest = space === -1 ? "" : text.slice(space + 1)
  const last = rest.lastIndexOf(" ")
  const check = rest.slice(last + 1)
  return last > 0 && CHECK.test(check) ? { state, wrapped: rest.slice(0, last), check } : { state, wrapped: rest }
}
