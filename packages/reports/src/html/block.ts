import { type Html, type HtmlPart, html, monthInWords, trusted } from "@traitdunion/charts"
import type {
  BreakdownBlock,
  CommitmentsBlock,
  Figure,
  FiguresBlock,
  IndicatorUnit,
  ReportBlock,
  TrendBlock,
} from "@traitdunion/core"
import { breakdownChart, trendChart } from "../charts/index.ts"
import { evolution, HIDDEN, rateOf, UNAVAILABLE, UNMEASURED, written } from "../format/index.ts"

/** What the blocks of a report have in common: how its two periods are named. */
export interface Periods {
  readonly now: string
  readonly before: string
}

const shown = (figure: Figure, unit: IndicatorUnit): HtmlPart =>
  figure === "hidden" ? html`<abbr title="secret des petits effectifs">${HIDDEN}</abbr>` : written(figure, unit)

const unmeasured = html`<p class="note">${UNMEASURED}.</p>`

const figure = ({ label, unit, value, previous }: FiguresBlock["figures"][number], { before }: Periods): Html => {
  const moved = evolution(value, previous, unit)
  const told = html`${before} : ${shown(previous, unit)}${moved !== undefined && `, ${moved}`}`
  // A figure is large; what says that there is none is a remark.
  const size = typeof value === "number" ? "value" : "value none"
  return html`<div><dt>${label.fr}</dt><dd><span class="${size}">${shown(value, unit)}</span><span class="evolution">${told}</span></dd></div>`
}

/** Figures that nothing can be said of stand in one line, so that those that say something are seen. */
const figures = ({ figures: all }: FiguresBlock, periods: Periods): HtmlPart => {
  if (all.length === 0) return unmeasured
  const silent = all.filter(({ value, previous }) => value === null && previous === null)
  const told = all.filter((one) => !silent.includes(one))
  return [
    told.length > 0 && html`<dl class="figures">${told.map((one) => figure(one, periods))}</dl>`,
    silent.length > 0 &&
      html`<p class="note">Rien ne permet de les calculer (${UNAVAILABLE}) : ${silent.map(({ label }) => label.fr).join(", ")}.</p>`,
  ]
}

const drawing = (svg: string | undefined, title: string): HtmlPart =>
  svg !== undefined && html`<figure class="scroll" tabindex="0" aria-label="${title}, dessin">${trusted(svg)}</figure>`

const scrolled = (label: string, table: Html): Html =>
  html`<div class="scroll" role="region" tabindex="0" aria-label="${label}">${table}</div>`

const breakdown = (block: BreakdownBlock, id: string, periods: Periods): HtmlPart => {
  const cells = (values: ReadonlyArray<Figure>, previous: ReadonlyArray<Figure>): ReadonlyArray<Html> =>
    block.columns.map(({ unit }, column) => {
      const before = previous[column] ?? null
      const small = before !== null && before !== 0 && html`<span class="before">${shown(before, unit)}</span>`
      return html`<td>${shown(values[column] ?? null, unit)}${small}</td>`
    })
  // A row of zeros says nothing and takes a line; what is hidden or not known does stand.
  const rows = block.rows.filter(({ values, previous }) =>
    [...values, ...previous].some((figure) => figure !== 0 && figure !== null),
  )
  const body = rows.map((row) => html`<tr><th scope="row">${row.label.fr}</th>${cells(row.values, row.previous)}</tr>`)
  const note =
    block.overlapping &&
    html`<p class="note">Un acte peut figurer sur plusieurs lignes : elles ne s'additionnent pas.</p>`
  const heads = block.columns.map(({ label }) => html`<th scope="col">${label.fr}</th>`)
  const table = html`<table><caption>${block.title.fr}, ${periods.now}, avec ${periods.before} en dessous</caption><thead><tr><th scope="col">${block.dimension.label.fr}</th>${heads}</tr></thead><tbody>${body}<tr class="total"><th scope="row">Total</th>${cells(block.total.values, block.total.previous)}</tr></tbody></table>`
  return [drawing(breakdownChart(block, id, periods), block.title.fr), scrolled(block.title.fr, table), note]
}

const trend = (block: TrendBlock, id: string): HtmlPart => {
  const { unit, label } = block.column
  const rows = block.points.map(
    ({ month, value }) => html`<tr><th scope="row">${monthInWords(month)}</th><td>${shown(value, unit)}</td></tr>`,
  )
  const table = html`<table><caption>${block.title.fr}</caption><thead><tr><th scope="col">Mois</th><th scope="col">${label.fr}</th></tr></thead><tbody>${rows}</tbody></table>`
  return [drawing(trendChart(block, id), block.title.fr), scrolled(block.title.fr, table)]
}

const commitments = ({ rows, title }: CommitmentsBlock): HtmlPart => {
  const body = rows.map(({ words, column, value, target }) => {
    const unit = column?.unit ?? "count"
    const result = column === null ? UNMEASURED : shown(value, unit)
    const promised = target === null ? "—" : written(target, unit)
    return html`<tr><th scope="row">${words}</th><td>${column?.label.fr ?? "—"}</td><td>${promised}</td><td>${result}</td></tr>`
  })
  const heads = ["Engagement", "Indicateur", "Cible", "Résultat"].map((head) => html`<th scope="col">${head}</th>`)
  const rates = rows.flatMap(({ words, column, value, target }) => {
    const rate = column === null ? undefined : rateOf(value, target, column.unit)
    return rate === undefined ? [] : [html`<li>${words} : ${rate} de la cible</li>`]
  })
  return [
    scrolled(
      title.fr,
      html`<table><caption>${title.fr}</caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`,
    ),
    rates.length > 0 && html`<ul class="rates">${rates}</ul>`,
  ]
}

const bodyOf = (block: ReportBlock, id: string, periods: Periods): HtmlPart => {
  if (block.kind === "figures") return figures(block, periods)
  if (block.kind === "commitments") return commitments(block)
  return block.kind === "trend" ? trend(block, id) : breakdown(block, id, periods)
}

/** A part of a section, with its title. `id` is its own on the page. */
export const blockHtml = (block: ReportBlock, id: string, periods: Periods): Html =>
  html`<h3>${block.title.fr}</h3>${bodyOf(block, id, periods)}`
