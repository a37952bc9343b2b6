import { createHash } from "node:crypto"
import { field, inWords } from "@traitdunion/core"
import * as z from "zod"
import { CalendarFeed } from "./stream.ts"

/** At least 32 random bytes in base64url: nobody finds it by trying. */
export const feedSecret = z.string().regex(/^[A-Za-z0-9_-]{43,86}$/, {
  error: inWords({
    fr: "Secret trop court : au moins 32 octets au hasard, en base64url",
    en: "Not a secret: 32 random bytes at least, in base64url",
  }),
})

/** @internal What is kept of a secret. */
export const digestOf = (secret: string): string => createHash("sha256").update(secret).digest("hex")

/**
 * Open a feed of one's own appointments. The caller makes the secret, shows it once in the address of the feed, and forgets
 * it: what is kept is its digest.
 */
export const openFeed = CalendarFeed.command({
  summary: { fr: "Ouvrir l'adresse secrète de son agenda", en: "Open the secret address of one's agenda" },
  by: ["mediator"],
  input: z.strictObject({ feed: z.exactOptional(field.id), secret: feedSecret }),
  key: (input, newId) => input.feed ?? newId(),
  refusals: { AlreadyOpen: { fr: "Cette adresse existe déjà.", en: "This feed is open already." } },
  decide: ({ input: { secret }, state, actor, today, emit, refuse }) =>
    state.opened === null
      ? emit("Opened", { mediator: actor.id, digest: digestOf(secret), on: today })
      : refuse("AlreadyOpen"),
})

/** Revoke a feed: its address answers nothing any more. */
export const revokeFeed = CalendarFeed.command({
  summary: { fr: "Fermer une adresse d'agenda", en: "Revoke a feed" },
  by: ["mediator", "director"],
  input: z.strictObject({ feed: field.of("calendar-feed") }),
  key: (input) => input.feed,
  refusals: {
    UnknownFeed: { fr: "Cette adresse n'existe pas.", en: "There is no such feed." },
    AnothersFeed: { fr: "Cette adresse est celle d'un collègue.", en: "It is a colleague's." },
  },
  decide: ({ state, actor, today, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownFeed")
    if (state.opened.mediator !== actor.id && !actor.roles.includes("director")) return refuse("AnothersFeed")
    return state.revoked ? [] : emit("Revoked", { on: today })
  },
})
