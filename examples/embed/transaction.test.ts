import { memoryKeys } from "@traitdunion/core/testing"
import { expect, it, onTestFinished } from "vitest"
import { fileTicket, openHousing } from "./transaction.ts"

const open = async () => {
  const { db, core } = await openHousing(":memory:", memoryKeys())
  onTestFinished(async () => {
    await core.close()
    await db.destroy()
  })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  const { key: tenant } = await desk.people.registerPerson({ name: "Camille Exemple" })
  const tickets = () => db.selectFrom("housing_ticket").selectAll().execute()
  return { db, core, desk, tenant, tickets }
}

it("commits the service's row and the mediation together", async () => {
  const { db, core, desk, tenant, tickets } = await open()
  const mediation = await fileTicket(db, core, "T-1", tenant)
  expect(await tickets()).toEqual([{ id: "T-1", mediation }])
  expect((await desk.process.list({})).items.map((row) => row.mediation)).toEqual([mediation])
  expect((await core.audit.verify()).ok).toBe(true)
})

it("rolls both back when the service's own row fails", async () => {
  const { db, core, desk, tenant, tickets } = await open()
  await fileTicket(db, core, "T-1", tenant)
  const before = await core.audit.verify()
  await expect(fileTicket(db, core, "T-1", tenant)).rejects.toThrow(/UNIQUE/)
  expect(await tickets()).toHaveLength(1)
  expect((await desk.process.list({})).items).toHaveLength(1)
  expect(await core.audit.verify()).toEqual(before)
})

it("rolls both back when the command is refused", async () => {
  const { db, core, desk, tickets } = await open()
  await expect(fileTicket(db, core, "T-2", "nobody")).rejects.toMatchObject({ reason: "UnregisteredParty" })
  expect(await tickets()).toEqual([])
  expect((await desk.process.list({})).items).toEqual([])
})
