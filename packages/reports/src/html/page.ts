import { dateInWords, type Html, type HtmlPart, html, trusted } from "@traitdunion/charts"
import { type PlainDate, plainDate, type Report, type ReportSection } from "@traitdunion/core"
import { periodName } from "../format/index.ts"
import { legend } from "../legend.ts"
import { blockHtml, type Periods } from "./block.ts"
import { style } from "./style.ts"

/** Who sends the page, and when it was made. */
export interface PageOptions {
  readonly structureName: string
  /** The civil date on the page. */
  readonly generatedOn: PlainDate | string
  /** Whom to ask, such as an address of the structure. */
  readonly contact?: string
  /** The structure's sign, as a `data:` address of a PNG, JPEG or SVG image, so that nothing is fetched. */
  readonly logo?: string
  /** The convention's own number or reference, as the funder writes it. */
  readonly reference?: string
  /** Who signs, with their function. */
  readonly signatory?: string
  /** What the structure has to say itself, by the key of a section. Paragraphs are parted by a blank line. */
  readonly words?: Readonly<Record<string, string>>
  /** Posts of the action, in full-time equivalents. */
  readonly posts?: ReadonlyArray<{ readonly label: string; readonly fullTimeEquivalents: number }>
  /** Where the journal stood when the figures were read, so that they can be traced. */
  readonly journal?: { readonly position: number; readonly hash: string }
}

const span = ({ from, to }: Report["period"]): string => `du ${dateInWords(from)} au ${dateInWords(to)}`

const definitions = ({ definitions: all }: Report): ReadonlyArray<Html> =>
  all.map(({ label, numerator, denominator, source }) => {
    const from = [source.source, source.reference].filter((part) => part !== undefined).join(", ")
    const cells = [numerator.fr, denominator?.fr ?? "—", from].map((text) => html`<td>${text}</td>`)
    return html`<tr><th scope="row">${label.fr}</th>${cells}</tr>`
  })

const paragraphs = (text: string | undefined): HtmlPart =>
  text
    ?.split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) => html`<p class="own">${one}</p>`)

const section = ({ key, title, intro, blocks }: ReportSection, periods: Periods, { words }: PageOptions): Html =>
  html`<section aria-labelledby="s-${key}"><h2 id="s-${key}">${title.fr}</h2>${intro !== undefined && html`<p class="intro">${intro.fr}</p>`}${paragraphs(words?.[key])}${blocks.map((block, index) => blockHtml(block, `${key}-${index}`, periods))}</section>`

const DATA_IMAGE = /^data:image\/(?:png|jpeg|svg\+xml);base64,[A-Za-z0-9+/=]+$/

const logoOf = ({ logo, structureName }: PageOptions): HtmlPart => {
  if (logo === undefined) return undefined
  if (!DATA_IMAGE.test(logo)) throw new RangeError("A logo is a base64 data: address of a PNG, JPEG or SVG image.")
  return html`<img class="logo" src="${logo}" alt="${structureName}">`
}

const decimals = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 })

const postsOf = ({ posts = [] }: PageOptions): HtmlPart =>
  posts.length > 0 &&
  html`<table class="posts"><caption>Postes de l'action, en équivalents temps plein</caption><thead><tr><th scope="col">Poste</th><th scope="col">ETP</th></tr></thead><tbody>${posts.map(
    ({ label, fullTimeEquivalents }) =>
      html`<tr><th scope="row">${label}</th><td>${decimals.format(fullTimeEquivalents)}</td></tr>`,
  )}</tbody></table>`

const footer = ({ structureName, generatedOn, contact, signatory, journal }: PageOptions): Html =>
  html`<footer><p>Établi le ${dateInWords(plainDate(generatedOn))} par ${structureName}${contact !== undefined && ` · ${contact}`}.</p>${signatory !== undefined && html`<p class="signatory">${signatory}</p>`}${journal !== undefined && html`<p class="journal">Chiffres lus au fait ${journal.position} du journal, empreinte ${journal.hash}</p>`}</footer>`

/**
 * A report as one page in French that stands alone: no script, nothing fetched, drawings inside. It prints on A4
 * with numbered pages, and a screen reader reads it whole.
 *
 * @example
 * ```ts
 * import type { Report } from "@traitdunion/core"
 * import { toHtml } from "@traitdunion/reports"
 * export const pageOf = (report: Report): string =>
 *   toHtml(report, { structureName: "Association Exemple", generatedOn: "2027-01-11" })
 * ```
 */
export const toHtml = (report: Report, options: PageOptions): string => {
  const { structureName, reference } = options
  const title = `${report.title.fr}, ${span(report.period)}`
  const periods = { now: periodName(report.period), before: periodName(report.previous) }
  const contents = report.sections.map(({ key, title: { fr } }) => html`<li><a href="#s-${key}">${fr}</a></li>`)
  const convention =
    report.convention !== null && html`<p>Convention « ${report.convention.title} », ${report.convention.funder}</p>`
  const internal =
    report.audience === "internal" &&
    html`<p class="internal">Document interne aux chiffres exacts : ne pas diffuser.</p>`
  return String(html`<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · ${structureName}</title><style>${trusted(style)}</style></head>
<body><a class="skip" href="#contenu">Aller au contenu</a>
<header>${logoOf(options)}<p class="structure">${structureName}</p><h1>${report.title.fr}</h1><p>Période ${span(report.period)}</p><p class="period">Comparée à la période ${span(report.previous)}</p>${convention}${reference !== undefined && html`<p>Référence : ${reference}</p>`}${internal}</header>
<main id="contenu"><nav aria-labelledby="sommaire"><h2 id="sommaire">Sommaire</h2><ol>${contents}<li><a href="#definitions">Définitions des indicateurs</a></li><li><a href="#lecture">Pour bien lire ces chiffres</a></li></ol></nav>
${postsOf(options)}${report.sections.map((one) => section(one, periods, options))}
<section class="annex" aria-labelledby="definitions"><h2 id="definitions">Définitions des indicateurs</h2><div class="scroll" role="region" tabindex="0" aria-label="Définitions"><table class="definitions"><caption>Ce que chaque chiffre compte, et d'où il vient</caption><thead><tr><th scope="col">Indicateur</th><th scope="col">Ce qui est compté</th><th scope="col">Rapporté à</th><th scope="col">Source</th></tr></thead><tbody>${definitions(report)}</tbody></table></div></section>
<section aria-labelledby="lecture"><h2 id="lecture">Pour bien lire ces chiffres</h2><ul>${legend(report).map((line) => html`<li>${line}</li>`)}</ul></section></main>
${footer(options)}</body></html>
`)
}
