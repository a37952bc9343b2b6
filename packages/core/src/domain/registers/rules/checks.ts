import type * as z from "zod"
import type { RegisterKey } from "../vocabulary.ts"
import type { particularFields } from "./particulars.ts"

/** The register to which each particular belongs. */
const belongsTo: ReadonlyArray<readonly [keyof ReturnType<typeof particularFields>, RegisterKey, string]> = [
  ["round", "presence", "présence de proximité"],
  ["prevention", "conflict", "situations conflictuelles"],
  ["session", "inform", "information et sensibilisation"],
  ["watch", "watch", "veille sociale territoriale"],
  ["referral", "partner", "mise en relation avec un partenaire"],
  ["clearing", "institution", "lever les incompréhensions"],
  ["issue", "consultation", "concertation"],
  ["project", "collective", "projets collectifs"],
]

type Particulars = { readonly [K in keyof ReturnType<typeof particularFields>]?: unknown }

const mayMeetNobody: ReadonlyArray<RegisterKey> = ["presence", "watch"]

interface Composition {
  readonly persons: number
  readonly gender?: unknown
  readonly ageBand?: unknown
  readonly byGender?: Readonly<Record<string, number | undefined>>
  readonly byAgeBand?: Readonly<Record<string, number | undefined>>
}

const sumOf = (counts: Readonly<Record<string, number | undefined>>): number =>
  Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0)

/** @internal Refuse more women, men or ages than persons, and one answer for all beside how many of each. */
export const checkComposition = (input: Composition, context: z.core.$RefinementCtx): void => {
  for (const [name, all] of [
    ["byGender", "gender"],
    ["byAgeBand", "ageBand"],
  ] as const) {
    const counts = input[name]
    if (counts === undefined) continue
    const issue = (message: string, fr: string): void =>
      context.addIssue({ code: "custom", path: [name], message, params: { fr } })
    if (sumOf(counts) > input.persons) {
      issue(`More than the ${input.persons} persons of the act`, `Plus que les ${input.persons} personnes de l'acte`)
    }
    if (input[all] !== undefined) {
      issue(`Said twice: ${all} holds for everybody`, "Déjà dit pour tout le monde : garder l'un ou l'autre")
    }
  }
}

/** @internal Refuse other themes without the one that counts, and anything that is named twice. */
export const checkOthers = (
  {
    theme,
    otherThemes = [],
    mediator,
    colleagues = [],
  }: {
    readonly theme?: string
    readonly otherThemes?: ReadonlyArray<string>
    readonly mediator?: string
    readonly colleagues?: ReadonlyArray<string>
  },
  context: z.core.$RefinementCtx,
): void => {
  const issue = (path: string, message: string, fr: string): void =>
    context.addIssue({ code: "custom", path: [path], message, params: { fr } })
  if (otherThemes.length > 0 && theme === undefined) {
    issue("otherThemes", "The theme that the act counts under is missing", "Dire d'abord le thème principal de l'acte")
  }
  if (theme !== undefined && otherThemes.includes(theme)) {
    issue("otherThemes", "Named as the main theme already", "Déjà le thème principal de l'acte")
  }
  if (mediator !== undefined && colleagues.includes(mediator)) {
    issue("colleagues", "Named as the mediator of the act already", "Déjà le médiateur de l'acte")
  }
}

/** @internal Refuse the particulars of another register, and an act that met nobody where that makes no sense. */
export const checkParticulars = (
  input: Particulars & { readonly register: RegisterKey; readonly persons: number },
  context: z.core.$RefinementCtx,
): void => {
  for (const [name, register, words] of belongsTo) {
    if (input[name] === undefined || input.register === register) continue
    context.addIssue({
      code: "custom",
      path: [name],
      message: `Belongs to the register ${register}, not to ${input.register}`,
      params: { fr: `Propre au registre « ${words} », pas à celui de cet acte` },
    })
  }
  if (input.persons === 0 && !mayMeetNobody.includes(input.register)) {
    context.addIssue({
      code: "custom",
      path: ["persons"],
      message: "At least one person: only a presence round or an observation may meet nobody",
      params: { fr: "Au moins une personne : seule une tournée ou une observation peut n'avoir rencontré personne" },
    })
  }
}
