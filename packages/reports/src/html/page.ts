import { type PlainDate, plainDate, type Report } from "@traitdunion/core"
import { dateInWords, escaped } from "../format/index.ts"
import { legend } from "../legend.ts"
import { blockHtml } from "./block.ts"
import { style } from "./style.ts"

/** Who sends the page, and when it was made. */
export interface PageOptions {
  readonly structureName: string
  /** The civil date on the page. */
  readonly generatedOn: PlainDate | string
  /** Whom to ask, such as an address of the structure. */
  readonly contact?: string
}

const span = ({ from, to }: Report["period"]): string => `du ${dateInWords(from)} au ${dateInWords(to)}`

const definitions = ({ definitions: all }: Report): string =>
  all
    .map(({ label, numerator, denominator, source }) => {
      const from = [source.source, source.reference].filter((part) => part !== undefined).join(", ")
      const cells = [numerator.fr, denominator?.fr ?? "—", from].map((text) => `<td>${escaped(text)}</td>`).join("")
      return `<tr><th scope="row">${escaped(label.fr)}</th>${cells}</tr>`
    })
    .join("")

/**
 * A report as one page in French that stands alone: no script, nothing fetched, drawings inside. It prints on A4 and
 * reads without eyes.
 *
 * @example
 * ```ts
 * import type { Report } from "@traitdunion/core"
 * import { toHtml } from "@traitdunion/reports"
 * export const pageOf = (report: Report): string =>
 *   toHtml(report, { structureName: "Association Exemple", generatedOn: "2027-01-11" })
 * ```
 */
export const toHtml = (report: Report, { structureName, generatedOn, contact }: PageOptions): string => {
  const title = `${report.title.fr}, ${span(report.period)}`
  const sections = report.sections
    .map(
      ({ key, title: { fr }, intro, blocks }) =>
        `<section aria-labelledby="s-${escaped(key)}"><h2 id="s-${escaped(key)}">${escaped(fr)}</h2>${intro === undefined ? "" : `<p class="intro">${escaped(intro.fr)}</p>`}${blocks.map((block, index) => blockHtml(block, `${key}-${index}`)).join("")}</section>`,
    )
    .join("")
  const contents = report.sections
    .map(({ key, title: { fr } }) => `<li><a href="#s-${escaped(key)}">${escaped(fr)}</a></li>`)
    .join("")
  const convention =
    report.convention === null
      ? ""
      : `<p>Convention « ${escaped(report.convention.title)} », ${escaped(report.convention.funder)}</p>`
  const internal =
    report.audience === "internal"
      ? `<p class="internal">Document interne aux chiffres exacts : ne pas diffuser.</p>`
      : ""
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(`${title} · ${structureName}`)}</title><style>${style}</style></head>
<body><a class="skip" href="#contenu">Aller au contenu</a>
<header><p class="structure">${escaped(structureName)}</p><h1>${escaped(report.title.fr)}</h1><p>Période ${span(report.period)}</p><p class="period">Comparée à la période ${span(report.previous)}</p>${convention}${internal}</header>
<main id="contenu"><nav aria-labelledby="sommaire"><h2 id="sommaire">Sommaire</h2><ol>${contents}<li><a href="#definitions">Définitions des indicateurs</a></li><li><a href="#lecture">Pour bien lire ces chiffres</a></li></ol></nav>
${sections}
<section aria-labelledby="definitions"><h2 id="definitions">Définitions des indicateurs</h2><div class="scroll" role="region" tabindex="0" aria-label="Définitions"><table class="definitions"><caption>Ce que chaque chiffre compte, et d'où il vient</caption><thead><tr><th scope="col">Indicateur</th><th scope="col">Ce qui est compté</th><th scope="col">Rapporté à</th><th scope="col">Source</th></tr></thead><tbody>${definitions(report)}</tbody></table></div></section>
<section aria-labelledby="lecture"><h2 id="lecture">Pour bien lire ces chiffres</h2><ul>${legend(report)
    .map((line) => `<li>${escaped(line)}</li>`)
    .join("")}</ul></section></main>
<footer><p>Établi le ${dateInWords(plainDate(generatedOn))} par ${escaped(structureName)}${contact === undefined ? "" : ` · ${escaped(contact)}`}.</p></footer></body></html>
`
}
