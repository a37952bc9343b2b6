/** How a subject's key stands: in use, set aside with access closed, or destroyed for good. */
export type KeyState = "active" | "archived" | "erased"

/** What the keys' table says of a subject. An erased one has no key any more. */
export interface KeyEntry {
  readonly state: KeyState
  readonly wrapped: string
}

/** The entry as the database keeps it. */
export const keyText = ({ state, wrapped }: KeyEntry): string => (state === "erased" ? state : `${state} ${wrapped}`)

/** The entry of its text. Anything that is not one is a key that does not open. */
export const keyEntry = (text: string): KeyEntry => {
  const space = text.indexOf(" ")
  const state = space === -1 ? text : text.slice(0, space)
  return {
    state: state === "erased" || state === "archived" ? state : "active",
    wrapped: space === -1 ? "" : text.slice(space + 1),
  }
}
