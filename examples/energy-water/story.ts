import type { Desk, Mediation } from "@traitdunion/core"
import type { EnergyWater } from "@traitdunion/plugin-energy-water"

/** A structure opened with energy and water. */
export type Core = Mediation<readonly [EnergyWater]>
type Mediator = Desk<readonly [EnergyWater]>

/** An invented person. */
export const begin = async (core: Core) => {
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  await desk.people.registerPerson({
    person: "camille",
    name: "Camille Exemple",
    address: "1 rue Inventée\n66000 Perpignan",
  })
  return desk
}

// #region home
/** A visit at home, two winters of bills, and a gesture that was taken up. */
export const household = async (desk: Mediator) => {
  const home = "camille-home"
  await desk.energy.openHome({ home, holder: "camille", heating: "gas", commune: "66136", on: "2025-10-01" })
  await desk.energy.recordHomeVisit({ home, comfort: "cold", damp: true, on: "2025-10-15" })
  await desk.energy.teachGesture({ home, gesture: "one-degree-less", on: "2025-10-15" })
  const bill = { home, energy: "gas" } as const
  await desk.energy.noteBill({
    ...bill,
    bill: "before",
    from: "2024-11-01",
    to: "2025-01-31",
    quantity: 4000,
    amount: 44_000,
  })
  // The second bill is told without its period: it is kept, and asked again.
  await desk.energy.noteBill({ ...bill, bill: "after", quantity: 3600, amount: 40_000 })
  const asked = (await desk.energy.home({ home }))?.toAsk
  await desk.energy.noteBill({
    ...bill,
    bill: "after",
    from: "2025-11-01",
    to: "2026-01-31",
    quantity: 3600,
    amount: 40_000,
  })
  await desk.energy.followGesture({ home, gesture: "one-degree-less", takenUp: true, on: "2026-03-02" })
  await desk.energy.noteCheque({ home, year: 2026, standing: "not-received" })
  const sheet = await desk.energy.homeSheet({ home })
  return { asked, file: await desk.energy.home({ home }), sheet }
}
// #endregion home

// #region supplier
/** A notice before the winter: what may still come, and a claim that opens the mediator. */
export const supplier = async (desk: Mediator) => {
  const file = "camille-electricity"
  await desk.energy.openSupply({ file, holder: "camille", supply: "electricity", cheque: true, on: "2026-10-20" })
  await desk.energy.recordSupply({ file, fact: { fact: "notice", on: "2026-10-20" } })
  await desk.energy.recordSupply({ file, fact: { fact: "claim-sent", on: "2026-10-21" } })
  return { file: await desk.energy.supply({ file }), open: await desk.deadlines.upcoming({ until: "2099-12-31" }) }
}
// #endregion supplier
