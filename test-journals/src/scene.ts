import { type Anchor, openMediation, type RegisterKey, registerLabels, type Storage } from "@traitdunion/core"
import * as budget from "../../examples/budget/story.ts"
import { startServices } from "../../examples/caf-relay/services.ts"
import * as caf from "../../examples/caf-relay/story.ts"
import * as dalo from "../../examples/dalo/story.ts"
import { threeMediations } from "../../examples/permanence/three-mediations.ts"
import { type Core, pluginsWith, portsAt, type structures } from "./structures.ts"

/** A person and an institution that the embedder numbered alike, each a party of a mediation of its own. */
const sameNumber = async (core: Core): Promise<void> => {
  const desk = core.as({ id: "mediatrice-a", roles: ["mediator"] })
  await desk.people.registerPerson({ person: "1001", name: "Alix Exemple", phone: "04 00 00 00 01" })
  await desk.people.registerPerson({ person: "1002", name: "Noor Exemple" })
  await desk.people.registerInstitution({
    institution: "1001",
    name: "Bailleur fictif numéroté",
    kind: "social-landlord",
  })
  const said = { words: "La médiation est libre.", language: "fr", means: "oral" } as const
  for (const [mediation, kind] of [
    ["of-person-1001", "person"],
    ["of-institution-1001", "institution"],
  ] as const) {
    const parties = [
      { kind, id: "1001" },
      { kind: "person" as const, id: "1002" },
    ]
    await desk.process.open({ mediation, origin: "person", register: "conflict", parties })
    await desk.process.accept({ mediation })
    await desk.process.assign({ mediation, mediator: "mediatrice-a" })
    for (const { id } of parties) {
      await desk.consent.give({
        party: id,
        consent: `${mediation}-${id}`,
        purpose: { kind: "mediation", mediation },
        ...said,
      })
    }
    await desk.process.interview({ mediation, party: "1001", minutes: 25, notes: `Confié par ${kind} 1001.` })
    await desk.process.interview({ mediation, party: "1002", minutes: 25, notes: "Confié par 1002." })
    await desk.process.meet({ mediation, parties: ["1001", "1002"], minutes: 55 })
  }
}

/** The rest of what the core records: acts of every register, corrections, an issue, a project, a convention. */
const daily = async (core: Core): Promise<void> => {
  const director = core.as({ id: "directrice", roles: ["director"] })
  const desk = core.as({ id: "mediatrice-a", roles: ["mediator"] })
  await director.people.registerInstitution({ institution: "mairie", name: "Mairie fictive", kind: "town-hall" })
  await director.partners.describe({ partner: "mairie", roles: ["funder", "institution"] })
  await director.partners.signConvention({
    convention: "contrat-2026",
    funder: "mairie",
    kind: "operating-grant",
    title: "Contrat fictif",
    from: "2026-01-01",
    to: "2026-12-31",
    commitments: [{ commitment: "acts", words: "20 actes par an", indicator: "registers/activities", target: 20 }],
    reports: [{ report: "annual", words: "Bilan annuel", from: "2026-01-01", to: "2026-12-31", due: "2027-03-31" }],
  })
  let minutes = 15
  for (const register of Object.keys(registerLabels) as ReadonlyArray<RegisterKey>) {
    for (const month of ["01", "02", "03"]) {
      minutes += 5
      await desk.registers.record({
        activity: `${register}-${month}`,
        on: `2026-${month}-12`,
        register,
        minutes,
        persons: 1 + (minutes % 4),
        mediator: "mediatrice-a",
        theme: "housing",
        commune: "66136",
        conventions: ["contrat-2026"],
      })
    }
  }
  const inform = { activity: "inform-01", on: "2026-01-13", register: "inform", minutes: 90, persons: 6 } as const
  await desk.registers.correct({ ...inform, mediator: "mediatrice-a", theme: "energy", commune: "66136" })
  await desk.registers.cancel({ activity: "presence-02" })
  const bench = { issue: "banc", title: "Un banc devant l'école", theme: "neighbourhood", voices: 12 } as const
  await desk.consultation.raise({ ...bench, on: "2026-02-20" })
  await desk.consultation.convey({ issue: "banc", institution: "mairie", on: "2026-02-23", expectedOn: "2027-02-20" })
  const garden = { project: "jardin", title: "Un jardin partagé", origin: "inhabitants", theme: "environment" } as const
  await desk.projects.propose({ ...garden, on: "2026-02-01" })
  await desk.projects.gather({ project: "jardin", persons: 9, newcomers: 3, minutes: 90, on: "2026-02-10" })
}

/** A person whose data was erased on request. */
const erased = async (core: Core): Promise<void> => {
  const desk = core.as({ id: "mediatrice-a", roles: ["mediator"] })
  const director = core.as({ id: "directrice", roles: ["director"] })
  await desk.people.registerPerson({ person: "gone", name: "Personne Effacée", phone: "04 00 00 00 02" })
  await director.privacy.export({ person: "gone" })
  await director.privacy.erase({ person: "gone", ground: "request" })
}

const silent = { title: () => {}, done: () => {}, refused: () => {} }

/** Write a whole journal: what every plugin records, under sealed words, up to a signed anchor of each structure. */
export const writeJournal = async (storage: Storage): Promise<Readonly<Record<string, Anchor>>> => {
  await using services = await startServices()
  const anchors: Record<string, Anchor> = {}
  const inStructure = async (
    structure: (typeof structures)[number],
    day: string,
    play: (core: Core, goTo: (day: string) => void) => Promise<void>,
  ): Promise<void> => {
    const { goTo, ports } = portsAt(day, structure)
    await using core = await openMediation({ structure, storage, plugins: pluginsWith(services), ports })
    await play(core, goTo)
    goTo("2026-11-24")
    anchors[structure] = await core.audit.anchor()
  }
  await inStructure("association-exemple", "2026-04-02", async (core) => {
    await threeMediations(core, silent)
    await sameNumber(core)
    await daily(core)
    await erased(core)
  })
  await inStructure("budget-exemple", "2026-11-23", async (core) => {
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    await budget.firstDiagnosis(desk)
    await budget.payOff(desk)
    await budget.claimRights(desk)
    await budget.workshop(desk)
    await budget.balance(desk)
    await budget.handOver(desk)
  })
  await inStructure("dalo-exemple", "2026-11-23", async (core) => {
    const desk = await dalo.begin(core)
    await dalo.silence(desk)
    await dalo.injunction(desk)
    await dalo.correction(desk)
  })
  await inStructure("caf-exemple", "2026-05-04", async (core, goTo) => {
    const desk = await caf.begin(core)
    await caf.screening(desk)
    await caf.mandate(desk)
    await caf.questions(desk)
    await caf.claim(desk, goTo)
    await caf.overpayment(desk, goTo)
    await caf.end(desk, goTo)
  })
  return anchors
}
