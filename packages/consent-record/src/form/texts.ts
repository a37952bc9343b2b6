import {
  type Channel,
  type ConsentPurpose,
  channels,
  type InputIssue,
  InvalidInput,
  type PersonalCategory,
  personalCategories,
} from "@traitdunion/core"

/**
 * The sentences of a consent form in one language. Words between braces are filled in: `{structure}`, `{contact}`,
 * `{how}` (how to withdraw), `{until}`, `{categories}`, `{partner}`, `{channel}`, `{procedure}`.
 */
export interface FormTexts {
  /** BCP 47, such as `fr` or `ar`. */
  readonly language: string
  readonly title: string
  /** What is asked, for each purpose. */
  readonly asked: Readonly<Record<ConsentPurpose["kind"], string>>
  /** Until when, with a last day and without one. */
  readonly until: string
  readonly untilWithdrawn: string
  /** That one is free to refuse. */
  readonly free: string
  /** That one may withdraw at any time, without a reason, and how. */
  readonly withdraw: string
  /** Who keeps it, and where to ask. */
  readonly keeper: string
  readonly agree: string
  readonly refuse: string
  readonly name: string
  readonly representative: string
  readonly date: string
  readonly signature: string
  readonly categories: Readonly<Record<PersonalCategory, string>>
  readonly channels: Readonly<Record<Channel, string>>
}

/** Which words each sentence must leave room for: a form that does not say to whom, or how to withdraw, is none. */
const slots: Readonly<Record<string, ReadonlyArray<string>>> = {
  "asked.mediation": [],
  "asked.sharing": ["partner", "categories"],
  "asked.contact": ["channel"],
  "asked.online-procedure": ["procedure"],
  until: ["until"],
  withdraw: ["how"],
  keeper: ["structure", "contact"],
}

const slotsOf = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? "")

const issue = (path: string, fr: string, en: string): InputIssue => ({
  path: path.split("."),
  code: "form_text",
  fr,
  en,
})

/** The faults of a text: missing, or without the words that it must leave room for. */
const faultsOf = (path: string, text: unknown): ReadonlyArray<InputIssue> => {
  if (typeof text !== "string" || text.trim() === "")
    return [issue(path, "Phrase manquante.", "This sentence is missing")]
  const [wanted, found] = [slots[path] ?? [], slotsOf(text)]
  return [
    ...wanted
      .filter((name) => !found.includes(name))
      .map((name) => issue(path, `La phrase ne dit pas {${name}}.`, `The sentence does not say {${name}}`)),
    ...found
      .filter((name) => !wanted.includes(name))
      .map((name) => issue(path, `{${name}} n'a pas de sens ici.`, `{${name}} means nothing here`)),
  ]
}

const flat = (texts: FormTexts): ReadonlyArray<readonly [path: string, text: unknown]> => {
  const { asked, categories, channels: ways, ...plain } = texts as FormTexts & Record<string, unknown>
  return [
    ...[
      "title",
      "until",
      "untilWithdrawn",
      "free",
      "withdraw",
      "keeper",
      "agree",
      "refuse",
      "name",
      "representative",
    ].map((key) => [key, (plain as Readonly<Record<string, unknown>>)[key]] as const),
    ...["date", "signature"].map((key) => [key, (plain as Readonly<Record<string, unknown>>)[key]] as const),
    ...["mediation", "sharing", "contact", "online-procedure"].map(
      (key) => [`asked.${key}`, (asked as Readonly<Record<string, unknown>> | undefined)?.[key]] as const,
    ),
    ...Object.keys(personalCategories).map(
      (key) => [`categories.${key}`, (categories as Readonly<Record<string, unknown>> | undefined)?.[key]] as const,
    ),
    ...Object.keys(channels).map(
      (key) => [`channels.${key}`, (ways as Readonly<Record<string, unknown>> | undefined)?.[key]] as const,
    ),
  ]
}

/**
 * The sentences of a form in a language of the structure's own. A missing sentence does not compile; one that comes
 * from outside the type checker, or that leaves no room for what it must say, throws `InvalidInput` with each fault.
 *
 * @example
 * ```ts
 * import { defineFormTexts, frenchTexts } from "@traitdunion/consent-record"
 * const occitan = defineFormTexts({ ...frenchTexts, language: "oc", title: "Demanda d'acòrdi" })
 * ```
 */
export const defineFormTexts = (texts: FormTexts): FormTexts => {
  const issues = flat(texts).flatMap(([path, text]) => faultsOf(path, text))
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(texts.language)) {
    issues.push(issue("language", "Langue mal écrite (BCP 47).", "Not a BCP 47 language tag such as fr or pt-BR"))
  }
  if (issues.length > 0) throw new InvalidInput("consent form", issues)
  return texts
}
