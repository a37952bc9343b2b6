import type { Words } from "@traitdunion/core"

/** What reading a cell gives: its value, or why it has none. The reason never quotes the cell, which may hold a name. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Words }

/** The value that was read. */
export const read = <T>(value: T): Parsed<T> => ({ ok: true, value })

/** Why nothing could be read. */
export const unread = (fr: string, en: string): Parsed<never> => ({ ok: false, reason: { fr, en } })
