import { definePlugin, defineReaders, Person } from "@traitdunion/core"
import { CafProcedure } from "../procedure/index.ts"
import { askUnderMandate } from "./asking.ts"
import { askBenefit, askQuotient } from "./exchanges.ts"
import type { ApiParticulier } from "./port.ts"
import { Inquiries } from "./stream.ts"

const make = (service: ApiParticulier) =>
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
    outlets: { familyQuotient: askQuotient(service), benefit: askBenefit(service) },
  })
type Inferred = ReturnType<typeof make>
/** The plugin `inquiries`. */
export interface CafInquiries extends Inferred {}

/**
 * Questions to the CAF and the MSA through API Particulier: only for an administration that holds the habilitation, with
 * a mandate of the person and their agreement, each one written down with what came of it. Without this plugin the relay
 * works on the documents that people bring.
 *
 * @example
 * ```ts
 * import { apiParticulier, cafInquiries, cafRelay } from "@traitdunion/plugin-caf-relay"
 * const service = apiParticulier({
 *   url: "https://staging.particulier.api.gouv.fr",
 *   token: () => process.env["API_PARTICULIER_TOKEN"] ?? "",
 *   recipient: "13002526500013",
 * })
 * const plugins = [cafRelay, cafInquiries(service)] as const
 * ```
 */
export const cafInquiries = (service: ApiParticulier): CafInquiries => make(service)
