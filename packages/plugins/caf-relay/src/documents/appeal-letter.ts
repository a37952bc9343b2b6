import { cite, defineOutlet, field, formatDay, formatEuros, Institution, Person } from "@traitdunion/core"
import type { Document } from "@traitdunion/documents"
import * as z from "zod"
import { Beneficiary } from "../beneficiary/index.ts"
import { benefits } from "../catalogue/index.ts"
import { CafDispute, deadlinesOf } from "../dispute/index.ts"
import { relays, within } from "../shared/index.ts"
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
} as const

const hold = "D'ici votre réponse, je vous demande de suspendre toute retenue sur mes prestations."

/** Who gets it, where the office is not named. */
const receivers = {
  caf: "Caisse d'allocations familiales",
  social: "Commission de recours amiable de la caisse d'allocations familiales",
  administrative: "Commission de recours amiable de la caisse d'allocations familiales",
  department: "Présidence du conseil départemental",
} as const

/**
 * Write the letter that contests an overpayment or a decision, in the person's name and with their own words: to have it
 * put right, or as an amicable appeal. Without `office` it is made for the person to send; with it, what they agreed that
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
    // Only an overpayment is put right: for anything else there is no letter, and nothing leaves.
    const none = opened === null || (letter === "rectification" && opened.about !== "overpayment")
    if (none) return { recipient: "nobody", parts: null }
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
        references: deadlinesOf(state).map(({ id, references: [reference] }) => ({ id, reference })),
      },
      required: ["identity"],
    }
  },
  send: async ({ parts, on }, { input }): Promise<Document | null> => {
    if (parts === null || parts.name === null) return null
    const { name, address, to, number, amount, grounds, about, benefit, notifiedOn, references } = parts
    const { fr, asks, deadline } = letters[input.letter]
    const sum = amount === null ? "" : ` de ${formatEuros(amount)}`
    const what =
      about === "overpayment"
        ? `la caisse d'allocations familiales me réclame un indu${sum}`
        : "la caisse d'allocations familiales m'a fait connaître une décision"
    // The text that it rests on, and not its last day: the letter goes to the CAF as it stands.
    const text = references.find(({ id }) => id === deadline)?.reference
    return {
      title: fr,
      subtitle: benefits[benefit].fr,
      ...letterOf(
        { name, address, to: to ?? receivers[input.letter === "rectification" ? "caf" : parts.route], on },
        input,
      ),
      blocks: [
        { kind: "paragraph", text: "Madame, Monsieur," },
        {
          kind: "paragraph",
          text: `Par une notification du ${formatDay(notifiedOn)}, ${what}. Prestation : ${within(benefits[benefit].fr)}. Je conteste cette décision.${fileOf(number)}`,
        },
        ...(grounds === null ? [] : [{ kind: "paragraph", text: grounds } as const]),
        { kind: "paragraph", text: about === "overpayment" && input.letter === "amicable" ? `${asks} ${hold}` : asks },
        {
          kind: "paragraph",
          text: "Je vous remercie de m'accuser réception de cette lettre et de me répondre par écrit.",
        },
        ...(text === undefined ? [] : [{ kind: "references" as const, items: [cite(text)] }]),
      ],
    }
  },
})
