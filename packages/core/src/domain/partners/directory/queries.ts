import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { defineQuery } from "../../../plugin/index.ts"
import { Institution } from "../../people/index.ts"
import { theme } from "../../registers/index.ts"
import { Partner } from "./stream.ts"
import { partnerTable } from "./tables.ts"
import { partnerRoles } from "./vocabulary.ts"

/** @internal The directory: what is public of partners that are not over, by name. */
export const directory = defineQuery({
  summary: { fr: "Consulter l'annuaire des partenaires", en: "Read the directory of partners" },
  by: ["mediator", "lead", "director", "board", "auditor"],
  input: z.strictObject({
    role: z.exactOptional(field.keyOf(partnerRoles)),
    theme: z.exactOptional(theme),
    commune: z.exactOptional(field.commune),
  }),
  run: async ({ input, read }) => {
    const rows = await read.rows(partnerTable, {
      where: { ended_on: null, ...(input.commune === undefined ? {} : { commune: input.commune }) },
    })
    const keys = rows.map((row) => row.key)
    const [partners, institutions] = [await read.states(Partner, keys), await read.states(Institution, keys)]
    return keys
      .flatMap((partner) => {
        const state = partners.get(partner)
        if (state === undefined || state.description === null) return []
        const { description, services } = state
        if (input.role !== undefined && !description.roles.includes(input.role)) return []
        const wanted = input.theme
        if (wanted !== undefined && !services.some(({ themes }) => themes?.includes(wanted))) return []
        return [{ partner, name: institutions.get(partner)?.name ?? "", ...description, services }]
      })
      .sort((a, b) => a.name.localeCompare(b.name, "fr"))
  },
})

/** @internal A partner with its contacts, for those who may read them. */
export const partnerCard = defineQuery({
  summary: { fr: "Lire la fiche d'un partenaire", en: "Read a partner's card" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ partner: field.id }),
  run: async ({ input, read }) => {
    const { description, contacts, services, endedOn } = await read.state(Partner, input.partner)
    if (description === null) return null
    const { name } = await read.state(Institution, input.partner)
    const people = contacts.map(({ contact, title, name: who, phone, email }) => ({
      contact,
      title,
      name: who,
      phone: phone ?? null,
      email: email ?? null,
    }))
    const version = await read.version(Partner, input.partner)
    return { partner: input.partner, version, name, ...description, contacts: people, services, endedOn }
  },
})
