#!/usr/bin/env node
import { exitCodes } from "./exit.ts"

const OLDEST = [22, 14] as const

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
// Nothing else is loaded before: on an older Node a driver would end the process without a word.
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  const [needed, found] = [OLDEST.join("."), process.versions.node]
  process.stderr.write(`✖ Node ${found} est trop ancien : installer Node ${needed} ou plus récent (nodejs.org).\n`)
  process.stderr.write(`✖ Node ${found} is too old: install Node ${needed} or later (nodejs.org).\n`)
  process.exitCode = exitCodes.wrongUse
} else await import("./start.ts")
