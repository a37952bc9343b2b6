import { openMediation } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { expect, it } from "vitest"
import { pluginsWith, startServices } from "./services.ts"
import { begin, claim, end, mandate, overpayment, questions, screening } from "./story.ts"

it("goes from an unclaimed bonus to an opened right, and contests an overpayment in time", async () => {
  await using services = await startServices()
  let now = "2026-05-04T09:00:00.000Z"
  const goTo = (day: string): void => {
    now = `${day}T09:00:00.000Z`
  }
  await using core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    plugins: pluginsWith(services),
    ports: { keys: memoryKeys(), clock: { now: () => now as never } },
  })
  const desk = await begin(core)

  const { rights, checklist } = await screening(desk)
  expect(rights.map(({ benefit }) => benefit)).toEqual(["in-work-bonus", "family-complement"])
  expect(JSON.stringify(checklist)).toContain("des 4e, 3e et 2e mois avant la demande")

  const { form, pdf } = await mandate(desk)
  expect(JSON.stringify(form.document)).toContain(form.wordsHash)
  expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe("%PDF-")

  const { quotient, received, simulation, computed } = await questions(desk)
  expect(quotient).toMatchObject({ outcome: "found", data: { quotient: { value: 540 }, adults: 1, children: 2 } })
  expect(computed).toMatchObject({ value: 540, parts: 3 })
  expect(received).toMatchObject({ outcome: "found", data: { receives: false } })
  expect(simulation).toMatchObject({ invitations: [{ benefit: "in-work-bonus", monthly: 18_742 }] })
  expect(services.particulier.asked.map(({ endpoint }) => endpoint)).toEqual(["quotient_familial", "prime_activite"])
  expect(JSON.stringify(services.fisca.asked)).not.toMatch(/camille|exemple/i)

  const { waiting, opened, due } = await claim(desk, goTo)
  expect(waiting).toMatchObject({
    stage: "sent",
    mandate: { mandate: "m-1" },
    inquiries: [{ outcome: "found" }, { outcome: "found" }],
  })
  expect(opened).toMatchObject({ stage: "opened" })
  expect(due.map(({ deadline, due: day }) => [deadline, day])).toEqual([["caf/declaration", "2026-07-31"]])

  const { notified, asked, letter } = await overpayment(desk, goTo)
  expect(notified?.deadlines.map(({ id, lastSafeDay }) => [id, lastSafeDay])).toEqual([
    ["rectification", "2026-08-13"],
    ["before-retention", "2026-08-13"],
    ["prescription", "2028-03-05"],
    ["amicable-appeal", "2026-09-24"],
  ])
  expect(asked?.deadlines.map(({ id }) => id)).not.toContain("before-retention")
  expect(JSON.stringify(letter)).toContain("J'ai déclaré mon changement")

  const disclosures = await end(desk, goTo)
  expect(disclosures.map(({ recipient, outlet }) => [recipient, outlet])).toEqual([
    ["camille", "caf.procedureChecklist"],
    ["camille", "caf.mandateForm"],
    ["caf-66", "inquiries.familyQuotient"],
    ["caf-66", "inquiries.benefit"],
    ["simulator", "simulations.simulate"],
    ["camille", "caf.appealLetter"],
  ])
  expect(await desk.deadlines.upcoming({ until: "2099-12-31" })).toEqual([])

  const report = await core
    .as({ id: "director-1", roles: ["director"] })
    .reports.internal({ profile: "caf/activity", from: "2026-01-01", to: "2026-12-31" })
  const figures = report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "figures" ? block.figures : []))
  expect(Object.fromEntries(figures.map(({ indicator, value }) => [indicator, value]))).toMatchObject({
    "caf/procedures": 1,
    "caf/sent": 1,
    "caf/rights-opened": 1,
    "caf/rights-monthly": 190,
    "caf/minutes": 80,
    "caf/done-with": 1,
    "caf/autonomy-gained": 1,
    "caf/rights-effective": 1,
    "caf/screenings": 1,
    "caf/detected": 1,
    "caf/disputes": 1,
    "caf/disputes-won": 1,
  })
  // What is held about her, as she would read it.
  const { text } = await core.as({ id: "director-1", roles: ["director"] }).privacy.export({ person: "camille" })
  expect(text.replaceAll(/\s/g, " ")).toContain("Droit à partir du : 1er mai 2026 ; Montant par mois : 187,42 €")
  expect(text).not.toMatch(/in-work-bonus|checkOn|doneBy|askedAt/)
  expect(text).toContain("Mois de naissance : avril 1990")
  expect(text).not.toMatch(/Autre information|undefined|\[object/)
  expect(await core.audit.verify()).toMatchObject({ ok: true })
})
