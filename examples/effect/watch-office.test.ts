import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { Fiber } from "effect"
import { expect, it } from "vitest"
import { watchOffice } from "./watch-office.ts"

const mediator = { id: "mediator-1", roles: ["mediator"] } as const
const form = { id: "1", on: "2026-03-02", minutes: 30 }

it("records for the actor of the request, once a form, and answers a fault in words", async () => {
  const office = watchOffice(memoryStorage(), memoryKeys())
  expect(await office.handle(mediator, form)).toBe("consigné")
  expect(await office.handle(mediator, form)).toBe("déjà consigné")
  expect(await office.handle(mediator, { ...form, id: "2", minutes: -1 })).toContain("Saisie refusée")
  await expect(office.handle({ id: "partner-1", roles: ["partner"] }, { ...form, id: "3" })).rejects.toMatchObject({
    _tag: "RuleBreached",
  })
  await office.close()
})

it("follows what is recorded until the program ends", async () => {
  const office = watchOffice(memoryStorage(), memoryKeys())
  const shown: Array<number> = []
  const reached = new Promise<void>((resolve) => {
    office.board((recorded) => {
      shown.push(recorded)
      if (recorded === 2) resolve()
    })
  })
  await office.handle(mediator, form)
  await office.handle(mediator, { ...form, id: "2" })
  await reached
  expect(shown).toEqual([1, 2])
  await office.close()
})

it("is interrupted by the signal of the request", async () => {
  const office = watchOffice(memoryStorage(), memoryKeys())
  await expect(office.handle(mediator, form, AbortSignal.abort())).rejects.toThrow()
  expect(await office.handle(mediator, form)).toBe("consigné")
  await office.close()
})

it("ends the board when its fiber is interrupted", async () => {
  const office = watchOffice(memoryStorage(), memoryKeys())
  await office.handle(mediator, form)
  const { promise, resolve } = Promise.withResolvers<number>()
  const board = office.board(resolve)
  expect(await promise).toBe(1)
  const { Effect } = await import("effect")
  await Effect.runPromise(Fiber.interrupt(board))
  await office.close()
})
