import { defineOutlet, field, formatDay, Institution, Person, type ReadContext } from "@traitdunion/core"
import type { Document } from "@traitdunion/documents"
import * as z from "zod"
import { Appeal, counsellors, datesOf, deadlinesOf, forms, grounds, last } from "../appeal/index.ts"
import { checkEligibility } from "../eligibility/index.ts"
import { prefectReminderOn, procedures } from "../law/index.ts"
import { deadlineTable, factInWords, sender, textsOf, timelineOf } from "./parts.ts"

const input = z.strictObject({ appeal: field.id, recipient: z.exactOptional(field.id), ...sender })

/** What every document of an appeal is made of: the person's name and address, sealed, and facts that name nobody. */
const gathered = async (read: ReadContext, key: string, recipient: string | undefined) => {
  const state = await read.state(Appeal, key)
  const { opened, facts, housing } = state
  if (opened === null) return { recipient: "nobody", parts: null }
  const { name, address } = await read.state(Person, opened.holder)
  const to = recipient ?? opened.holder
  const institution = await read.state(Institution, to)
  return {
    recipient: to,
    parts: {
      name,
      address,
      number: housing?.number ?? null,
      procedure: opened.procedure,
      grounds: opened.grounds,
      facts,
      deadlines: deadlinesOf(state).map((deadline) => ({ ...deadline, steps: [...deadline.steps] })),
      to: institution.name,
    },
    required: ["identity"] as const,
  }
}

const around = (
  name: string,
  address: string | null,
  to: string | null,
  { on, place }: { readonly on: string; readonly place?: string | undefined },
) => ({
  on,
  ...(place === undefined ? {} : { place }),
  from: [name, ...(address === null ? [] : address.split("\n"))],
  ...(to === null ? {} : { to: [to] }),
  signatures: [name],
})
const helped = (from: ReadonlyArray<string> | undefined): ReadonlyArray<string> =>
  from === undefined || from.length === 0 ? [] : [`Préparé avec l'aide de : ${from.join(", ")}.`]
const numbered = (number: string | null): string =>
  number === null ? "" : ` Ma demande de logement social porte le numéro ${number}.`

/**
 * The cover letter that goes with the official form, with the documents to join for the grounds of the appeal. The form
 * itself is named by its number, and not imitated.
 */
export const coverLetter = defineOutlet({
  summary: { fr: "Écrire la lettre d'accompagnement du recours", en: "Write the cover letter of the appeal" },
  by: counsellors,
  input,
  gather: ({ input: { appeal, recipient }, read }) => gathered(read, appeal, recipient),
  send: async ({ parts, on }, { input: { from, place } }): Promise<Document | null> => {
    if (parts === null || parts.name === null) return null
    const { name, address, number, procedure, to } = parts
    const form = procedure === "dalo" ? forms.dalo : forms.daho
    const asked = checkEligibility({ on }).grounds.filter(({ ground }) => parts.grounds.includes(ground))
    const why = asked.map(({ ground }) => grounds[ground].fr.toLowerCase()).join(" ; ")
    return {
      title: `Recours ${procedures[procedure].fr}`,
      ...around(name, address, to, { on, place }),
      blocks: [
        { kind: "paragraph", text: "Madame, Monsieur," },
        {
          kind: "paragraph",
          text: `Je saisis la commission de médiation par le formulaire joint (${form.label.fr}).${why === "" ? "" : ` Motif : ${why}.`}${numbered(number)}`,
        },
        {
          kind: "paragraph",
          text: "Je vous remercie de m'adresser l'accusé de réception qui indique la date de réception et les délais.",
        },
        {
          kind: "checklist",
          items: [form.label.fr, ...asked.flatMap(({ documents }) => documents)].map((text) => ({ text, done: false })),
        },
      ],
      notices: helped(from),
    }
  },
})

