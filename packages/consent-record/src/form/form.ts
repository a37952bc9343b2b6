import { type ConsentPurpose, consentTextHash, InvalidInput, type PlainDate } from "@traitdunion/core"
import type { FormTexts } from "./texts.ts"

/** What a form is about. Names of persons stay out of it: they are written by hand. */
export interface FormRequest {
  readonly purpose: ConsentPurpose
  readonly texts: FormTexts
  /** Who asks, and where to reach it. */
  readonly structure: { readonly name: string; readonly contact: string }
  /** How a consent is withdrawn, in the language of the form. */
  readonly withdrawal: string
  /** The name of the partner, when the purpose is to share. */
  readonly partner?: string
  /** What the online procedure is called. */
  readonly procedure?: string
  readonly until?: PlainDate
}

/** A form to print: its exact text, and what identifies that text. */
export interface ConsentForm {
  readonly language: string
  readonly direction: "ltr" | "rtl"
  readonly title: string
  /** The sentences in order. */
  readonly sentences: ReadonlyArray<string>
  readonly blanks: FormTexts
  /** The sentences one after the other: the `words` of the consent. */
  readonly text: string
  /** SHA-256 of the text: the `form` of the consent. */
  readonly hash: string
}

const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|ps|sd|syr|ug|ur|yi)(?:-|$)/

const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{([^{}]*)\}/g, (_, name: string) => values[name] ?? "")

const missing = (path: string, fr: string, en: string): InvalidInput =>
  new InvalidInput("consent form", [{ path: [path], code: "missing", fr, en }])

const date = (day: PlainDate, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`))

/**
 * The form that a person is shown or signs. Give its `text` as `words` and its `hash` as `form` when the answer is
 * recorded: the ledger then proves which text it was. Throws `InvalidInput` when the partner or the procedure is not
 * named.
 *
 * @example
 * ```ts
 * import { consentForm, frenchTexts } from "@traitdunion/consent-record"
 * const form = consentForm({
 *   purpose: { kind: "contact", channel: "phone" },
 *   texts: frenchTexts,
 *   structure: { name: "Association Exemple", contact: "04 00 00 00 00" },
 *   withdrawal: "le dire à un médiateur",
 * })
 * form.text.includes("téléphone") // true
 * ```
 */
export const consentForm = (request: FormRequest): ConsentForm => {
  const { purpose, texts, structure, withdrawal, until } = request
  if (purpose.kind === "sharing" && !request.partner) {
    throw missing("partner", "Nommer le partenaire.", "Name the partner")
  }
  if (purpose.kind === "online-procedure" && !request.procedure) {
    throw missing("procedure", "Nommer la démarche.", "Name the procedure")
  }
  const categories = purpose.kind === "sharing" ? purpose.categories.map((key) => texts.categories[key]) : []
  const values = {
    structure: structure.name,
    contact: structure.contact,
    how: withdrawal,
    until: until === undefined ? "" : date(until, texts.language),
    partner: request.partner ?? "",
    procedure: request.procedure ?? "",
    categories: new Intl.ListFormat(texts.language).format(categories),
    channel: purpose.kind === "contact" ? texts.channels[purpose.channel] : "",
  }
  const sentences = [
    texts.asked[purpose.kind],
    until === undefined ? texts.untilWithdrawn : texts.until,
    texts.free,
    texts.withdraw,
    texts.keeper,
  ].map((template) => filled(template, values))
  const text = [texts.title, ...sentences].join("\n")
  return {
    language: texts.language,
    direction: RIGHT_TO_LEFT.test(texts.language) ? "rtl" : "ltr",
    title: texts.title,
    sentences,
    blanks: texts,
    text,
    hash: consentTextHash(text),
  }
}
