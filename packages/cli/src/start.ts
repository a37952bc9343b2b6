import { exitCodes } from "./exit.ts"
import { run } from "./run.ts"
import { catalogueOf } from "./words/index.ts"

const { argv, env, stderr, stdin, stdout } = process
const args = argv.slice(2)

// Whoever reads the results may stop before their end, as `head` does.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error
  process.exit()
})
// Nothing to undo: a commit is whole or was never there.
process.on("SIGINT", () => {
  stderr.write(`\n${catalogueOf(args, env).failure.interrupted}\n`)
  process.exit(exitCodes.interrupted)
})

process.exitCode = await run(args, { stdin, stdout, stderr, env, cwd: process.cwd() })
