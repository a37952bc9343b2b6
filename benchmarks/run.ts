// Measures the library against its peers in the same run and prints ratios. With --write, docs/benchmarks.md too.
import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { budget } from "./budget.ts"
import { cafRelay } from "./caf-relay.ts"
import { coldImport } from "./cold-import.ts"
import { confidentiality } from "./confidentiality.ts"
import { deadlines } from "./deadlines.ts"
import { durableCommands } from "./durable-commands.ts"
import { http } from "./http.ts"
import { importBeside } from "./import-beside.ts"
import { importMemory } from "./import-memory.ts"
import { importRate } from "./import-rate.ts"
import { installSize } from "./install-size.ts"
import { machine } from "./machine.ts"
import { previewWorkbook } from "./preview-workbook.ts"
import { chosen, measure, tableOf } from "./report.ts"
import { ruleChecks } from "./rule-checks.ts"
import { search } from "./search.ts"
import { twentyIndicators } from "./twenty-indicators.ts"
import { yearReport } from "./year-report.ts"

const benches = {
  durableCommands,
  http,
  confidentiality,
  ruleChecks,
  budget,
  deadlines,
  cafRelay,
  twentyIndicators,
  importRate,
  importBeside,
  importMemory,
  yearReport,
  coldImport,
  installSize,
  previewWorkbook,
  search,
}

const figures = await measure(chosen(benches))

if (process.argv.includes("--write")) {
  const page = `# Benchmarks

Measured by \`npm run bench -- --write\`, which runs the library and its peers in turn in one process each, several
rounds, and prints medians. Quote the ratios: absolute figures move with the machine.

${machine()}

${tableOf(figures)}

## Light

Measured by \`node scripts/sizes.mjs\`, which fails over its limits, and beside it in the same run the sources of
2026-11-23; on a busy machine, 2026-12-01.

| what | 2026-11-23 | now | goal | |
| --- | --- | --- | --- | --- |
| \`require\` of every package, and bundles into CommonJS, on Node 22 and 24 | no | yes | yes | met |
| The core installed alone, MB | 74 | 11.9 | at most 15 | met |
| The core's own code, minified and gzipped, kB; what the first opening loads apart | 89.2 | 60.0 | at most 60 | met |
| Cold import of the core, times that of zod alone | 2.99 | 1.29 | at most 1.4 | met |

An import brings words, dates, law, the contract of plugins and the streams that plugins read, and makes no schema. The
built-in plugins, another 53 kB, come with the engine at the first opening, or by \`@traitdunion/core/built-ins\`; they make
their schemas then. The import alone varies between 1.15 and 1.4 times zod from run to run, the more the busier the machine.

An import writes about as many lines a second as the sources of 2026-11-23 did (0.86 and 0.94 times in two runs, by
\`npm run bench -- importBeside\`), and not the 3 times that were the goal. Of its time SQLite takes a quarter, the
collection of garbage a sixth, reading and judging the lines of the file an eighth, the two checks by schemas (of the input
and of the fact) a sixth; the rest is spread over figures, hashes and lists. The raw driver alone is four times as
fast as the whole, so that three times would leave 15 µs to a line for all that is not SQLite. Peak memory follows the
length of a file less than it did: 1,000,000 lines take 295 MB where 10,000 take 185 MB, 1.6 times (2.43 before, goal 1.3).
What is alive stays at 25 MB throughout; the rest is garbage that V8 lets lie until its first full collection, which 10,000
lines do not reach.

## How to read them

- *The same rows by the raw driver*: better-sqlite3 with prepared statements writes the very texts that the library
  wrote (the head of the journal, the event, the row of the read table) in one durable transaction. It parses, checks
  and hashes nothing: it is an upper bound, not a rival.
- *Emmett*: \`@event-driven-io/emmett-sqlite\` 0.38.5 with the matching Emmett, on its single connection, write-ahead
  log and full durability as here. It appends one event of the same size to a new stream, checks its version, and keeps
  no hash chain, no rules and no read table. It runs on another driver (\`sqlite3\`).
- *The import* runs in a process of its own with a small young generation (\`--max-semi-space-size=4\`), so that its
  memory does not follow V8's appetite. Each line is parsed, checked by the rules, hashed and kept under a command id
  made of its content, which lands at random in its index: the raw driver pays for that too.
- *Attachable shares*: the bare sum is a loop over the brackets of one year, written into the benchmark: it checks no
  amount, knows no date and explains nothing. It is an upper bound.
- *A year's report* is the structure's whole report with the year before beside it, from SQLite. Beside it stands what
  the database needs for the same breakdowns of that year alone, one \`group by\` over the journal for each.
- *Sealing, marking and chaining*: the same half page recorded as a personal field with keys, and as plain text without,
  round by round on two files; to their difference is added what the hash of the event takes, which both have.
- *Opening a mediation* reads, checks, folds and decrypts two hundred notes of half a page, for one of its team.
- *Verifying* reads every event, computes its hash and its keyed mark anew, and compares.
- *Twenty indicators* are those of the registers, on an act that fills every dimension; the same act is recorded by the
  same plugin without them, round by round.
- *The CAF's client* asks a stub in a process of its own, call by call in turn with a bare \`fetch\` of the same address;
  the bare call parses the answer and checks nothing. Memory is what is left after the garbage is gone, between the
  second and the last third of thirty waves of two hundred calls at once.
- *Cold import* is mostly zod's: what the core adds is the difference. The engine is loaded at the first opening.
- *Install* is what \`npm install\` brings of the packages as they will be published, with what they need, in an empty folder:
  the sum of the sizes of its files.
- *Durable* means \`synchronous = FULL\`: the commit is on the disk when it is acknowledged.
`
  writeFileSync(fileURLToPath(new URL("../docs/benchmarks.md", import.meta.url)), page)
  console.log("\nWritten: docs/benchmarks.md")
}
