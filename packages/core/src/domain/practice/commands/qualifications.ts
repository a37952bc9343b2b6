import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { by, dayRefusals } from "../rules.ts"
import { Practice, qualificationFields, sameQualification } from "../stream.ts"

const named = {
  path: ["words"],
  error: "Name the certificate: the catalogue does not tell which one it is",
  params: { fr: "Nommer le certificat : le catalogue ne dit pas lequel" },
}
const isNamed = ({ qualification, words }: { readonly qualification: string; readonly words?: string }): boolean =>
  qualification !== "other" || words !== undefined

/**
 * Record a qualification, its renewal, or the same again with its right days. `expiresOn` is the last day on which it
 * counts.
 */
export const qualify = Practice.command({
  summary: { fr: "Consigner une qualification", en: "Record a qualification" },
  by,
  input: z
    .strictObject({
      mediator: field.id,
      ...qualificationFields(),
      obtainedOn: field.date,
      expiresOn: z.exactOptional(field.date),
    })
    .refine(isNamed, named),
  key: (input) => input.mediator,
  refusals: {
    ...dayRefusals,
    ObtainedAgainSince: {
      fr: "Cette qualification est déjà consignée à une date plus récente.",
      en: "This qualification is already recorded with a later day.",
    },
  },
  decide: ({ input: { mediator: _, ...data }, state, today, emit, refuse }) => {
    if (data.obtainedOn > today) return refuse("NotYet")
    if (data.expiresOn !== undefined && data.expiresOn < data.obtainedOn) return refuse("EndsBeforeItBegins")
    const known = state.qualifications.find((one) => sameQualification(one, data))
    return known !== undefined && known.obtainedOn > data.obtainedOn
      ? refuse("ObtainedAgainSince")
      : emit("Qualified", data)
  },
})

/** Stop holding a qualification: recorded by mistake, or no longer worth renewing. The journal keeps that it was. */
export const removeQualification = Practice.command({
  summary: { fr: "Retirer une qualification", en: "Remove a qualification" },
  by: ["lead", "director"],
  input: z.strictObject({ mediator: field.id, ...qualificationFields() }).refine(isNamed, named),
  key: (input) => input.mediator,
  refusals: {
    UnknownQualification: {
      fr: "Cette qualification n'est pas consignée pour ce médiateur.",
      en: "This qualification is not recorded for this mediator.",
    },
  },
  decide: ({ input: { mediator: _, ...data }, state, today, emit, refuse }) =>
    state.qualifications.some((one) => sameQualification(one, data))
      ? emit("QualificationRemoved", { ...data, on: today })
      : refuse("UnknownQualification"),
})
