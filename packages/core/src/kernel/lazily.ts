/**
 * What is made at its first use and then kept. Schemas cost more to make than all else that a module holds: whoever
 * imports the core for its words or dates makes none.
 */
export const lazily = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
