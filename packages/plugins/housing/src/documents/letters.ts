import { cents, defineOutlet, field, formatDay, formatEuros } from "@traitdunion/core"
import type { Document } from "@traitdunion/documents"
import * as z from "zod"
import { type ArrearsFactKind, hearingOn, last, leaseEnded, offersOf, pointsOf } from "../arrears/index.ts"
import { housingTeam } from "../vocabulary.ts"
import { around, debtFigures, factTable, gathered, sender, toldFacts } from "./parts.ts"

const instalment = z.number().refine((value) => Number.isSafeInteger(value) && value >= 100 && value <= 1_000_000, {
  error: "A monthly amount in whole cents, from one euro to ten thousand",
  params: { fr: "Mensualité refusée : en centimes entiers, de 1 € à 10 000 €" },
})
const base = { arrears: field.of("housing-arrears"), recipient: z.exactOptional(field.institution), ...sender }
const greeting = { kind: "paragraph", text: "Madame, Monsieur," } as const
const euros = (amount: number): string => formatEuros(cents(amount))
const closing = "Je vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées."

/**
 * The letter that asks for delays: to pay, before the judge of the lease, or to leave, before the judge of enforcement once
 * an order to leave was served. `null` where there is nothing to ask that judge. By the person's name; what is owed and
 * their words stand in it as far as they agreed.
 */
export const delaysLetter = defineOutlet({
  summary: { fr: "Écrire la demande de délais au juge", en: "Write the letter that asks the judge for delays" },
  by: housingTeam,
  input: z.strictObject({ ...base, monthly: z.exactOptional(instalment) }),
  gather: ({ input: { arrears, recipient }, read, today }) =>
    gathered(read, arrears, recipient, { amounts: true, words: true }, today, (state) => {
      const ordered = last(state.facts, "leave-order")
      const summons = last(state.facts, "summons")
      if (ordered === undefined && (summons === undefined || leaseEnded(state.facts))) return null
      const [resumed] = pointsOf(state)
      return {
        orderedOn: ordered?.on ?? null,
        hearing: hearingOn(state.facts) ?? null,
        resumed: resumed?.holds === true ? (last(state.facts, "rent-resumed")?.on ?? null) : null,
      }
    }),
  send: async ({ parts, on }, { input }): Promise<Document | null> => {
    if (parts === null || parts.name === null) return null
    const { name, address, to, orderedOn, hearing, resumed, words, dwelling } = parts
    const leaving = orderedOn !== null
    const asks = leaving
      ? `Un commandement de quitter les lieux m'a été remis le ${formatDay(orderedOn)}. Je vous demande des délais pour me reloger (CPCE, art. L412-3 et L412-4).`
      : `Je suis convoqué${hearing === null ? "" : ` à l'audience du ${formatDay(hearing)}`}. Je vous demande des délais pour régler ma dette et la suspension de la clause qui met fin au bail (loi n° 89-462 du 6 juillet 1989, art. 24).`
    const rent =
      leaving || resumed === null
        ? ""
        : ` J'ai repris le paiement du loyer courant en entier depuis le ${formatDay(resumed)}.`
    const offer =
      input.monthly === undefined ? "" : ` Je peux verser ${euros(input.monthly)} par mois, en plus du loyer courant.`
    return {
      title: leaving ? "Demande de délais pour quitter les lieux" : "Demande de délais de paiement",
      ...around({ name, address, to: to ?? "Tribunal judiciaire", on }, input),
      closing,
      ...(dwelling === null ? {} : { reference: dwelling }),
      blocks: [
        greeting,
        { kind: "paragraph", text: `${asks}${rent}${leaving ? "" : offer}` },
        ...debtFigures(parts),
        ...(words === null ? [] : [{ kind: "paragraph" as const, text: words }]),
      ],
    }
  },
})

/**
 * The plan that a household proposes to its landlord: an instalment on top of the current rent. `null` where a plan cannot be
 * made, such as once an over-indebtedness file is receivable. What is under way elsewhere never stands in it.
 */
export const planProposal = defineOutlet({
  summary: { fr: "Proposer un plan d'apurement au bailleur", en: "Propose a plan to the landlord" },
  by: housingTeam,
  input: z.strictObject({ ...base, monthly: instalment, startsOn: field.date }),
  gather: ({ input: { arrears, recipient }, read, today }) =>
    gathered(read, arrears, recipient, { amounts: true }, today, ({ opened, facts }, beside) => {
      const plan = opened === null ? undefined : offersOf(opened, facts, beside).find(({ offer }) => offer === "plan")
      return plan === undefined || plan.state === "excluded" ? null : {}
    }),
  send: async ({ parts, on }, { input }): Promise<Document | null> => {
    if (parts === null || parts.name === null) return null
    const { name, address, to, debt, dwelling } = parts
    const { monthly, startsOn } = input
    const months = debt === null ? null : Math.ceil(debt / monthly)
    const rest = debt === null || months === null ? null : debt - monthly * (months - 1)
    return {
      title: "Proposition de plan d'apurement",
      ...around({ name, address, to: to ?? "Mon bailleur", on }, input),
      closing,
      ...(dwelling === null ? {} : { reference: dwelling }),
      blocks: [
        greeting,
        {
          kind: "paragraph",
          text: `Je vous propose de régler ma dette de loyer par ${euros(monthly)} par mois à partir du ${formatDay(startsOn)}, en plus du loyer courant.${
            months === null || rest === null
              ? ""
              : months === 1
                ? " Elle serait réglée en une fois."
                : ` Elle serait réglée en ${months} mensualités, la dernière de ${euros(rest)}.`
          }`,
        },
        ...debtFigures(parts),
        { kind: "paragraph", text: "Je vous remercie de me répondre par écrit." },
      ],
    }
  },
})

/** What the FSL is told of the arrears: neither the over-indebtedness nor what was decided of an aid. */
const TOLD_TO_FSL: ReadonlySet<ArrearsFactKind> = new Set([
  "first-unpaid",
  "rent-resumed",
  "rent-missed",
  "plan-agreed",
  "payment-order",
  "summons",
])

/** The letter that goes with a request to the FSL: the debt and the facts of the arrears, and never the person's words. */
export const fslLetter = defineOutlet({
  summary: { fr: "Écrire la lettre d'accompagnement du FSL", en: "Write the cover letter to the FSL" },
  by: housingTeam,
  input: z.strictObject(base),
  gather: ({ input: { arrears, recipient }, read, today }) =>
    gathered(read, arrears, recipient, { amounts: true }, today, (state) => ({
      facts: toldFacts(state.facts.filter(({ fact }) => TOLD_TO_FSL.has(fact))),
    })),
  send: async ({ parts, on }, { input }): Promise<Document | null> => {
    if (parts === null || parts.name === null) return null
    const { name, address, to, dwelling } = parts
    return {
      title: "Demande au fonds de solidarité pour le logement",
      ...around({ name, address, to: to ?? "Fonds de solidarité pour le logement", on }, input),
      closing,
      ...(dwelling === null ? {} : { reference: dwelling }),
      blocks: [
        greeting,
        {
          kind: "paragraph",
          text: "Je demande l'aide du fonds de solidarité pour le logement pour rester dans mon logement (loi n° 90-449 du 31 mai 1990, art. 6 et suivants).",
        },
        ...debtFigures(parts),
        ...(parts.facts.length === 0 ? [] : [factTable(parts.facts)]),
      ],
    }
  },
})
