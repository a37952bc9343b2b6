import type { Figure } from "./measure.ts"

type Bench = () => Promise<ReadonlyArray<Figure>>

/** Those that the command line names, or all. */
export const chosen = (
  benches: Readonly<Record<string, Bench>>,
): ReadonlyArray<readonly [name: string, bench: Bench]> => {
  const only = process.argv.slice(2).filter((argument) => !argument.startsWith("--"))
  return Object.entries(benches).filter(([name]) => only.length === 0 || only.includes(name))
}

/** Measure, and say each figure as soon as it is there. */
export const measure = async (
  benches: ReadonlyArray<readonly [name: string, bench: Bench]>,
): Promise<ReadonlyArray<Figure>> => {
  const figures: Array<Figure> = []
  for (const [name, bench] of benches) {
    console.log(`\n▸ ${name}`)
    for (const figure of await bench()) {
      figures.push(figure)
      const verdict = figure.met === undefined ? " " : figure.met ? "✔" : "✖"
      const goal = figure.goal === undefined ? "" : `  (goal: ${figure.goal})`
      console.log(`  ${verdict} ${figure.what}: ${figure.value}${goal}`)
    }
  }
  return figures
}

/** The figures as a table of a page. */
export const tableOf = (figures: ReadonlyArray<Figure>): string => {
  const rows = figures.map(({ what, value, goal, met }) => {
    const verdict = met === undefined ? "" : met ? "met" : "**not met**"
    return `| ${what} | ${value} | ${goal ?? ""} | ${verdict} |`
  })
  return `| what | measured | goal | |\n| --- | --- | --- | --- |\n${rows.join("\n")}`
}
