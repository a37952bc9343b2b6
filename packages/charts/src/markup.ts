/** Markup that is written as it stands. Only {@link html} and {@link trusted} make any. */
export class Html {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}

/** What may stand in a place of {@link html}: a text, markup, several of them, or nothing. */
export type HtmlPart = string | number | Html | undefined | null | false | ReadonlyArray<HtmlPart>

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

const written = (part: HtmlPart): string => {
  if (typeof part === "string") return part.replace(/[&<>"']/g, (sign) => signs[sign] ?? "")
  if (part === undefined || part === null || part === false) return ""
  if (typeof part === "number" || part instanceof Html) return String(part)
  return part.map(written).join("")
}

/**
 * HTML or SVG from a template: every text in it stays a text, whatever it holds; only markup made the same way is markup.
 * Attributes are quoted.
 *
 * @example
 * ```ts
 * import { html } from "@traitdunion/charts"
 * const names = ["Logement", "<b>Énergie</b>"]
 * const list = html`<ul>${names.map((name) => html`<li>${name}</li>`)}</ul>`
 * // String(list): <ul><li>Logement</li><li>&lt;b&gt;Énergie&lt;/b&gt;</li></ul>
 * ```
 */
export const html = (template: TemplateStringsArray, ...parts: ReadonlyArray<HtmlPart>): Html =>
  new Html(template.reduce((text, piece, index) => `${text}${written(parts[index - 1])}${piece}`))

/** Markup that comes from a drawing or a style sheet of ours. Never give it what somebody wrote. */
export const trusted = (markup: string): Html => new Html(markup)
