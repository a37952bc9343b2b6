const refuse = (): never => {
  throw new TypeError("A state is frozen: answer a new one")
}

/**
 * @internal A value that nothing can change any more, however deep. What is frozen already is not looked into, so that a
 * state which shares most of the one before costs little.
 */
export const frozen = <T>(value: T): T => {
  if (typeof value !== "object" || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) return value
  if (value instanceof Map || value instanceof Set) {
    for (const name of ["set", "add", "delete", "clear"]) {
      if (name in value) Object.defineProperty(value, name, { value: refuse })
    }
    for (const entry of value.entries()) for (const inner of entry) frozen(inner)
  }
  Object.freeze(value)
  for (const inner of Object.values(value)) frozen(inner)
  return value
}

const { NODE_ENV } = (globalThis as { process?: { env?: Readonly<Record<string, string>> } }).process?.env ?? {}
let everyState = NODE_ENV === "development" || NODE_ENV === "test"

/** @internal Freeze what every single fold answers, from now on: tests do, so that a fold which mutates fails at once. */
export const freezeEveryState = (): void => {
  everyState = true
}

/**
 * @internal What is given to folds, and what they answer, on the way through a stream: frozen where programs are made and
 * tested. In production a state is frozen once, when it was read to decide on.
 */
export const frozenInTests = <T>(value: T): T => (everyState ? frozen(value) : value)
