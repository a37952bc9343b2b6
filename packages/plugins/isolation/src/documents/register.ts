import {
  citeInFull,
  defineOutlet,
  field,
  Institution,
  Person,
  type ReadContext,
  sender,
  valueOn,
} from "@traitdunion/core"
import type { Document } from "@traitdunion/documents"
import * as z from "zod"
import { registerGrounds, registerLaw } from "../law/index.ts"
import { expresslyAgreed, RegisterReferral } from "../register/index.ts"
import { visitors } from "../vocabulary.ts"

const referral = field.of("isolation-register")
const known = (on: string): ReadonlyArray<string> =>
  on < (registerLaw.values[0]?.from ?? on) ? [] : [citeInFull(valueOn(registerLaw, on).reference)]

const gathered = async (read: ReadContext, key: string) => {
  const { opened, facts } = await read.state(RegisterReferral, key)
  if (opened === null) return null
  const { name, address, birthDate, phone } = await read.state(Person, opened.holder)
  const { name: townHall } = await read.state(Institution, opened.townHall)
  return { opened, facts, name, address, birthDate, phone, townHall }
}

/**
 * The paper that tells somebody what the communal register is, before they are asked: what is kept, for what, that they may
 * say no, and what the law says. For the person, to read alone.
 */
export const registerNotice = defineOutlet({
  summary: { fr: "Expliquer le registre communal à la personne", en: "Explain the communal register" },
  by: visitors,
  input: z.strictObject({ referral, ...sender }),
  gather: async ({ input, read }) => {
    const found = await gathered(read, input.referral)
    if (found === null) return { recipient: "nobody", parts: null }
    return { recipient: found.opened.holder, parts: { name: found.name, townHall: found.townHall } }
  },
  send: async ({ parts, on }, { input: { from = [], place } }): Promise<Document | null> => {
    if (parts === null) return null
    return {
      title: "Le registre communal",
      on,
      ...(place === undefined ? {} : { place }),
      ...(from.length === 0 ? {} : { from }),
      ...(parts.name === null ? {} : { to: [parts.name] }),
      blocks: [
        {
          kind: "paragraph",
          text: `La mairie (${parts.townHall ?? "votre commune"}) tient une liste de personnes âgées ou handicapées à qui elle téléphone ou rend visite, lors d'une canicule par exemple.`,
        },
        {
          kind: "list",
          items: [
            "Elle garde votre identité, votre âge et votre adresse.",
            "Vous choisissez : dire non ne change rien à notre accompagnement.",
            "Nous n'écrivons à la mairie que si vous dites oui.",
            "Le maire vous répond dans les 8 jours. Vous pouvez lire, corriger ou retirer ce qui est écrit.",
          ],
        },
        ...(known(on).length === 0 ? [] : [{ kind: "references", items: known(on) } as const]),
      ],
      notices: ["Les personnes qui tiennent cette liste sont tenues au secret."],
    }
  },
})

/**
 * The written request to the town hall, made as a third party with the express agreement of the person. Nothing leaves
 * without it, nor beyond what they agreed that the town hall is told. `null` while they did not say yes.
 */
export const registerLetter = defineOutlet({
  summary: { fr: "Écrire à la mairie pour le registre communal", en: "Write to the town hall for the register" },
  by: visitors,
  input: z.strictObject({ referral, ...sender }),
  gather: async ({ input, read }) => {
    const found = await gathered(read, input.referral)
    if (found === null || !expresslyAgreed(found.facts)) return { recipient: "nobody", parts: null }
    const { opened, name, address, birthDate, phone, townHall } = found
    return {
      recipient: opened.townHall,
      parts: { name, address, birthDate, phone, townHall, ground: opened.ground },
      required: ["identity", "contact"],
    }
  },
  send: async ({ parts, on }, { input: { from = [], place } }): Promise<Document | null> => {
    if (parts === null || parts.name === null) return null
    const { name, address, birthDate, phone, townHall, ground } = parts
    return {
      title: "Demande d'inscription au registre communal",
      on,
      ...(place === undefined ? {} : { place }),
      ...(from.length === 0 ? {} : { from }),
      to: [townHall ?? "Mairie"],
      blocks: [
        { kind: "paragraph", text: "Madame, Monsieur le Maire," },
        {
          kind: "paragraph",
          text: "En qualité de tiers, et avec l'accord exprès de la personne, nous demandons son inscription au registre communal.",
        },
        {
          kind: "list",
          items: [
            `Nom : ${name}`,
            ...(birthDate === null ? [] : [`Date de naissance : ${birthDate}`]),
            ...(address === null ? [] : [`Adresse : ${address.replaceAll("\n", ", ")}`]),
            ...(phone === null ? [] : [`Téléphone : ${phone}`]),
            ...(ground === null ? [] : [`À ce titre : ${registerGrounds[ground].fr}`]),
          ],
        },
        {
          kind: "paragraph",
          text: "Nous vous remercions de lui répondre directement, dans les 8 jours, en lui rappelant qu'elle peut s'y opposer, lire et corriger ce qui est écrit.",
        },
        ...(known(on).length === 0 ? [] : [{ kind: "references", items: known(on) } as const]),
      ],
    }
  },
})
