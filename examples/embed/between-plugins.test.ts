import { type Instant, openMediation } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { budgetCounseling } from "@traitdunion/plugin-budget-counseling"
import { dalo } from "@traitdunion/plugin-dalo"
import { describe, expect, it } from "vitest"
import { evictions, shelters } from "./between-plugins.ts"

const opened = async (plugins: ReadonlyArray<unknown>) => {
  let now = "2026-01-05T09:00:00.000Z" as Instant
  const core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    plugins: plugins as readonly [typeof dalo, typeof budgetCounseling, typeof evictions, typeof shelters],
    ports: { keys: memoryKeys(), clock: { now: () => now } },
  })
  const desk = core.as({ id: "mediatrice-1", roles: ["mediator"] })
  await desk.people.registerPerson({ person: "camille", name: "Camille Exemple" })
  const later = (): void => {
    now = "2026-06-15T09:00:00.000Z" as Instant
  }
  return { core, desk, later }
}

const over = async ({ desk: { budget }, later }: Awaited<ReturnType<typeof opened>>) => {
  const at = { procedure: "surendettement-1" }
  await budget.openFile({ file: "file-1", holder: "camille", support: "accompaniment" })
  later()
  await budget.prepareOverIndebtedness({ ...at, file: "file-1", on: "2026-01-12" })
  await budget.deposit({ ...at, on: "2026-02-02", decidedByThePerson: true }, { acknowledge: ["budget/whole-file"] })
  await budget.recordAdmissibility({ ...at, on: "2026-04-10", admissible: true })
}
const appeal = ({ dalo }: Awaited<ReturnType<typeof opened>>["desk"]) =>
  dalo.openAppeal({ appeal: "a-1", holder: "camille", procedure: "dalo", departement: "66", on: "2026-01-05" })

describe("DALO, over-indebtedness and evictions", () => {
  it("know what bears on each other, and an eviction that was decided opens the ground", async () => {
    const world = await opened([dalo, budgetCounseling, evictions, shelters])
    const { core, desk } = world
    await over(world)
    await appeal(desk)
    expect(await desk.dalo.openedGrounds({ person: "camille" })).toEqual([])
    expect(await desk.shelters.isThreatened({ person: "camille" })).toBe(false)
    await desk.housing.recordDecision({ procedure: "e-1", person: "camille", on: "2026-05-20" })
    expect(await desk.dalo.openedGrounds({ person: "camille" })).toEqual([
      { ground: "eviction", since: "2026-05-20", procedure: "e-1" },
    ])
    expect(await desk.shelters.isThreatened({ person: "camille" })).toBe(true)
    expect((await desk.dalo.appeal({ appeal: "a-1" }))?.beside).toEqual({
      evictions: [{ procedure: "e-1", decidedOn: "2026-05-20" }],
      overIndebtedness: [
        {
          procedure: "surendettement-1",
          stage: "admissible",
          admissibleOn: "2026-04-10",
          suspendedUntil: "2028-04-10",
          inForceUntil: null,
        },
      ],
    })
    expect((await desk.budget.overIndebtedness({ procedure: "surendettement-1" }))?.housingAppeals).toMatchObject([
      { appeal: "a-1", procedure: "dalo", decidedOn: null },
    ])
    await core.close()
  })

  it("tell each other nothing that the reader may not know", async () => {
    const world = await opened([dalo, budgetCounseling, evictions])
    const { core } = world
    await over(world)
    const other = core.as({ id: "mediateur-2", roles: ["mediator"] })
    await other.people.registerPerson({ person: "dominique", name: "Dominique Exemple" })
    await other.dalo.openAppeal({
      appeal: "a-2",
      holder: "dominique",
      procedure: "dalo",
      departement: "66",
      on: "2026-01-05",
    })
    expect((await other.dalo.appeal({ appeal: "a-2" }))?.beside.overIndebtedness).toEqual([])
    await core.close()
  })

  it("do without each other: what nobody follows is not known, and is not said to be nothing", async () => {
    const { core, desk } = await opened([dalo, shelters])
    await appeal(desk)
    expect(await desk.dalo.openedGrounds({ person: "camille" })).toBeNull()
    expect(await desk.shelters.isThreatened({ person: "camille" })).toBeNull()
    expect((await desk.dalo.appeal({ appeal: "a-1" }))?.beside).toEqual({ evictions: [], overIndebtedness: [] })
    await core.close()
  })
})
