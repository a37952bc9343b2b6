type Held<T> = T extends ReadonlyArray<infer Item> ? ReadonlyArray<Item> : T

/** A record without its nulls: in data·inclusion an absent property and `null` both say *not known*. */
export type Known<T> = { readonly [Key in keyof T]: Held<Exclude<T[Key], null | undefined>> }

/** Leave out what is not known. */
export const known = <T extends object>(record: T): Known<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined)) as Known<T>
