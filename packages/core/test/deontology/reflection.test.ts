import { describe } from "vitest"
import { rulesOf } from "../support/rules.ts"

const LIVING = "deontology/living-practice"
const { passes, warns } = rulesOf("reflection")
const toSecond = { kind: "mediator", mediator: "mediator-2" } as const

describe("Devoir de réflexion et de formation continue", () => {
  warns(LIVING, "the assignment of a mediator with no record", async ({ bringTo, lead }) => {
    const mediation = await bringTo("requested", { assigned: false })
    return (options) => lead.process.assign({ mediation, mediator: "mediator-2" }, options)
  })
  warns(LIVING, "the assignment of a mediator whose records ran out yesterday", async ({ bringTo, lead, setDay }) => {
    const mediation = await bringTo("requested", { assigned: false })
    setDay("2027-01-16")
    return (options) => lead.process.assign({ mediation, mediator: "mediator-1" }, options)
  })
  warns(LIVING, "the assignment of a mediator with training and no practice analysis", async ({ bringTo, lead }) => {
    const mediation = await bringTo("requested", { assigned: false })
    const training = { kind: "training", on: "2026-02-01", validUntil: "2027-02-01" } as const
    await lead.practice.record({ mediator: "mediator-2", ...training })
    return (options) => lead.process.assign({ mediation, mediator: "mediator-2" }, options)
  })
  warns(LIVING, "a self-evaluation that stands in for a training", async ({ bringTo, lead }) => {
    const mediation = await bringTo("requested", { assigned: false })
    for (const kind of ["self-evaluation", "practice-analysis"] as const) {
      await lead.practice.record({ mediator: "mediator-2", kind, on: "2026-02-01", validUntil: "2027-02-01" })
    }
    return (options) => lead.process.assign({ mediation, mediator: "mediator-2" }, options)
  })
  warns(LIVING, "a hand-over to a mediator with no record", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("dialogue")
    return (options) => mediator.process.handOver({ mediation, relay: toSecond }, options)
  })
  warns(LIVING, "a withdrawal with a mediator with no record as relay", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("dialogue")
    const withdrawal = { mediation, reason: "no-longer-available", relay: toSecond } as const
    return (options) => mediator.process.withdrawMediator(withdrawal, options)
  })

  warns(LIVING, "a qualification that expired yesterday", async ({ bringTo, lead }) => {
    const mediation = await bringTo("requested", { assigned: false })
    const certificate = { mediator: "mediator-1", qualification: "other", words: "Secourisme" } as const
    await lead.practice.qualify({ ...certificate, obtainedOn: "2024-03-01", expiresOn: "2026-03-01" })
    return (options) => lead.process.assign({ mediation, mediator: "mediator-1" }, options)
  })

  passes(LIVING, "a qualification on its last day, and one that was removed", async ({ bringTo, lead }) => {
    const mediation = await bringTo("requested", { assigned: false })
    const certificate = { mediator: "mediator-1", qualification: "other", words: "Secourisme" } as const
    const past = { ...certificate, words: "Langue des signes" }
    await lead.practice.qualify({ ...certificate, obtainedOn: "2024-03-02", expiresOn: "2026-03-02" })
    await lead.practice.qualify({ ...past, obtainedOn: "2020-03-02", expiresOn: "2022-03-02" })
    await lead.practice.removeQualification(past)
    return (options) => lead.process.assign({ mediation, mediator: "mediator-1" }, options)
  })
  passes(LIVING, "a mediator whose records are up to date", async ({ bringTo, lead }) => {
    const mediation = await bringTo("requested", { assigned: false })
    return (options) => lead.process.assign({ mediation, mediator: "mediator-1" }, options)
  })
  passes(LIVING, "a mediator on the last day of the records", async ({ bringTo, lead, setDay }) => {
    const mediation = await bringTo("requested", { assigned: false })
    setDay("2027-01-15")
    return (options) => lead.process.assign({ mediation, mediator: "mediator-1" }, options)
  })
  passes(LIVING, "a hand-over to a professional outside", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("dialogue")
    const relay = { kind: "professional", institution: "agency-1" } as const
    return (options) => mediator.process.handOver({ mediation, relay }, options)
  })
})
