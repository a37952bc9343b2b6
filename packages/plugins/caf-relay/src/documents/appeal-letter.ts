import { citeInFull, defineOutlet, field, formatDay, formatEuros, Institution, Person } from "@traitdunion/core"
import type { Document } from "@traitdunion/documents"
import * as z from "zod"
import { Beneficiary } from "../beneficiary/index.ts"
import { benefits } from "../catalogue/index.ts"
import { CafDispute, type DisputeState, deadlinesOf, recoveryOf } from "../dispute/index.ts"
import type { DisputedBenefit, DisputeRoute } from "../law/index.ts"
import { relays, within } from "../vocabulary.ts"
import { fileOf, letterOf, sender } from "./parts.ts"

/** What a letter asks for. */
const letters = {
  rectification: {
    fr: "Demande de rectification d'un indu",
    asks: "Je vous demande de rectifier cet indu, ou de m'en expliquer le détail.",
    deadline: "rectification",
  },
  amicable: {
    fr: "Recours amiable",
    asks: "Je vous demande de revoir cette décision.",
    deadline: "amicable-appeal",
  },
  remission: {
    fr: "Demande de remise de dette",
    asks: "Je vous demande de me remettre cette dette, en tout ou en partie : ma situation ne me permet pas de la rembourser.",
    deadline: null,
  },
  suspension: {
    fr: "Rappel : la récupération de l'indu est suspendue",
    asks: "Je vous demande de ne rien retenir sur mes prestations jusqu'à la réponse, et de me rendre ce qui aurait déjà été retenu.",
    deadline: null,
  },
} as const

const hold = "D'ici votre réponse, je vous demande de suspendre toute retenue sur mes prestations."

/** What each benefit looks at before it remits a debt. */
const conditions: Readonly<Partial<Record<DisputedBenefit, string>>> = {
  "in-work-bonus": "La remise suppose la bonne foi ou la précarité de la situation (CSS art. L845-3).",
  family: "La remise suppose la précarité de la situation (CSS art. L553-2).",
}

/** Whether there is such a letter: only an overpayment is put right or remitted, only what is suspended is held. */
const exists = (letter: keyof typeof letters, state: DisputeState): boolean => {
  if (state.opened === null) return false
  if (letter === "amicable") return true
  if (state.opened.about !== "overpayment") return false
  // Never for fraud or a false declaration: where the CAF speaks of it, the overpayment itself is contested first.
  if (letter === "remission") return state.opened.fraudAlleged !== true
  return letter === "suspension" ? recoveryOf(state)?.suspended === true : true
}

/** Who gets it, where the office is not named. */
const receivers = {
  caf: "Caisse d'allocations familiales",
  social: "Commission de recours amiable de la caisse d'allocations familiales",
  administrative: "Commission de recours amiable de la caisse d'allocations familiales",
  department: "Présidence du conseil départemental",
} as const

/** The head of the département remits a debt of RSA; the office does whatever else is asked. */
const whoRemits = (route: DisputeRoute, letter: keyof typeof letters): keyof typeof receivers =>
  letter === "remission" && route === "department" ? "department" : "caf"

/**
 * Write the letter that contests an overpayment or a decision, in the person's name and with their own words: to have it
 * put right, as an amicable appeal, to have the debt remitted, or to recall that the recovery is suspended. Without `office` it is made for the person to send; with it, what they agreed that
 * this office is told stands in it. By when to send it is in the dispute's `next`.
 */
export const appealLetter = defineOutlet({
  summary: { fr: "Écrire la lettre de contestation", en: "Write the letter of a dispute" },
  by: relays,
  input: z.strictObject({
    dispute: field.id,
    letter: field.keyOf(letters),
    office: z.exactOptional(field.id),
    ...sender,
  }),
  gather: async ({ input: { dispute, letter, office }, read }) => {
    const state = await read.state(CafDispute, dispute)
    const { opened, grounds } = state
    // Where there is no such letter, nothing leaves.
    if (opened === null || !exists(letter, state)) return { recipient: "nobody", parts: null }
    const { name, address } = await read.state(Person, opened.holder)
    const { file } = await read.state(Beneficiary, opened.holder)
    const { name: to } = await read.state(Institution, office ?? "nobody")
    return {
      recipient: office ?? opened.holder,
      parts: {
        name,
        address,
        to,
        number: office === undefined || file?.office === office ? (file?.number ?? null) : null,
        amount: opened.amount ?? null,
        grounds,
        about: opened.about,
        benefit: opened.benefit,
        route: opened.route,
        notifiedOn: opened.notifiedOn,
        held: recoveryOf(state)?.references.map((reference) => ({ ...reference })) ?? [],
        references: deadlinesOf(state).map(({ id, references: [reference] }) => ({ id, reference })),
      },
      required: ["identity"],
    }
  },
  send: async ({ parts, on }, { input }): Promise<Document | null> => {
    if (parts === null || parts.name === null) return null
    const { name, address, to, number, amount, grounds, about, benefit, notifiedOn, references, held } = parts
    const { fr, asks, deadline } = letters[input.letter]
    const sum = amount === null ? "" : ` de ${formatEuros(amount)}`
    const what =
      about === "overpayment"
        ? `la caisse d'allocations familiales me réclame un indu${sum}`
        : "la caisse d'allocations familiales m'a fait connaître une décision"
    // The text that it rests on, and not its last day: the letter goes to the CAF as it stands.
    const text = references.find(({ id }) => id === deadline)?.reference
    const contests = input.letter === "amicable" || input.letter === "rectification"
    const because = input.letter === "remission" ? conditions[benefits[benefit].disputedAs] : undefined
    const cited = input.letter === "suspension" ? held : text === undefined ? [] : [text]
    return {
      title: fr,
      subtitle: benefits[benefit].fr,
      ...letterOf(
        {
          name,
          address,
          to: to ?? receivers[input.letter === "amicable" ? parts.route : whoRemits(parts.route, input.letter)],
          on,
        },
        input,
      ),
      blocks: [
        { kind: "paragraph", text: "Madame, Monsieur," },
        {
          kind: "paragraph",
          text: `Par une notification du ${formatDay(notifiedOn)}, ${what}. Prestation : ${within(benefits[benefit].fr)}.${contests ? " Je conteste cette décision." : ""}${fileOf(number)}`,
        },
        ...(grounds === null || input.letter === "suspension" ? [] : [{ kind: "paragraph", text: grounds } as const]),
        ...(input.letter === "suspension"
          ? [
              {
                kind: "paragraph",
                text: "Une demande ou un recours est en cours : la loi suspend la récupération.",
              } as const,
            ]
          : []),
        { kind: "paragraph", text: about === "overpayment" && input.letter === "amicable" ? `${asks} ${hold}` : asks },
        {
          kind: "paragraph",
          text: "Je vous remercie de m'accuser réception de cette lettre et de me répondre par écrit.",
        },
        ...(because === undefined ? [] : [{ kind: "paragraph", text: because } as const]),
        ...(cited.length === 0 ? [] : [{ kind: "references" as const, items: cited.map((one) => citeInFull(one)) }]),
      ],
    }
  },
})
