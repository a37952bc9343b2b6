// A household, its bills and its supplier. All of it is invented.
// Run it: node --conditions=@traitdunion/source examples/energy-water/start.ts
import { openMediation } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { energyWater } from "@traitdunion/plugin-energy-water"
import { begin, household, supplier } from "./story.ts"

await using core = await openMediation({
  structure: "association-exemple",
  storage: memoryStorage(),
  plugins: [energyWater],
  ports: { keys: memoryKeys() },
})
const desk = await begin(core)
const { file } = await household(desk)
for (const { energy, changePerMille, steps } of file?.comparisons ?? []) {
  console.log(`${energy} : ${changePerMille === null ? "?" : `${changePerMille / 10} %`}. ${steps.join(" ")}`)
}
const { file: contract, open } = await supplier(desk)
for (const { label, notBefore, steps } of contract?.cuts ?? []) {
  console.log(`  ${notBefore ?? "?"}  ${label.fr} : ${steps.join(" ")}`)
}
for (const { due, label } of open) console.log(`  ${due}  ${label}`)
