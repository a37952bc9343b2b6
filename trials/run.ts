// Runs the trials and prints a verdict for each: `npm run trials -- [name…] [--engine sqlite|postgres|mariadb|galera]
// [--short] [--seed number]`. Ends with 1 when one of them did not hold.
import { randomInt } from "node:crypto"
import { parseArgs } from "node:util"
import { connectionCut } from "./connection-cut.ts"
import { diskFull } from "./disk-full.ts"
import { ENGINES, type Engine, type EngineName, engines } from "./engines.ts"
import { manyProcesses } from "./many-processes.ts"
import { migrationRestarted } from "./migration-restarted.ts"
import { minority } from "./minority.ts"
import { nodeKilled } from "./node-killed.ts"
import { random } from "./random.ts"
import { serverKilled } from "./server-killed.ts"
import type { Trial, Verdict } from "./trial.ts"
import { endProcesses } from "./writer.ts"
import { writerKilled } from "./writer-killed.ts"

const TRIALS: ReadonlyArray<Trial> = [
  writerKilled,
  serverKilled,
  nodeKilled,
  connectionCut,
  manyProcesses,
  diskFull,
  minority,
  migrationRestarted,
]
const LONGEST_MS = 15 * 60_000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: "string", multiple: true },
    short: { type: "boolean", default: false },
    seed: { type: "string" },
  },
})
const unknown = [
  ...positionals.filter((name) => !TRIALS.some((trial) => trial.name === name)),
  ...(values.engine ?? []).filter((name) => !(ENGINES as ReadonlyArray<string>).includes(name)),
]
if (unknown.length > 0) {
  console.error(`✖ There is no ${unknown.join(", ")}. Trials: ${TRIALS.map(({ name }) => name).join(", ")}.`)
  console.error(`  Engines: ${ENGINES.join(", ")}.`)
  process.exit(2)
}
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed)
const wanted = TRIALS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
const names = ENGINES.filter((name) => values.engine === undefined || values.engine.includes(name))
console.log(`Trials under failure${values.short ? ", short" : ""}. Seed ${seed}.`)

const lines: Array<string> = []
let failed = 0
const conclude = (line: string): void => {
  lines.push(line)
  console.log(line)
}

const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It did not end within ${ms / 60_000} minutes`)), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

const tried = async (trial: Trial, name: EngineName, engine: () => Promise<Engine>): Promise<void> => {
  const title = `${trial.name} on ${name}`
  const why = engines[name].why ?? trial.why
  if (why !== undefined) return conclude(`! SKIPPED ${title}: ${why}`)
  const began = performance.now()
  const say = (words: string): void => console.log(`  ${title}: ${words}`)
  const next = random(seed + TRIALS.indexOf(trial))
  let verdict: Verdict
  try {
    verdict = await within(LONGEST_MS, trial.run({ name, engine, short: values.short, next, say }))
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
    verdict = { did: "did not come to its end", faults: [words] }
  } finally {
    await endProcesses()
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  conclude(`${verdict.faults.length === 0 ? "✔" : "✖"} ${title}: ${verdict.did} (${seconds} s)`)
  if (verdict.faults.length === 0) return
  failed += 1
  for (const fault of verdict.faults.slice(0, 20)) conclude(`    ${fault}`)
}

for (const name of names) {
  let running: Promise<Engine> | undefined
  const engine = (): Promise<Engine> => {
    running ??= engines[name].start()
    return running
  }
  for (const trial of wanted.filter((each) => each.engines.includes(name))) await tried(trial, name, engine)
  await running?.then(
    (started) => started[Symbol.asyncDispose](),
    () => {},
  )
}

console.log("\nVerdicts")
for (const line of lines) console.log(line)
console.log(`Seed ${seed}. ${failed === 0 ? "✔ All that was tried holds." : `✖ ${failed} did not hold.`}`)
// Processes that last as long as the trials end with this one.
process.exit(failed === 0 ? 0 : 1)
