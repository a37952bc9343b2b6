import { openMediation } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { toHtml } from "@traitdunion/reports"
import { expect, it } from "vitest"
import { lockedStorage, yearOfNetwork } from "./network.ts"

it("reports over the structures of a network, each beside the other", async () => {
  const storage = memoryStorage()
  for (const [structure, persons] of [
    ["association-nord", 30],
    ["association-sud", 12],
  ] as const) {
    await using core = await openMediation({ structure, storage })
    const act = { on: "2026-03-14", register: "inform", minutes: 90, theme: "energy" } as const
    await core.as({ id: "mediator-1", roles: ["mediator"] }).registers.record({ ...act, persons })
  }
  const page = toHtml(await yearOfNetwork(storage), { structureName: "Réseau Exemple", generatedOn: "2027-01-04" })
  expect(page).toContain("Par structure")
  expect(page).toContain("Association du Sud")
  expect(page).toMatch(/Personnes[\s\S]*42/)
})

it("makes a storage that asks for the lock", () => {
  expect(lockedStorage("association_nord", async () => "").name).toBe("postgres")
})
