import { defineOutlet, field, formatDay, Institution, Person, type ReadContext } from "@traitdunion/core"
import type { Document } from "@traitdunion/documents"
import * as z from "zod"
import { claimAnswerBy, dwellingProblems, HousingDecency, last } from "../decency/index.ts"
import { housingTeam } from "../vocabulary.ts"
import { around, sender } from "./parts.ts"

const input = z.strictObject({
  decency: field.of("housing-decency"),
  recipient: z.exactOptional(field.institution),
  ...sender,
})
const greeting = { kind: "paragraph", text: "Madame, Monsieur," } as const
const closing = "Je vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées."
const RENT = "Le loyer reste dû et continue d'être payé."

const gathered = async (read: ReadContext, key: string, recipient: string | undefined) => {
  const { opened, facts, words } = await read.state(HousingDecency, key)
  if (opened === null) return { recipient: "nobody", parts: null }
  const { name, address } = await read.state(Person, opened.holder)
  const to = recipient ?? opened.holder
  const institution = await read.state(Institution, to)
  return {
    recipient: to,
    parts: {
      name,
      address,
      to: institution.name,
      words,
      problems: opened.problems.map((problem) => dwellingProblems[problem].fr),
      sentOn: last(facts, "claim-sent")?.on ?? null,
      answerBy: claimAnswerBy(facts),
      answer: last(facts, "claim-answered")?.agreed ?? null,
    },
    required: ["identity", "housing"] as const,
  }
}

/** The written claim to the landlord, from which two months run. It never says that the rent stops. */
export const decencyClaim = defineOutlet({
  summary: { fr: "Écrire la demande de mise en conformité au bailleur", en: "Write the claim to the landlord" },
  by: housingTeam,
  input,
  gather: ({ input: { decency, recipient }, read }) => gathered(read, decency, recipient),
  send: async ({ parts, on }, { input: given }): Promise<Document | null> => {
    if (parts === null || parts.name === null) return null
    const { name, address, to, words, problems } = parts
    return {
      title: "Demande de mise en conformité du logement",
      ...around({ name, address, to: to ?? "Mon bailleur", on }, given),
      closing,
      blocks: [
        greeting,
        {
          kind: "paragraph",
          text: "Le logement que vous me louez présente des désordres. Je vous demande de le mettre en conformité (loi n° 89-462 du 6 juillet 1989, art. 6 et 20-1 ; décret n° 2002-120 du 30 janvier 2002).",
        },
        { kind: "list", items: problems },
        ...(words === null ? [] : [{ kind: "paragraph" as const, text: words }]),
        {
          kind: "paragraph",
          text: `Sans réponse ou sans accord dans les deux mois, la commission départementale de conciliation peut être saisie. ${RENT}`,
        },
      ],
    }
  },
})

/** The request to the commission of conciliation, once two months have passed or the landlord refused; `null` before. */
export const conciliationRequest = defineOutlet({
  summary: { fr: "Saisir la commission de conciliation", en: "Ask the commission of conciliation" },
  by: housingTeam,
  input,
  gather: async ({ input: { decency, recipient }, read, today }) => {
    const { facts } = await read.state(HousingDecency, decency)
    const by = claimAnswerBy(facts)
    const refused = last(facts, "claim-answered")?.agreed === false
    if (by === null || (by >= today && !refused)) return { recipient: "nobody", parts: null }
    return gathered(read, decency, recipient)
  },
  send: async ({ parts, on }, { input: given }): Promise<Document | null> => {
    if (parts === null || parts.name === null || parts.sentOn === null) return null
    const { name, address, to, words, problems, sentOn, answer } = parts
    const came =
      answer === null
        ? "Je n'ai pas reçu de réponse."
        : answer
          ? "Le bailleur a donné son accord."
          : "Le bailleur a refusé."
    return {
      title: "Saisine de la commission départementale de conciliation",
      ...around({ name, address, to: to ?? "Commission départementale de conciliation", on }, given),
      closing,
      blocks: [
        greeting,
        {
          kind: "paragraph",
          text: `J'ai demandé par écrit à mon bailleur, le ${formatDay(sentOn)}, la mise en conformité de mon logement (loi n° 89-462 du 6 juillet 1989, art. 20-1). ${came}`,
        },
        { kind: "list", items: problems },
        ...(words === null ? [] : [{ kind: "paragraph" as const, text: words }]),
        { kind: "paragraph", text: RENT },
      ],
    }
  },
})

/** What Signal Logement asks for, and of what each stands: for whoever declares there, which is done on its site. */
export const reportSheet = defineOutlet({
  summary: { fr: "Préparer la fiche pour Signal Logement", en: "Prepare the sheet for Signal Logement" },
  by: housingTeam,
  input,
  gather: ({ input: { decency, recipient }, read }) => gathered(read, decency, recipient),
  send: async ({ parts, on }, { input: given }): Promise<Document | null> => {
    if (parts === null || parts.name === null) return null
    const { name, address, to, words, problems, sentOn, answer } = parts
    const warned =
      sentOn === null
        ? "Bailleur averti : pas encore"
        : `Bailleur averti par écrit le ${formatDay(sentOn)} : ${answer === null ? "pas de réponse" : answer ? "accord" : "refus"}`
    return {
      title: "Fiche pour Signal Logement",
      ...around({ name, address, to, on }, given),
      blocks: [
        { kind: "list", items: problems },
        ...(words === null ? [] : [{ kind: "paragraph" as const, text: words }]),
        {
          kind: "checklist",
          items: [
            { text: warned, done: sentOn !== null },
            ...[
              "Bail",
              "Classe du diagnostic de performance énergétique",
              "Montant du loyer, et loyer à jour",
              "CAF ou MSA, et numéro d'allocataire",
              "Enfants de moins de 6 ans",
              "Relogement demandé",
              "Suivi par un travailleur social (structure, référent)",
            ].map((text) => ({ text, done: false })),
          ],
        },
      ],
      notices: [
        "Le signalement se fait sur le site, par la personne ou par l'association comme tiers professionnel.",
        RENT,
      ],
    }
  },
})
