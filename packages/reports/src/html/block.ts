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
import { escaped, evolution, HIDDEN, monthInWords, UNMEASURED, written } from "../format/index.ts"

const shown = (figure: Figure, unit: IndicatorUnit): string =>
  figure === "hidden" ? `<abbr title="secret des petits effectifs">${HIDDEN}</abbr>` : escaped(written(figure, unit))

const unmeasured = `<p class="note">${UNMEASURED}.</p>`

const figures = ({ figures: all }: FiguresBlock): string =>
  all.length === 0
    ? unmeasured
    : `<dl class="figures">${all
        .map(({ label, unit, value, previous }) => {
          const moved = evolution(value, previous, unit)
          const before = `Période précédente : ${shown(previous, unit)}${moved === undefined ? "" : `, ${escaped(moved)}`}`
          return `<div><dt>${escaped(label.fr)}</dt><dd><span class="value">${shown(value, unit)}</span><span class="evolution">${before}</span></dd></div>`
        })
        .join("")}</dl>`

const drawing = (svg: string | undefined): string => (svg === undefined ? "" : `<figure>${svg}</figure>`)

const scrolled = (label: string, table: string): string =>
  `<div class="scroll" role="region" tabindex="0" aria-label="${escaped(label)}">${table}</div>`

const breakdown = (block: BreakdownBlock, id: string): string => {
  const cells = (values: ReadonlyArray<Figure>, previous: ReadonlyArray<Figure>): string =>
    block.columns
      .map(({ unit }, column) => {
        const before = previous[column] ?? null
        const small = before === null || before === 0 ? "" : `<span class="before">${shown(before, unit)}</span>`
        return `<td>${shown(values[column] ?? null, unit)}${small}</td>`
      })
      .join("")
  // A row of zeros says nothing and takes a line; what is hidden or not known does stand.
  const rows = block.rows.filter(({ values, previous }) =>
    [...values, ...previous].some((figure) => figure !== 0 && figure !== null),
  )
  const body = rows
    .map((row) => `<tr><th scope="row">${escaped(row.label.fr)}</th>${cells(row.values, row.previous)}</tr>`)
    .join("")
  const note = block.overlapping
    ? `<p class="note">Un acte peut figurer sur plusieurs lignes : elles ne s'additionnent pas.</p>`
    : ""
  const heads = block.columns.map(({ label }) => `<th scope="col">${escaped(label.fr)}</th>`).join("")
  const table = `<table><caption>${escaped(block.title.fr)}, avec la période précédente en dessous</caption><thead><tr><th scope="col">${escaped(block.dimension.label.fr)}</th>${heads}</tr></thead><tbody>${body}<tr class="total"><th scope="row">Total</th>${cells(block.total.values, block.total.previous)}</tr></tbody></table>`
  return `${drawing(breakdownChart(block, id))}${scrolled(block.title.fr, table)}${note}`
}

const trend = (block: TrendBlock, id: string): string => {
  const { unit, label } = block.column
  const rows = block.points
    .map(
      ({ month, value }) =>
        `<tr><th scope="row">${escaped(monthInWords(month))}</th><td>${shown(value, unit)}</td></tr>`,
    )
    .join("")
  const table = `<table><caption>${escaped(block.title.fr)}</caption><thead><tr><th scope="col">Mois</th><th scope="col">${escaped(label.fr)}</th></tr></thead><tbody>${rows}</tbody></table>`
  return `${drawing(trendChart(block, id))}${scrolled(block.title.fr, table)}`
}

const commitments = ({ rows, title }: CommitmentsBlock): string => {
  const body = rows
    .map(({ words, column, value, target }) => {
      const unit = column?.unit ?? "count"
      const result = column === null ? UNMEASURED : shown(value, unit)
      const promised = target === null ? "—" : escaped(written(target, unit))
      return `<tr><th scope="row">${escaped(words)}</th><td>${escaped(column?.label.fr ?? "—")}</td><td>${promised}</td><td>${result}</td></tr>`
    })
    .join("")
  const heads = ["Engagement", "Indicateur", "Cible", "Résultat"].map((head) => `<th scope="col">${head}</th>`).join("")
  return scrolled(
    title.fr,
    `<table><caption>${escaped(title.fr)}</caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`,
  )
}

const bodyOf = (block: ReportBlock, id: string): string => {
  if (block.kind === "figures") return figures(block)
  if (block.kind === "commitments") return commitments(block)
  return block.kind === "trend" ? trend(block, id) : breakdown(block, id)
}

/** A part of a section, with its title. `id` is its own on the page. */
export const blockHtml = (block: ReportBlock, id: string): string =>
  `<h3>${escaped(block.title.fr)}</h3>${bodyOf(block, id)}`
