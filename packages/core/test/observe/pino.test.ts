import { openMediation, settle } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { pino } from "pino"
import { expect, it } from "vitest"

it("writes one line a command and a query to a pino logger, with what happened and nothing of what was said", async () => {
  const lines: Array<Record<string, unknown>> = []
  const logger = pino({ base: null, timestamp: false }, { write: (line: string) => lines.push(JSON.parse(line)) })
  await using mediation = await openMediation({
    structure: "s",
    storage: memoryStorage(),
    ports: { logger, keys: memoryKeys() },
  })
  const desk = mediation.as({ id: "mediator-1", roles: ["mediator"] })
  const { key } = await desk.people.registerPerson({ name: "Camille Exemple", phone: "04 00 00 00 00" })
  await desk.people.person({ person: key })
  await settle(desk.people.registerPerson({ person: key, name: "Camille Exemple" }))
  await settle(desk.people.registerPerson({ person: "not an id", name: "Camille Exemple" }))

  const who = { actor: "mediator-1", roles: ["mediator"], ms: expect.any(Number) }
  expect(lines).toEqual([
    { level: 30, ...who, command: "people.registerPerson", outcome: "done", msg: "command done" },
    { level: 30, ...who, query: "people.person", outcome: "done", msg: "query done" },
    {
      level: 40,
      ...who,
      command: "people.registerPerson",
      outcome: "CommandRefused",
      code: "TDU-REFUSED",
      msg: "command refused",
    },
    {
      level: 40,
      ...who,
      command: "people.registerPerson",
      outcome: "InvalidInput",
      code: "TDU-INPUT",
      msg: "command refused",
    },
  ])
  expect(JSON.stringify(lines)).not.toMatch(/Camille|04 00/)
})
