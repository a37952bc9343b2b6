import { BarChart } from "echarts/charts"
import { GridComponent, LegendComponent } from "echarts/components"
import * as echarts from "echarts/core"
import { SVGRenderer } from "echarts/renderers"
import { escaped } from "./escaped.ts"

echarts.use([BarChart, GridComponent, LegendComponent, SVGRenderer])

/** Bars to draw: a name each, and a value in each series. What is hidden or unknown is `null` and has no bar. */
export interface Bars {
  /** What the drawing shows, for those who cannot see it. */
  readonly title: string
  /** An identifier that no other drawing of the page has. */
  readonly id: string
  readonly names: ReadonlyArray<string>
  readonly series: ReadonlyArray<{ readonly name: string; readonly values: ReadonlyArray<number | null> }>
  /** How the end of a bar is written. */
  readonly label: (value: number) => string
}

const COLOURS = ["#1d5c5f", "#9db8b9"]
const INK = "#1f2a2e"
const WIDTH = 760

/** A drawing with a name for those who cannot see it, and identifiers that no other drawing of a page has. */
const titled = ({ title, id }: Bars, svg: string): string =>
  svg
    // What serves a mouse over the drawing in a browser with scripts: here it is only weight, and differs each time.
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/ (?:class="zr[^"]*"|ecmeta_\w+="[^"]*")/g, "")
    .replace(/\bid="([^"]+)"/g, `id="${id}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${id}-$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${id}-$1"`)
    .replace(/ (?:width|height)="\d+"(?=[^>]*viewBox)/g, "")
    .replace("<svg ", `<svg role="img" aria-label="${escaped(title)}" `)

const drawn = (bars: Bars, height: number, option: Parameters<echarts.ECharts["setOption"]>[0]): string => {
  if (bars.series.some(({ values }) => values.length !== bars.names.length)) {
    throw new RangeError("A series of a drawing has as many values as there are names.")
  }
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height })
  chart.setOption({ animation: false, textStyle: { fontFamily: "inherit", color: INK }, color: COLOURS, ...option })
  const svg = chart.renderToSVGString({ useViewBox: true })
  chart.dispose()
  return titled(bars, svg)
}

/** A bar below zero has its figure at zero, on the side where names do not stand. */
const seriesOf = ({ series, label }: Bars, position: "right" | "top") =>
  series.map(({ name, values }, index) => ({
    name,
    type: "bar" as const,
    data: [...values],
    barMaxWidth: 20,
    label: {
      show: index === 0,
      position,
      color: INK,
      fontSize: 11,
      formatter: ({ value }: { readonly value?: unknown }) => (typeof value === "number" ? label(value) : ""),
    },
  }))

const legendOf = ({ series }: Bars) =>
  series.length > 1 ? { show: true, right: 8, top: 0, itemWidth: 14, textStyle: { color: INK } } : { show: false }

/**
 * Horizontal bars, the first name on top, as one SVG.
 *
 * @example
 * ```ts
 * import { horizontalBars } from "@traitdunion/charts"
 * const svg = horizontalBars({
 *   title: "Actes par thème",
 *   id: "themes",
 *   names: ["Logement", "Énergie"],
 *   series: [{ name: "Actes", values: [12, 7] }],
 *   label: (value) => String(value),
 * })
 * ```
 */
export const horizontalBars = (bars: Bars): string =>
  drawn(bars, 54 + bars.names.length * (bars.series.length > 1 ? 36 : 30), {
    legend: legendOf(bars),
    grid: { left: 286, right: 74, top: 28, bottom: 8, outerBoundsMode: "none" },
    xAxis: { type: "value", show: false },
    yAxis: {
      type: "category",
      inverse: true,
      data: [...bars.names],
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: INK, fontSize: 12, width: 270, overflow: "break", lineHeight: 14 },
    },
    series: seriesOf(bars, "right"),
  })

/** Columns from left to right, such as months, as one SVG. */
export const columns = (bars: Bars): string =>
  drawn(bars, 260, {
    legend: legendOf(bars),
    grid: { left: 8, right: 8, top: 28, bottom: 34, outerBoundsMode: "none" },
    xAxis: {
      type: "category",
      data: [...bars.names],
      axisTick: { show: false },
      // The names stay below, where a column goes under zero too.
      axisLine: { onZero: false },
      axisLabel: { color: INK, fontSize: 11, interval: 0 },
    },
    yAxis: { type: "value", show: false },
    series: seriesOf(bars, "top"),
  })
