import {
  citeInFull,
  defineOutlet,
  field,
  formatDay,
  Institution,
  Person,
  type ReadContext,
  valueOn,
} from "@traitdunion/core"
import type { Document } from "@traitdunion/documents"
import * as z from "zod"
import { Beneficiary } from "../beneficiary/index.ts"
import { procedureCatalogue } from "../catalogue/index.ts"
import { CafProcedure, last } from "../procedure/index.ts"
import { relays, within } from "../vocabulary.ts"
import { fileOf, letterOf, sender } from "./parts.ts"

/** The person's name and address, and the procedure, which names nobody. */
const gathered = async (read: ReadContext, key: string, office: string | undefined) => {
  const { opened, facts } = await read.state(CafProcedure, key)
  if (opened === null) return { recipient: "nobody", parts: null }
  const { name, address } = await read.state(Person, opened.holder)
  const { file } = await read.state(Beneficiary, opened.holder)
  const { name: to } = await read.state(Institution, office ?? "nobody")
  return {
    recipient: office ?? opened.holder,
    parts: {
      name,
      address,
      to,
      kind: opened.kind,
      openedOn: opened.on,
      askedOn: last(facts, "sent")?.on ?? null,
      // The number is one only with the office that gave it.
      number: office === undefined || file?.office === office ? (file?.number ?? null) : null,
    },
    required: ["identity"] as const,
  }
}

/** The checklist of a procedure, for the person to take home: what it is for, what to join, where, and what follows. */
export const procedureChecklist = defineOutlet({
  summary: { fr: "Remettre la liste des pièces d'une démarche", en: "Hand the checklist of a procedure" },
  by: relays,
  input: z.strictObject({ procedure: field.id, ...sender }),
  gather: ({ input: { procedure }, read }) => gathered(read, procedure, undefined),
  send: async ({ parts, on }, { input: { from = [], place } }): Promise<Document | null> => {
    if (parts === null) return null
    const sheet = valueOn(procedureCatalogue, parts.openedOn).value[parts.kind]
    return {
      title: sheet.label.fr,
      on,
      ...(place === undefined ? {} : { place }),
      ...(from.length === 0 ? {} : { from }),
      ...(parts.name === null ? {} : { to: [parts.name] }),
      blocks: [
        { kind: "paragraph", text: `Pour qui : ${sheet.whoMayAsk}. La CAF vérifie les conditions et décide seule.` },
        { kind: "heading", text: "À préparer" },
        { kind: "checklist", items: sheet.documents.map((text) => ({ text, done: false })) },
        { kind: "paragraph", text: `Où : ${sheet.where}.` },
        { kind: "paragraph", text: `Ensuite : ${sheet.follows}.` },
        { kind: "references", items: sheet.references.map((one) => citeInFull(one)) },
      ],
      notices: [
        "Pièces d'usage : la CAF peut en demander d'autres.",
        "Vos mots de passe restent à vous : personne n'a à vous les demander.",
      ],
    }
  },
})

/** Ask the CAF for an appointment about a procedure. Without `office` the letter is made for the person to send. */
export const appointmentRequest = defineOutlet({
  summary: { fr: "Demander un rendez-vous à la CAF", en: "Ask the CAF for an appointment" },
  by: relays,
  input: z.strictObject({ procedure: field.id, office: z.exactOptional(field.id), ...sender }),
  gather: ({ input: { procedure, office }, read }) => gathered(read, procedure, office),
  send: async ({ parts, on }, { input }): Promise<Document | null> => {
    if (parts === null || parts.name === null) return null
    const { name, address, to, number, askedOn } = parts
    const sheet = valueOn(procedureCatalogue, parts.openedOn).value[parts.kind]
    const since = askedOn === null ? "" : ` Elle a été envoyée le ${formatDay(askedOn)}.`
    return {
      title: "Demande de rendez-vous",
      ...letterOf({ name, address, to: to ?? "Caisse d'allocations familiales", on }, input),
      blocks: [
        { kind: "paragraph", text: "Madame, Monsieur," },
        {
          kind: "paragraph",
          text: `Je souhaite un rendez-vous au sujet de cette démarche : ${within(sheet.label.fr)}.${since}${fileOf(number)}`,
        },
        {
          kind: "paragraph",
          text: "Je peux venir accompagné. Je vous remercie de m'indiquer le jour, l'heure et les pièces à apporter.",
        },
      ],
    }
  },
})