/** The chronology of an appeal for the judge: its facts, its deadlines with their articles, and the course drawn. */
export const chronology = defineOutlet({
  summary: { fr: "Établir la chronologie pour le juge", en: "Make the chronology for the judge" },
  by: counsellors,
  input,
  gather: ({ input: { appeal, recipient }, read }) => gathered(read, appeal, recipient),
  send: async ({ parts, on }, { input: { from, place } }): Promise<Document | null> => {
    if (parts === null || parts.name === null) return null
    const { name, address, to, facts, deadlines, procedure } = parts
    return {
      title: "Chronologie du recours",
      subtitle: procedures[procedure].fr,
      ...around(name, address, to, { on, place }),
      blocks: [
        {
          kind: "table",
          caption: "Les faits",
          columns: [{ label: "Date" }, { label: "Fait" }],
          rows: facts.map((fact) => [formatDay(fact.on), factInWords(fact)]),
        },
        timelineOf(facts, deadlines, on),
        ...deadlineTable(deadlines),
        { kind: "heading", text: "Comment ces délais sont comptés" },
        ...deadlines.map(({ label, steps }) => ({
          kind: "paragraph" as const,
          text: `${label.fr}. ${steps.join(" ")}`,
        })),
        ...textsOf(deadlines),
      ],
      notices: [
        ...helped(from),
        "Le jour prudent est celui que personne ne peut reprocher ; le jour défendable est une lecture possible des textes.",
      ],
    }
  },
})

/**
 * A reminder to the prefect, once the shortest delay of the offer that may hold has passed; `null` while it has not, and
 * once an offer came or the court was asked.
 */
export const prefectReminder = defineOutlet({
  summary: { fr: "Relancer le préfet", en: "Remind the prefect" },
  by: counsellors,
  input,
  gather: async ({ input: { appeal, recipient }, read, today }) => {
    const { opened, facts } = await read.state(Appeal, appeal)
    const dates = opened === null ? null : datesOf({ ...opened, facts })
    const opensOn = dates === null ? null : prefectReminderOn(dates)
    const acted = last(facts, "offered") ?? last(facts, "injunction-filed") ?? last(facts, "rehoused")
    const due = opensOn !== null && opensOn <= today && acted === undefined && last(facts, "closed") === undefined
    return due ? gathered(read, appeal, recipient) : { recipient: "nobody", parts: null }
  },
  send: async ({ parts, on }, { input: { from, place } }): Promise<Document | null> => {
    if (parts === null || parts.name === null) return null
    const { name, address, number, to, facts, deadlines } = parts
    const decided = last(facts, "decided")
    const offer = deadlines.find(({ id }) => id === "offer")
    const injunction = deadlines.find(({ id }) => id === "injunction")
    if (decided === undefined || offer === undefined || injunction === undefined) return null
    const article = offer.references[0]?.reference ?? ""
    // A delay that is not certain is not named: the months that have passed are.
    const awaited =
      offer.lastArguableDay < on
        ? `Une offre devait m'être faite avant le ${formatDay(offer.lastArguableDay)} (${article}).`
        : `Une offre doit m'être faite dans le délai que fixe le code de la construction et de l'habitation (${article}), et que votre notification indique.`
    const court =
      injunction.lastSafeDay < on
        ? ""
        : ` À défaut, je pourrai saisir le tribunal administratif (CJA, art. R778-2)${offer.lastArguableDay < on ? `, jusqu'au ${formatDay(injunction.lastSafeDay)}` : ""}.`
    return {
      title: "Décision de la commission de médiation : demande d'offre",
      ...around(name, address, to, { on, place }),
      subject: "Demande d'offre après une décision favorable de la commission de médiation",
      ...(number === null ? {} : { reference: `demande de logement social numéro ${number}` }),
      closing: "Veuillez agréer, Madame la Préfète, Monsieur le Préfet, l'expression de ma haute considération.",
      blocks: [
        { kind: "paragraph", text: "Madame la Préfète, Monsieur le Préfet," },
        {
          kind: "paragraph",
          text: `La commission de médiation a reconnu ma demande prioritaire et urgente par sa décision du ${formatDay(decided.on)}. ${awaited} Je n'en ai pas reçu.${numbered(number)}`,
        },
        {
          kind: "paragraph",
          text: `Je vous demande de me proposer un logement ou un accueil adapté.${court}`,
        },
      ],
      notices: helped(from),
    }
  },
})
