import { DAY, HOUR, MINUTE } from "../context.ts"

/** Where somebody signs in: on a post that others use too, or on a telephone or a machine of their own. */
export type Device = "shared" | "own"

/** How long a session lasts without being used, and at most, in milliseconds. */
export const SESSION_LASTS: Readonly<Record<Device, { readonly idle: number; readonly most: number }>> = {
  shared: { idle: 30 * MINUTE, most: 12 * HOUR },
  own: { idle: 12 * HOUR, most: 7 * DAY },
}

/** For so long after somebody showed who they are, sealed words open without asking again. */
export const FRESH: number = 15 * MINUTE

/** That a session was used is written down once a minute at most. */
export const SEEN_EVERY: number = MINUTE
