// Loaded before the program: writes down the address of every module that is loaded, at the end.
import { writeFileSync } from "node:fs"
import { registerHooks } from "node:module"

const found = new Set<string>()
registerHooks({
  load: (url, context, next) => {
    found.add(url)
    return next(url, context)
  },
})
process.on("exit", () => writeFileSync(process.env["LOADED"] ?? "", [...found].join("\n")))
