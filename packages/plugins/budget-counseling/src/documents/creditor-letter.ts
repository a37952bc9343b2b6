import { cents, defineOutlet, field, formatDay, formatEuros, Institution, Person } from "@traitdunion/core"
import type { Document, DocumentBlock } from "@traitdunion/documents"
import * as z from "zod"
import { HouseholdBudget, latest } from "../budget/index.ts"
import { Negotiation, paymentPlan, type RequestTerms } from "../creditors/index.ts"
import { counsellors } from "../file/index.ts"
import type { DebtDetails } from "../sheet/index.ts"
import { sender } from "./parts.ts"

const plan = (terms: Extract<RequestTerms, { kind: "payment-plan" }>): ReadonlyArray<DocumentBlock> => {
  const { instalments, summary } = paymentPlan({ total: terms.total, monthly: terms.monthly, from: terms.from })
  return [
    { kind: "paragraph", text: `Je vous propose de régler ${formatEuros(terms.total)} en ${summary}, comme suit.` },
    {
      kind: "table",
      caption: "Échéancier proposé",
      columns: [{ label: "Date" }, { label: "Versement", align: "right" }, { label: "Reste dû après", align: "right" }],
      rows: instalments.map(({ on, amount, left }) => [formatDay(on), formatEuros(amount), formatEuros(left)]),
    },
  ]
}

const asking = (terms: RequestTerms): ReadonlyArray<DocumentBlock> => {
  if (terms.kind === "payment-plan") return plan(terms)
  if (terms.kind === "remission") {
    const rest = formatEuros(cents(terms.total - terms.remitted))
    const text = `Je vous demande une remise de ${formatEuros(terms.remitted)} sur les ${formatEuros(terms.total)} dus ; il resterait ${rest}, que je m'engage à régler.`
    return [{ kind: "paragraph", text }]
  }
  const text = `Je vous demande de reporter ${terms.months} mensualité${terms.months > 1 ? "s" : ""} de ${formatEuros(terms.monthly)}, à partir du ${formatDay(terms.from)}.`
  return [{ kind: "paragraph", text }]
}

const titles = {
  "payment-plan": "Demande d'échéancier de paiement",
  remission: "Demande de remise de dette",
  deferral: "Demande de report d'échéances",
} as const satisfies Record<RequestTerms["kind"], string>

/** Compose the letter. */
const composeLetter = (letter: {
  readonly name: string
  readonly address: string | null
  readonly terms: RequestTerms
  readonly details: DebtDetails
  readonly words: string | null
  readonly creditor: string
  readonly on: string
  readonly from?: ReadonlyArray<string>
  readonly place?: string
}): Document => {
  const { name, address, terms, details, words, creditor, on, from = [], place } = letter
  const late =
    details.late === null || details.late === 0
      ? ""
      : `, dont ${formatEuros(details.late)} en retard${details.lateSince === undefined ? "" : ` depuis le ${formatDay(details.lateSince)}`}`
  const owed = details.due === null ? "une somme que je vous prie de me confirmer" : formatEuros(details.due)
  return {
    title: titles[terms.kind],
    on,
    ...(place === undefined ? {} : { place }),
    from: [name, ...(address === null ? [] : address.split("\n"))],
    to: [creditor],
    subject: titles[terms.kind],
    blocks: [
      { kind: "paragraph", text: "Madame, Monsieur," },
      { kind: "paragraph", text: `Je vous dois ${owed}${late}.` },
      ...(words === null ? [] : [{ kind: "paragraph", text: words } as const]),
      ...asking(terms),
      {
        kind: "paragraph",
        text: "Je vous remercie de me donner votre réponse par écrit. Je reste à votre disposition pour en parler, avec l'aide du médiateur si vous l'acceptez.",
      },
    ],
    closing: "Veuillez agréer, Madame, Monsieur, mes salutations distinguées.",
    signatures: [name],
    notices: [
      ...(from.length === 0 ? [] : [`Lettre préparée avec l'aide de : ${from.join(", ")}.`]),
      "Le médiateur est un tiers : il ne représente ni la personne ni le créancier.",
    ],
  }
}

/**
 * Write the letter of a request to the creditor, in the name of the person and with what they agreed that this creditor
 * is told: their name and the debt at least. `null` when nothing was asked.
 */
export const creditorLetter = defineOutlet({
  summary: { fr: "Écrire la lettre au créancier", en: "Write the letter to the creditor" },
  by: counsellors,
  input: z.strictObject({ negotiation: field.id, ...sender }),
  gather: async ({ input, read }) => {
    const { begun, requests } = await read.state(Negotiation, input.negotiation)
    const request = requests.at(-1)
    if (begun === null || request === undefined) return { recipient: "nobody", parts: null }
    const { name, address } = await read.state(Person, begun.debtor)
    const budget = latest(await read.state(HouseholdBudget, begun.file))
    const debt = budget?.parts.flatMap(({ debts }) => debts).find((known) => known.debt === begun.debt)
    const { name: creditor } = await read.state(Institution, begun.creditor)
    return {
      recipient: begun.creditor,
      mediation: begun.mediation,
      parts: {
        name,
        address,
        terms: request.terms,
        words: request.words ?? null,
        details: debt?.details ?? null,
        creditor: creditor ?? "",
      },
      required: ["identity", "resources"],
    }
  },
  send: async ({ parts, on }, { input: { from, place } }): Promise<Document | null> => {
    if (parts === null) return null
    const { name, address, terms, words, details, creditor } = parts
    if (name === null || terms === null || details === null) return null
    return composeLetter({
      name,
      address,
      terms,
      words,
      details,
      creditor,
      on,
      ...(from === undefined ? {} : { from }),
      ...(place === undefined ? {} : { place }),
    })
  },
})
