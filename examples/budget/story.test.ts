import { openMediation, plainDate } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { budgetCounseling } from "@traitdunion/plugin-budget-counseling"
import { expect, it } from "vitest"
import { balance, claimRights, firstDiagnosis, handOver, payOff, report, workshop } from "./story.ts"

it("accompanies a family over six months, from arrears to balance", async () => {
  await using core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    plugins: [budgetCounseling],
    ports: { keys: memoryKeys() },
  })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  const first = await firstDiagnosis(desk)
  expect(first?.balance.amount).toBeLessThan(0)
  expect(first?.late.amount).toBe(42_000)
  expect(first?.alerts.map(({ code }) => code)).toEqual(["energy-arrears", "deficit", "income-shock", "bank-fees"])
  expect(first?.rights.map(({ right }) => right)).toEqual(["in-work-bonus", "housing-benefit", "fragile-offer"])

  const letter = await payOff(desk)
  expect(letter).toMatchObject({ title: "Demande d'échéancier de paiement", to: ["Énergie Exemple"] })
  expect(JSON.stringify(letter)).toContain("Camille Exemple")
  expect(JSON.stringify(letter)).toContain("6 mensualités de")
  expect(JSON.stringify(letter)).not.toContain("Banque fictive")
  expect(await desk.privacy.disclosures({ subject: "camille" })).toMatchObject([
    { recipient: "energie-exemple", outlet: "budget.creditorLetter", mediation: "energie" },
  ])

  expect((await claimRights(desk)).map(({ monthly }) => monthly)).toEqual([16_400, 11_200])
  await workshop(desk)
  const evolution = await balance(desk)
  expect(evolution).toMatchObject({ from: plainDate("2026-01-12"), to: plainDate("2026-07-06"), complete: true })
  expect(evolution?.figures.late).toEqual({ before: 42_000, after: 0, change: -42_000 })
  expect(evolution?.figures.balance.before).toBeLessThan(0)
  expect(evolution?.figures.balance.after).toBeGreaterThan(0)

  const documents = await handOver(desk)
  expect(documents?.page).toContain("Le chemin parcouru")
  expect(new TextDecoder().decode(documents?.pdf.slice(0, 5))).toBe("%PDF-")

  const figures = new Map(
    (await report(core)).sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "figures" ? block.figures : []))
      .map(({ indicator, value }) => [indicator, value]),
  )
  expect(Object.fromEntries(figures)).toMatchObject({
    "budget/households": 1,
    "budget/balanced": 1,
    "budget/diagnoses": 1,
    "budget/in-arrears": 1,
    "budget/out-of-arrears": 1,
    "budget/out-of-deficit": 1,
    "budget/negotiations": 1,
    "budget/granted": 1,
    "budget/rights-opened": 2,
    "budget/euros-opened": 270,
    "budget/bank-granted": 1,
    "budget/sessions": 1,
    "budget/participants": 9,
  })
})
