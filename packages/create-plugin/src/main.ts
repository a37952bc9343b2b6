#!/usr/bin/env node
import { parseArgs } from "node:util"
import { CannotScaffold, scaffold } from "./scaffold.ts"

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { id: { type: "string" }, label: { type: "string" } },
})
const [folder] = positionals

if (folder === undefined) {
  console.error("npm create @traitdunion/plugin <folder> [-- --id home-visits --label Visites]")
  process.exitCode = 2
} else {
  try {
    const { id, label } = values
    const made = await scaffold({
      folder,
      ...(id === undefined ? {} : { id }),
      ...(label === undefined ? {} : { label }),
    })
    for (const file of made.files) console.log(`  ${file}`)
    console.log(`\n${made.id}: cd ${folder}, npm install, npm test.`)
  } catch (error) {
    if (!(error instanceof CannotScaffold)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
