import { checked, definePlugin, defineReaders, defineWords, Person } from "@traitdunion/core"
import { Inquiries, inquiryOutcomes, inquiryQuestions } from "../answer/index.ts"
import { CafProcedure } from "../procedure/index.ts"
import { type RecipientOptions, recipientOptions, serviceFaults } from "../service/index.ts"
import { askUnderMandate } from "./commands.ts"
import { askBenefit, askQuotient } from "./exchanges.ts"
import type { ApiParticulier } from "./port.ts"

const make = (service: ApiParticulier, office: string) =>
  definePlugin({
    id: "inquiries",
    label: { fr: "Questions à la CAF par API Particulier", en: "Questions to the CAF through API Particulier" },
    requires: ["caf"],
    streams: [Inquiries],
    rules: [askUnderMandate],
    readers: [
      defineReaders(Inquiries, {
        label: { fr: "Ceux qui connaissent la personne", en: "Those who know the person" },
        check: async ({ key, read }) => {
          const { opened } = await read.state(CafProcedure, key)
          return opened !== null && read.mayRead(Person, opened.holder)
        },
      }),
    ],
    words: [
      defineWords(Inquiries, {
        question: { fr: "Question", values: inquiryQuestions },
        office: { fr: "Caisse interrogée" },
        asked: null,
        askedAt: null,
        outcome: { fr: "Réponse", values: inquiryOutcomes },
        reason: { fr: "Raison", values: serviceFaults },
        data: { fr: "Ce qui a été répondu" },
        quotient: { fr: "Quotient familial" },
        provider: { fr: "Calculé par" },
        value: { fr: "En euros" },
        month: { fr: "Mois" },
        computedIn: { fr: "Calculé en" },
        adults: { fr: "Adultes" },
        children: { fr: "Enfants" },
        receives: { fr: "Prestation versée" },
        increased: { fr: "Avec majoration" },
        since: { fr: "Depuis le" },
      }),
    ],
    outlets: { familyQuotient: askQuotient(service, office), benefit: askBenefit(service, office) },
  })
type Inferred = ReturnType<typeof make>
/** The plugin `inquiries`. */
export interface CafInquiries extends Inferred {}

/**
 * Questions to the CAF and the MSA through API Particulier: only for an administration that holds the habilitation, with
 * a mandate of the person and their agreement, each one written down with what came of it. Without this plugin the relay
 * works on the documents that people bring. `recipient` is the institution, as the structure registered it, that gets
 * what is asked: the person's agreement names it, and so does each disclosure. Throws `InvalidInput`.
 *
 * @example
 * ```ts
 * import { apiParticulier, cafInquiries, cafRelay } from "@traitdunion/plugin-caf-relay"
 * const service = apiParticulier({
 *   url: "https://staging.particulier.api.gouv.fr",
 *   token: () => process.env["API_PARTICULIER_TOKEN"] ?? "",
 *   recipient: "13002526500013",
 * })
 * const plugins = [cafRelay, cafInquiries(service, { recipient: "caf-66" })] as const
 * ```
 */
export const cafInquiries = (service: ApiParticulier, options: RecipientOptions): CafInquiries =>
  make(service, checked("cafInquiries", recipientOptions, options).recipient)
