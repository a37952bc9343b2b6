import { openMediation } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { expect, it } from "vitest"
import { failureOf } from "../support/expect.ts"
import { CAMILLE, fixedPorts, openWorld, STRUCTURE } from "../support/world.ts"

it("erasing leaves a journal that verifies, a certificate that agrees with it, and nothing to read", async () => {
  const storage = memoryStorage()
  await using world = await openWorld({ storage })
  // Another process that has read the person, and keeps their key in memory.
  await using warm = await openMediation({ structure: STRUCTURE, storage, ports: fixedPorts() })
  const other = warm.as({ id: "mediator-1", roles: ["mediator"] })
  expect(await other.people.person({ person: CAMILLE })).toMatchObject({ name: "Camille Exemple" })
  const mediation = await world.bringTo("interviewing")
  await world.mediator.process.interview({ mediation, party: CAMILLE, minutes: 5, notes: "PROPOS DE CAMILLE" })
  await world.director.privacy.erase({ person: CAMILLE, ground: "request" })

  const event = (await world.journal()).findLast(({ type }) => type === "person.Erased")
  const certificate = await world.director.privacy.certificate({ person: CAMILLE })
  expect(certificate).toMatchObject({ position: event?.position, ground: "request", by: "director-1" })
  expect(await world.core.audit.verify()).toMatchObject({ ok: true, marksChecked: true })

  const unread = async (): Promise<void> => {
    for (const desk of [world.mediator, other]) {
      expect(await desk.people.person({ person: CAMILLE })).toBeNull()
      expect(await desk.people.search({ name: "Camille" })).toEqual([])
      expect((await desk.process.get({ mediation }))?.interviews.map(({ notes }) => notes)).not.toContain(
        "PROPOS DE CAMILLE",
      )
      const again = desk.people.rectifyPerson({ person: CAMILLE, phone: "04 00 00 00 00" })
      expect(await failureOf(again)).toMatchObject({ _tag: "SubjectClosed", state: "erased" })
    }
    expect((await failureOf(world.director.privacy.export({ person: CAMILLE })))._tag).toBe("CommandRefused")
  }
  await unread()
  await world.core.rebuild()
  await unread()
})
