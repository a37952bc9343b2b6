import {
  type Cents,
  defineOutlet,
  field,
  formatDay,
  formatEuros,
  Institution,
  Person,
  type PlainDate,
  type ReadContext,
  sender,
} from "@traitdunion/core"
import type { Document } from "@traitdunion/documents"
import * as z from "zod"
import type { supplies } from "../law/index.ts"
import { last, mediatorDays, SupplyFile } from "../supply/index.ts"
import { energyTeam } from "../vocabulary.ts"

const fields = { file: field.of("energy-supply"), recipient: z.exactOptional(field.institution), ...sender }
const input = z.strictObject(fields)
const closing = "Je vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées."

const gathered = async (
  read: ReadContext,
  key: string,
  recipient: string | undefined,
  otherwise: "supplier" | "nobody-yet",
) => {
  const state = await read.state(SupplyFile, key)
  const { opened, facts, reference, words } = state
  if (opened === null) return { recipient: "nobody", parts: null }
  const { name, address } = await read.state(Person, opened.holder)
  const to = recipient ?? (otherwise === "supplier" ? opened.institution : undefined) ?? opened.holder
  const institution = await read.state(Institution, to)
  const { supply } = opened
  return {
    recipient: to,
    parts: {
      name,
      address,
      to: institution.name,
      reference,
      words,
      supply,
      unpaidOn: last(facts, "unpaid")?.on ?? null,
      noticeOn: last(facts, "notice")?.on ?? null,
      claimOn: last(facts, "claim-sent")?.on ?? null,
      answer: last(facts, "claim-answered")?.agreed ?? null,
      mediator: mediatorDays(state),
    },
    required: ["identity", "housing"] as const,
  }
}
interface Told {
  readonly name: string | null
  readonly address: string | null
  readonly to: string | null
  readonly reference: string | null
  readonly words: string | null
  readonly supply: keyof typeof supplies
}

const letter = (
  told: Told,
  on: PlainDate,
  { from = [], place }: { readonly from?: ReadonlyArray<string> | undefined; readonly place?: string | undefined },
  of: { readonly title: string; readonly to: string; readonly says: ReadonlyArray<string> },
): Document | null => {
  const { name, address, to, reference, words } = told
  if (name === null) return null
  const paragraph = (text: string) => ({ kind: "paragraph" as const, text })
  return {
    title: of.title,
    on,
    ...(place === undefined ? {} : { place }),
    from: [name, ...(address === null ? [] : address.split("\n"))],
    to: [to ?? of.to],
    signatures: [name],
    ...(from.length === 0 ? {} : { notices: [`Préparé avec l'aide de : ${from.join(", ")}.`] }),
    closing,
    blocks: [
      paragraph("Madame, Monsieur,"),
      ...(reference === null ? [] : [paragraph(`Contrat n° ${reference}.`)]),
      ...of.says.map(paragraph),
      ...(words === null ? [] : [paragraph(words)]),
    ],
  }
}
const ofSupply = (supply: keyof typeof supplies): string =>
  ({ electricity: "d'électricité", gas: "de gaz", heat: "de chaleur", water: "d'eau" })[supply]

/** The written claim to the supplier, from which two months run before the mediator. */
export const supplierClaim = defineOutlet({
  summary: { fr: "Écrire la réclamation au fournisseur", en: "Write the claim to the supplier" },
  by: energyTeam,
  input,
  gather: ({ input: { file, recipient }, read }) => gathered(read, file, recipient, "supplier"),
  send: async ({ parts, on }, { input: given }): Promise<Document | null> =>
    parts === null
      ? null
      : letter(parts, on, given, {
          title: "Réclamation",
          to: "Service clients",
          says: [
            `Je conteste ma facture ${ofSupply(parts.supply)} et vous demande de la vérifier.`,
            "Sans réponse satisfaisante dans les deux mois, je pourrai saisir le médiateur, gratuitement.",
          ],
        }),
})

/** The request of a payment plan; the amount of each month is what the person can pay. */
export const supplierPlan = defineOutlet({
  summary: { fr: "Demander un échéancier au fournisseur", en: "Ask the supplier for a payment plan" },
  by: energyTeam,
  input: z.strictObject({
    ...fields,
    monthly: field.cents.refine((amount) => amount > 0, {
      error: "More than nothing",
      params: { fr: "Plus que rien" },
    }),
  }),
  gather: ({ input: { file, recipient }, read }) => gathered(read, file, recipient, "supplier"),
  send: async ({ parts, on }, { input: given }): Promise<Document | null> =>
    parts === null
      ? null
      : letter(parts, on, given, {
          title: "Demande d'échéancier",
          to: "Service clients",
          says: [
            `Je ne peux pas régler en une fois ce que je dois pour ma fourniture ${ofSupply(parts.supply)}${parts.unpaidOn === null ? "" : ` (facture échue le ${formatDay(parts.unpaidOn)})`}.`,
            `Je propose de payer ${formatEuros(given.monthly as Cents)} par mois, en plus des factures à venir, et vous demande de maintenir la fourniture.`,
          ],
        }),
})

/** The request to the mediator of energy or water; `null` outside its window. */
export const mediatorRequest = defineOutlet({
  summary: { fr: "Saisir le médiateur de l'énergie ou de l'eau", en: "Ask the mediator of energy or water" },
  by: energyTeam,
  input,
  gather: async ({ input: { file, recipient }, read, today }) => {
    const state = await read.state(SupplyFile, file)
    const days = mediatorDays(state)
    const refused = last(state.facts, "claim-answered")?.agreed === false
    if (days === null || days.from === null || days.lastDay === null) return { recipient: "nobody", parts: null }
    const early = today < days.from && !(state.opened?.supply === "water" && refused)
    if (early || today > days.lastDay) return { recipient: "nobody", parts: null }
    return gathered(read, file, recipient, "nobody-yet")
  },
  send: async ({ parts, on }, { input: given }): Promise<Document | null> => {
    if (parts === null || parts.claimOn === null) return null
    const { supply, claimOn, answer } = parts
    const came = answer === null ? "Je n'ai pas reçu de réponse." : "La réponse ne règle pas le litige."
    return letter(parts, on, given, {
      title: "Saisine du médiateur",
      to: supply === "water" ? "Médiation de l'eau" : "Médiateur national de l'énergie",
      says: [`J'ai réclamé par écrit le ${formatDay(claimOn)} au sujet de ma fourniture ${ofSupply(supply)}. ${came}`],
    })
  },
})

/** The letter that goes with a request to the FSL. */
export const energyFslLetter = defineOutlet({
  summary: { fr: "Écrire la lettre d'accompagnement au FSL", en: "Write the letter to the FSL" },
  by: energyTeam,
  input,
  gather: ({ input: { file, recipient }, read }) => gathered(read, file, recipient, "nobody-yet"),
  send: async ({ parts, on }, { input: given }): Promise<Document | null> =>
    parts === null
      ? null
      : letter(parts, on, given, {
          title: "Demande d'aide au fonds de solidarité pour le logement",
          to: "Fonds de solidarité pour le logement",
          says: [
            `Je demande une aide pour ma fourniture ${ofSupply(parts.supply)}.${parts.noticeOn === null ? "" : ` J'ai reçu un préavis le ${formatDay(parts.noticeOn)}.`}`,
            "Je comprends que la fourniture est maintenue pendant l'examen de ma demande (CASF, art. L115-3).",
          ],
        }),
})
