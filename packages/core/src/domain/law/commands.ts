import * as z from "zod"
import { field, issuesOf } from "../../kernel/index.ts"
import { type EnteredAmount, lawReference, lawValue, type Parameter } from "../../law/index.ts"
import { withParameters } from "../../plugin/index.ts"
import { LawAmount } from "./stream.ts"

const by = ["lead", "director"] as const
const given = z.strictObject({
  /** The id of the parameter, as `law.parameters` lists it. */
  parameter: field.id,
  from: field.date,
  /** The last day, when the text says it: a decree for one year ends with it. */
  to: z.exactOptional(field.date),
  value: lawValue(),
  reference: lawReference(),
  /** Who read the text; whoever enters it, when it is left out. */
  checkedBy: z.exactOptional(field.id),
  checkedOn: z.exactOptional(field.date),
})

/** No decree moves an amount so far; euros in the place of cents do. */
const ANOTHER_UNIT = 20

/** The numbers of a value that are so far from the last known ones that they must be of another unit. */
const otherUnits = (
  value: unknown,
  known: unknown,
  path: ReadonlyArray<PropertyKey> = [],
): ReadonlyArray<{ readonly path: ReadonlyArray<PropertyKey>; readonly last: number }> => {
  if (typeof value === "number" && typeof known === "number") {
    if (value === 0 || known === 0) return []
    const times = Math.abs(value / known)
    return times >= ANOTHER_UNIT || times <= 1 / ANOTHER_UNIT ? [{ path, last: known }] : []
  }
  if (typeof value !== "object" || typeof known !== "object" || value === null || known === null) return []
  const before = new Map(Object.entries(known))
  return Object.entries(value).flatMap(([key, inside]) => otherUnits(inside, before.get(key), [...path, key]))
}

/** What stands against an amount where the parameters are known: an unknown one, or a value that it does not take. */
const inputWith = (parameters: ReadonlyMap<string, Parameter<unknown>>) =>
  given.superRefine(({ parameter: id, value }, context) => {
    const fault = (path: ReadonlyArray<PropertyKey>, message: string, fr: string): void =>
      context.addIssue({ code: "custom", path: [...path], message, params: { fr } })
    const parameter = parameters.get(id)
    if (parameter === undefined) {
      return fault(["parameter"], "No plugin has such a parameter", "Aucune extension n'a de paramètre de ce nom")
    }
    if (parameter.accepts === undefined) {
      return fault(["parameter"], "This parameter is not entered", "Ce paramètre ne se saisit pas")
    }
    const parsed = z.safeParse(parameter.accepts, value, { reportInput: true })
    if (parsed.success) {
      for (const { path, last } of otherUnits(value, parameter.values.at(-1)?.value)) {
        fault(
          ["value", ...path],
          `Looks like another unit (${parameter.unit} is wanted): the last value known here is ${last}`,
          `Montant dans une autre unité, semble-t-il (attendu : ${parameter.unit}) : le dernier connu ici est ${last}`,
        )
      }
      return
    }
    for (const issue of issuesOf(parsed.error)) fault(["value", ...issue.path], issue.en, issue.fr)
  })

const overlap = (one: Pick<EnteredAmount, "from" | "to">, other: Pick<EnteredAmount, "from" | "to">): boolean =>
  (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to)

/**
 * Enter an amount of law that the tool does not know yet, such as that of a new year's decree: dated, with its reference
 * and who checked it. Calculations of the structure use it from then on. For days that the tool knows otherwise the
 * structure's amount stands, and `law.parameters` says that the two differ.
 */
export const enter = withParameters(
  LawAmount.command({
    summary: { fr: "Saisir un montant fixé par un texte", en: "Enter an amount set by a text" },
    by,
    input: given,
    key: ({ parameter }) => parameter,
    refusals: {
      EndsBeforeItBegins: { fr: "La période finirait avant de commencer.", en: "It would end before it begins." },
      CheckedLater: {
        fr: "Le texte serait vérifié après aujourd'hui : donner le jour où il a été lu.",
        en: "The text would be checked after today: give the day on which it was read.",
      },
      AlreadyEntered: {
        fr: "Un montant est déjà saisi pour une partie de cette période : le retirer d'abord.",
        en: "An amount is entered already for a part of this period: withdraw it first.",
      },
    },
    decide: ({ input: { to = null, checkedBy, checkedOn, ...data }, state, actor, today, emit, refuse }) => {
      const read = checkedOn ?? today
      if (to !== null && to < data.from) return refuse("EndsBeforeItBegins")
      if (read > today) return refuse("CheckedLater")
      if (state.entered.some((known) => overlap(known, { from: data.from, to }))) return refuse("AlreadyEntered")
      return emit("Entered", { ...data, to, checkedBy: checkedBy ?? actor.id, checkedOn: read })
    },
  }),
  inputWith,
)

/** Withdraw an amount that was entered by mistake, with the reason; the journal keeps what it was. */
export const withdraw = LawAmount.command({
  summary: { fr: "Retirer un montant saisi par erreur", en: "Withdraw an amount entered by mistake" },
  by,
  input: z.strictObject({ parameter: field.id, from: field.date, reason: field.anonymousText(300) }),
  key: ({ parameter }) => parameter,
  refusals: {
    NothingEntered: {
      fr: "Aucun montant saisi ne commence ce jour-là.",
      en: "No amount that was entered begins on that day.",
    },
  },
  decide: ({ input: { from, reason }, state, today, emit, refuse }) =>
    state.entered.some((known) => known.from === from)
      ? emit("Withdrawn", { from, reason, on: today })
      : refuse("NothingEntered"),
})
