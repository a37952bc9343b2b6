import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { watchOffice } from "./watch-office.ts"

const office = watchOffice(memoryStorage(), memoryKeys())
office.board((recorded) => console.log(`Actes consignés : ${recorded}`))
const mediator = { id: "mediator-1", roles: ["mediator"] } as const
for (const [id, minutes] of [
  ["1", 30],
  ["2", -5],
  ["3", 45],
  ["3", 45],
] as const) {
  console.log(`Formulaire ${id} : ${await office.handle(mediator, { id, on: "2026-03-02", minutes })}`)
}
await new Promise((resolve) => setTimeout(resolve, 50))
await office.close()
