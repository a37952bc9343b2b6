import * as z from "zod"
import { field, type Label, lazily, type PersonalCategory, personalCategories } from "../../kernel/index.ts"

/** The ways in which a person may agree to be contacted. */
export const channels = {
  phone: { fr: "Téléphone", en: "Telephone" },
  sms: { fr: "SMS", en: "Text message" },
  email: { fr: "Courriel", en: "E-mail" },
  post: { fr: "Courrier postal", en: "Post" },
  visit: { fr: "Visite à domicile", en: "Home visit" },
} as const satisfies Record<string, Label>

/** The key of a channel, see {@link channels}. */
export type Channel = keyof typeof channels

const categories = lazily(() => z.readonly(z.array(field.keyOf(personalCategories)).min(1)))

/**
 * What a consent is for. Each purpose is consented to, refused and withdrawn on its own:
 * - `mediation`: take part in this mediation;
 * - `sharing`: let the mediator share these categories with this partner;
 * - `contact`: be contacted by this channel;
 * - `online-procedure`: be helped with this online procedure.
 */
export type ConsentPurpose =
  | { readonly kind: "mediation"; readonly mediation: string }
  | { readonly kind: "sharing"; readonly partner: string; readonly categories: ReadonlyArray<PersonalCategory> }
  | { readonly kind: "contact"; readonly channel: Channel }
  | { readonly kind: "online-procedure"; readonly procedure: string }

/** @internal The schema behind {@link consentPurpose}. */
export const purposeSchema = lazily(
  (): z.ZodType<ConsentPurpose, ConsentPurpose> =>
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("mediation"), mediation: field.id }),
      z.strictObject({ kind: z.literal("sharing"), partner: field.id, categories: categories() }),
      z.strictObject({ kind: z.literal("contact"), channel: field.keyOf(channels) }),
      z.strictObject({ kind: z.literal("online-procedure"), procedure: field.id }),
    ]),
)

/** The schema of a {@link ConsentPurpose}. */
export const consentPurpose: z.ZodType<ConsentPurpose, ConsentPurpose> = z.lazy(purposeSchema)

/** Whether two purposes speak of the same thing, so that the answer of a later day replaces the earlier one. */
export const samePurpose = (a: ConsentPurpose, b: ConsentPurpose): boolean => {
  switch (a.kind) {
    case "mediation":
      return b.kind === "mediation" && a.mediation === b.mediation
    case "sharing":
      return b.kind === "sharing" && a.partner === b.partner
    case "contact":
      return b.kind === "contact" && a.channel === b.channel
    case "online-procedure":
      return b.kind === "online-procedure" && a.procedure === b.procedure
  }
}

/** What a person wants for whom somebody else answers. It is asked and kept, whatever the representative says. */
export const ownWishes = {
  agrees: { fr: "Est d'accord", en: "Agrees" },
  opposes: { fr: "S'y oppose", en: "Opposes it" },
  unable: { fr: "Ne peut pas le dire", en: "Cannot say" },
} as const satisfies Record<string, Label>

/** The key of a wish, see {@link ownWishes}. */
export type OwnWish = keyof typeof ownWishes

/** How an answer was given. */
export const consentMeans = {
  oral: { fr: "De vive voix", en: "By word of mouth" },
  written: { fr: "Par écrit signé", en: "In writing, signed" },
  remote: { fr: "À distance (téléphone, message)", en: "Remotely (telephone, message)" },
} as const satisfies Record<string, Label>

/** The key of a means, see {@link consentMeans}. */
export type ConsentMeans = keyof typeof consentMeans
