#!/usr/bin/env node
import { TraitDunionError } from "@traitdunion/core"
import { maintain } from "./open/maintain.ts"
import { HELP, startOptions, WrongStart } from "./open/options.ts"
import { readPassphrase } from "./open/passphrase.ts"
import { start } from "./open/start.ts"
import { NotRestored } from "./operation/index.ts"

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

try {
  const options = startOptions(process.argv.slice(2))
  if (options.help) say(HELP)
  else if (options.action !== "serve") process.exitCode = await maintain(options, say)
  else {
    const { stop } = await start(options, say, readPassphrase, process.stdout.isTTY)
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        void stop()
      })
    }
  }
} catch (error) {
  if (error instanceof WrongStart) process.stderr.write(`${error.message}\nVoir --help.\n`)
  else if (error instanceof NotRestored) process.stderr.write(`${error.message}\n`)
  else if (error instanceof TraitDunionError) process.stderr.write(`${error.words.fr} ${error.remedy.fr}\n`)
  else throw error
  process.exitCode = 2
}
