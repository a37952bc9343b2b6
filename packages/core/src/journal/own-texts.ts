/**
 * Subjects of the keys' table that are no key: what the engine keeps there because it is compared and replaced in the
 * very commit that rests on it. A copy leaves them behind, for they speak of the read tables of one place.
 */
export const OWN_TEXTS = { tables: "~tables", writer: "~writer" } as const

const own: ReadonlySet<string> = new Set(Object.values(OWN_TEXTS))

/** Whether a subject of the keys' table is none. */
export const isOwnText = (subject: string): boolean => own.has(subject)
