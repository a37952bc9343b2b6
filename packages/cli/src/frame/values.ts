import { field } from "@traitdunion/core"
import { wrongUse } from "../refusals/index.ts"
import type { CommandName } from "./subcommand.ts"

type Parse<T> = (text: string) => T

/** One of a few values. */
export const oneOf =
  <const T extends string>(flag: string, allowed: ReadonlyArray<T>, command?: CommandName): Parse<T> =>
  (text) => {
    const found = allowed.find((value) => value === text)
    if (found !== undefined) return found
    throw wrongUse(({ notAmong }) => notAmong(flag, allowed.join(", ")), command)
  }

/** An identifier, as the journal takes them. */
export const identifier =
  (flag: string, command: CommandName): Parse<string> =>
  (text) => {
    if (field.id.safeParse(text).success) return text
    throw wrongUse(({ notAnIdentifier }) => notAnIdentifier(flag), command)
  }

const MOST_DAYS = 3660

/** A number of days. */
export const days =
  (flag: string, command: CommandName): Parse<number> =>
  (text) => {
    if (/^\d{1,4}$/.test(text) && Number(text) <= MOST_DAYS) return Number(text)
    throw wrongUse(({ notDays }) => notDays(flag), command)
  }
