import { openMediation } from "@traitdunion/core"
import { memoryKeys } from "@traitdunion/core/testing"
import { afterEach, beforeEach, expect, it } from "vitest"
import { kyselyStorage } from "../src/index.ts"
import { applicationDatabase, createTickets } from "./database.ts"

let application: ReturnType<typeof applicationDatabase>
beforeEach(async () => {
  application = applicationDatabase()
  await createTickets(application.db)
})
afterEach(() => application.drop())

const mediator = { id: "mediator-1", roles: ["mediator"] } as const
const open = () =>
  openMediation({
    structure: "association-exemple",
    storage: kyselyStorage({ db: application.db, dialect: "sqlite" }),
    ports: { keys: memoryKeys() },
  })
const refused = { _tag: "StorageFailure", reason: "own-transaction" }

it("a desk called inside its own open transaction is refused at once, with the reason and what to do", async () => {
  const core = await open()
  const desk = core.as(mediator)
  const told = application.db.transaction().execute(async () => {
    await desk.people.registerPerson({ name: "Camille Exemple" })
  })
  await expect(told).rejects.toMatchObject(refused)
  await expect(told).rejects.toMatchObject({
    message: expect.stringContaining("open transaction"),
    remedy: { fr: expect.stringContaining("core.within"), en: expect.stringContaining("core.within") },
  })
  // Reading waits for the same connection.
  await application.db.transaction().execute(async () => {
    await expect(desk.process.list({})).rejects.toMatchObject(refused)
    await expect(open()).rejects.toMatchObject(refused)
  })
  // So does whoever has borrowed the connection without a transaction.
  await application.db.connection().execute(async () => {
    await expect(desk.process.list({})).rejects.toMatchObject(refused)
  })
  // Nothing is left behind, and outside everything works.
  expect((await desk.people.registerPerson({ name: "Camille Exemple" })).key).toBeTruthy()
  await core.close()
})

it("the core that was opened on the transaction does the same things in it, beside one that is refused", async () => {
  const core = await open()
  const outside = core.as(mediator)
  const key = await application.db.transaction().execute(async (tx) => {
    await using inside = await core.within(kyselyStorage({ db: tx, dialect: "sqlite" }))
    const person = await inside.as(mediator).people.registerPerson({ name: "Camille Exemple" })
    await expect(outside.people.registerPerson({ name: "Sacha Exemple" })).rejects.toMatchObject(refused)
    await tx.insertInto("ticket").values({ id: "T-1", ownerName: "x" }).execute()
    return person.key
  })
  expect(await outside.people.person({ person: key })).toMatchObject({ name: "Camille Exemple" })
  await core.close()
})

it("what is called beside somebody else's transaction, or once it has ended, waits its turn and is done", async () => {
  const core = await open()
  const desk = core.as(mediator)
  let begun: () => void = () => {}
  const open_ = new Promise<void>((resolve) => {
    begun = resolve
  })
  let late: (() => Promise<unknown>) | undefined
  const other = application.db.transaction().execute(async (tx) => {
    begun()
    await new Promise((resolve) => setTimeout(resolve, 30))
    await tx.insertInto("ticket").values({ id: "T-1", ownerName: "x" }).execute()
    late = () => desk.people.registerPerson({ name: "Sacha Exemple" })
    // Begun inside, and running once the transaction is over.
    return { later: new Promise((resolve) => setTimeout(resolve, 60)).then(() => late?.()) }
  })
  await open_
  expect((await desk.people.registerPerson({ name: "Camille Exemple" })).key).toBeTruthy()
  expect(await (await other).later).toMatchObject({ key: expect.any(String) })
  await core.close()
})
