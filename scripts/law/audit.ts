// Compares the dated parameters of law with the texts that we can read, and says of each what stands. `npm run law:audit`
// prints it; docs/law.md keeps the counts.
import { readFileSync } from "node:fs"
import { pathToFileURL } from "node:url"
import { builtIns } from "../../packages/core/src/built-ins.ts"
import {
  type DatedValue,
  type Parameter,
  type PlainDate,
  plainDate,
  type ReviewedParameter,
  reviewLaw,
  systemClock,
} from "../../packages/core/src/index.ts"
import { budgetCounseling } from "../../packages/plugins/budget-counseling/src/index.ts"
import { cafRelay } from "../../packages/plugins/caf-relay/src/index.ts"
import { dalo } from "../../packages/plugins/dalo/src/index.ts"
import { energyWater } from "../../packages/plugins/energy-water/src/index.ts"
import { housing } from "../../packages/plugins/housing/src/index.ts"
import { isolation } from "../../packages/plugins/isolation/src/index.ts"
import { rightsAccess } from "../../packages/plugins/rights-access/src/index.ts"
import { type Check, checks } from "./checks.ts"

/** What may be said of a parameter, the most pressing first. */
export const verdicts = [
  "differs",
  "not checked for 13 months",
  "ends within 60 days",
  "agrees",
  "text older than the parameter",
  "not in any source we can read",
] as const
/** One of {@link verdicts}. */
export type Verdict = (typeof verdicts)[number]
type TextVerdict = Exclude<Verdict, "not checked for 13 months" | "ends within 60 days">

/** An article in one of its versions, as a package of texts tells it. */
export interface LawText {
  readonly version: string
  readonly code: string
  readonly article: string
  readonly id: string
  readonly from: string
  readonly to?: string
  readonly text: string
}

/** What stands of one value: the verdict, the versions of articles that were compared, and the words that they lack. */
export interface ValueFinding {
  readonly from: PlainDate
  readonly to: PlainDate | undefined
  readonly verdict: TextVerdict
  readonly compared: ReadonlyArray<string>
  readonly lacking: ReadonlyArray<string>
}

/** What stands of one parameter: one verdict, and that of each of its values. */
export interface Finding {
  readonly parameter: string
  readonly verdict: Verdict
  readonly values: ReadonlyArray<ValueFinding>
}

const FOREVER = "9999-12-31"
const plain = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]+/g, " ")

const valueFinding = (
  value: DatedValue<unknown>,
  until: string,
  own: ReadonlyArray<Check>,
  texts: ReadonlyArray<LawText>,
): ValueFinding => {
  const of = own.flatMap((check) =>
    texts
      .filter(({ code, article }) => code === check.code && article === check.article)
      .map((text) => ({ check, text })),
  )
  const meeting = of.filter(({ text }) => text.from <= until && (text.to ?? FOREVER) >= value.from)
  const lacking = meeting.flatMap(({ check, text }) =>
    check
      .says(value.value as never)
      .filter((words) => !plain(text.text).includes(plain(words)))
      .map((words) => `${text.article} (${text.id}): ${words}`),
  )
  const verdict: TextVerdict =
    meeting.length > 0
      ? lacking.length > 0
        ? "differs"
        : "agrees"
      : of.length > 0 && of.every(({ text }) => (text.to ?? FOREVER) < value.from)
        ? "text older than the parameter"
        : "not in any source we can read"
  const compared = meeting.map(({ text }) => `${text.article} ${text.id}`)
  return { from: value.from, to: value.to, verdict, compared, lacking }
}

const verdictOf = ({ state, unchecked }: ReviewedParameter, values: ReadonlyArray<ValueFinding>): Verdict => {
  const has = (verdict: TextVerdict): boolean => values.some((one) => one.verdict === verdict)
  if (has("differs")) return "differs"
  if (unchecked) return "not checked for 13 months"
  if (state !== "known") return "ends within 60 days"
  if (has("agrees")) return "agrees"
  return has("text older than the parameter") ? "text older than the parameter" : "not in any source we can read"
}

/** Compare parameters with texts on a day. Pure. What has ended already counts as ending. */
export const audit = (
  parameters: ReadonlyArray<Parameter<unknown>>,
  texts: ReadonlyArray<LawText>,
  today: PlainDate,
): ReadonlyArray<Finding> =>
  reviewLaw(parameters, [], today).flatMap((reviewed) => {
    const parameter = parameters.find(({ id }) => id === reviewed.parameter)
    if (parameter === undefined) return []
    const own = checks.filter((check) => check.parameter === parameter.id)
    const values = parameter.values.map((value, index) => {
      const next = parameter.values[index + 1]?.from
      return valueFinding(value, value.to ?? next ?? FOREVER, own, texts)
    })
    return [{ parameter: parameter.id, verdict: verdictOf(reviewed, values), values }]
  })

/** How many parameters, or values, there are of each verdict. */
export const countsOf = (all: ReadonlyArray<{ readonly verdict: Verdict }>): Readonly<Record<Verdict, number>> => {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>
  for (const { verdict } of all) counts[verdict] += 1
  return counts
}

/** Every parameter of the core and of the three plugins. */
export const everyParameter = (): ReadonlyArray<Parameter<unknown>> =>
  [...builtIns, budgetCounseling, cafRelay, dalo, housing, energyWater, rightsAccess, isolation].flatMap(
    ({ parameters }) => parameters,
  )

/** The texts that were taken from the package, see extract.mjs. */
export const readTexts = (): ReadonlyArray<LawText> =>
  (JSON.parse(readFileSync(new URL("./texts.json", import.meta.url), "utf8")) as { texts: ReadonlyArray<LawText> })
    .texts

const print = (today: PlainDate): void => {
  const findings = audit(everyParameter(), readTexts(), today)
  for (const { parameter, verdict, values } of findings) {
    console.log(`${verdict.padEnd(30)} ${parameter}`)
    for (const { from, to, verdict: one, compared, lacking } of values) {
      const period = to === undefined ? `since ${from}` : `${from} to ${to}`
      console.log(`  ${period.padEnd(26)} ${one}${compared.length === 0 ? "" : `: ${compared.join(", ")}`}`)
      for (const words of lacking) console.log(`    lacks ${words}`)
    }
  }
  console.log(`\n${findings.length} parameters on ${today}:`)
  for (const [verdict, count] of Object.entries(countsOf(findings)))
    console.log(`  ${String(count).padStart(3)} ${verdict}`)
  if (findings.some(({ verdict }) => verdict === "differs")) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) print(plainDate(systemClock.now().slice(0, 10)))
