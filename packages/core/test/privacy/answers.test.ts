import * as core from "@traitdunion/core"
import { builtIns } from "@traitdunion/core/built-ins"
import { expect, it } from "vitest"
import { AGENCY, openWorld, SACHA, type World } from "../support/world.ts"

/** The two parties, of the north. */
const FIRST = "person-n1"
const SECOND = "person-n2"

/** What somebody may or may not come to know, by words that stand nowhere else. */
const secrets = {
  "words of the first party": "CANARI-PREMIÈRE",
  "words of the second party": "CANARI-SECONDE",
  "that the first was heard apart": "interviewing",
  "what was answered in the ledger": "CANARI-REGISTRE",
  "that there is this mediation": "canari-mediation",
  "a name": "CANARI-NOM",
} as const
type Secret = keyof typeof secrets
const everything = Object.keys(secrets) as ReadonlyArray<Secret>

interface Reader {
  readonly actor: core.Actor
  readonly may: ReadonlyArray<Secret>
}
const facts = ["that the first was heard apart", "that there is this mediation"] as const
const readers: ReadonlyArray<Reader> = [
  { actor: { id: "mediator-1", roles: ["mediator"], poles: ["nord"] }, may: everything },
  { actor: { id: "lead-1", roles: ["lead"], poles: ["nord"] }, may: everything },
  // Names by the outlets that a director alone may use: an export, and what the law demands.
  { actor: { id: "director-1", roles: ["director"] }, may: everything },
  { actor: { id: "auditor-1", roles: ["auditor"] }, may: [...facts, "what was answered in the ledger"] },
  { actor: { id: "mediator-9", roles: ["mediator"] }, may: [] },
  { actor: { id: "lead-south", roles: ["lead"], poles: ["sud"] }, may: [] },
  { actor: { id: "board-1", roles: ["board"] }, may: [] },
  { actor: { id: "desk-1", roles: ["front-desk"] }, may: [] },
  { actor: { id: "system-1", roles: ["system"] }, may: [] },
  { actor: { id: "partner-1", roles: ["partner"] }, may: [] },
  { actor: { id: "agent-1", roles: ["mediator", "partner", "director"], institution: AGENCY }, may: [] },
  { actor: { id: "account-3", roles: ["person"], person: SACHA }, may: [] },
  {
    actor: { id: "account-1", roles: ["person"], person: FIRST },
    may: everything.filter((secret) => secret !== "words of the second party"),
  },
  {
    actor: { id: "account-2", roles: ["person"], person: SECOND },
    may: ["words of the second party", "that there is this mediation", "what was answered in the ledger"],
  },
  // A colleague who is a party, and one with a tie to one: they read what they would as nobody.
  { actor: { id: "account-7", roles: ["mediator"], person: SECOND }, may: [] },
  { actor: { id: "mediator-5", roles: ["mediator"] }, may: [] },
]

const mediation = secrets["that there is this mediation"]
const sharing = { kind: "sharing", partner: AGENCY, categories: ["narrative"] as Array<"narrative"> } as const

/** A structure in the north whose people have confided something; the first party was heard apart, the second was not. */
const openScene = async (): Promise<World> => {
  const world = await openWorld()
  const { lead } = world
  const mediator = world.core.as({ id: "mediator-1", roles: ["mediator"], poles: ["nord"] })
  await mediator.people.registerPerson({ person: FIRST, name: secrets["a name"] })
  await mediator.people.registerPerson({ person: SECOND, name: "Alix Exemple" })
  const parties = [FIRST, SECOND].map((id) => ({ kind: "person", id }) as const)
  await mediator.process.open({ mediation, origin: "person", register: "conflict", parties: [...parties] })
  await mediator.process.assign({ mediation, mediator: "mediator-1" })
  await mediator.process.accept({ mediation })
  const answer = { words: secrets["what was answered in the ledger"], language: "fr", means: "oral" } as const
  for (const party of [FIRST, SECOND]) {
    await mediator.consent.give({ party, consent: `${party}-1`, purpose: { kind: "mediation", mediation }, ...answer })
    await mediator.consent.give({ party, consent: `${party}-2`, purpose: sharing, ...answer })
    const purpose = { kind: "contact", channel: "phone" } as const
    await mediator.consent.give({ party, consent: `${party}-3`, purpose, ...answer, words: "Phrase inventée." })
  }
  const first = { mediation, party: FIRST, minutes: 20 } as const
  await mediator.process.interview({ ...first, notes: secrets["words of the first party"] })
  const own = { kind: "party", party: SECOND } as const
  await mediator.process.propose({ mediation, author: own, text: secrets["words of the second party"] })
  await lead.practice.declareTie({ mediator: "mediator-5", party: { kind: "person", id: FIRST }, nature: "interest" })
  return world
}

/** What is asked: by the names of fields. Several values of one name are asked one after the other. */
const values: Readonly<Record<string, ReadonlyArray<unknown>>> = {
  mediation: [mediation],
  person: [FIRST, SECOND],
  party: [FIRST, SECOND],
  subject: [FIRST, SECOND],
  consent: [`${FIRST}-3`, `${SECOND}-3`],
  partner: [AGENCY],
  recipient: [AGENCY],
  institution: [AGENCY],
  household: ["h-1"],
  mediator: ["mediator-1"],
  member: ["mediator-4"],
  with: ["mediator-4"],
  activity: ["a-1"],
  name: ["canari"],
  until: ["2026-12-31"],
  from: ["2026-01-01"],
  to: ["2026-12-31"],
  on: ["2026-03-02"],
  categories: [["narrative"]],
  reason: ["time-to-think", "front-desk", "Danger pour une personne vulnérable."],
  ground: ["penal-226-14"],
  profile: ["reports/structure"],
  period: [core.periodOf("2026")],
  purpose: [sharing],
  language: ["fr"],
  minutes: [10],
  persons: [1],
  register: ["conflict", "presence"],
  relay: [{ kind: "mediator", mediator: "mediator-4" }],
  roles: [["institution"]],
  kind: ["training", "other"],
  validUntil: ["2027-01-01"],
  nature: ["interest"],
  tie: [`interest.${FIRST}`],
  phone: ["04 00 00 00 00"],
  members: [[FIRST]],
  followUpOn: ["2026-05-01"],
}
const LAST = ["erase", "archive", "close", "decline", "redirect", "withdrawMediator", "handOver", "withdrawParty"]

/** The inputs that an operation may be tried with. */
const inputsOf = (plugin: string, schema: unknown): ReadonlyArray<Readonly<Record<string, unknown>>> => {
  const shape = (schema as { readonly shape?: Readonly<Record<string, unknown>> }).shape ?? {}
  const names = Object.keys(shape).filter((name) => name in values && (plugin !== "registers" || name !== "mediation"))
  const most = Math.max(1, ...names.map((name) => values[name]?.length ?? 1))
  return Array.from({ length: most }, (_, index) =>
    Object.fromEntries(
      names
        // Days are today unless they must be said.
        .filter((name) => name !== "on" || !(shape[name] as { readonly _zod: { readonly optin?: string } })._zod.optin)
        .filter((name) => name !== "to" || shape["from"] !== undefined)
        .map((name) => [name, values[name]?.[index % (values[name]?.length ?? 1)]]),
    ),
  )
}

const told = async (
  world: World,
  { actor, may }: Reader,
): Promise<{ answered: number; leaks: ReadonlyArray<string> }> => {
  const desk = world.core.as(actor) as unknown as Readonly<
    Record<string, Readonly<Record<string, (value: unknown) => Promise<unknown>>>>
  >
  const operations = (builtIns as ReadonlyArray<core.AnyPlugin>).flatMap((plugin) =>
    [plugin.queries, plugin.outlets, plugin.commands].flatMap((kind) =>
      Object.entries(kind).map(([name, operation]) => ({ plugin: plugin.id, name, operation })),
    ),
  )
  const last = operations.filter(({ name }) => LAST.includes(name))
  const leaks: Array<string> = []
  let answered = 0
  for (const { plugin, name, operation } of [...operations.filter((one) => !last.includes(one)), ...last]) {
    // Access in an emergency is a way in, and told as such.
    if (name === "breakGlass" || name === "receive") continue
    for (const input of inputsOf(plugin, operation.input)) {
      const answer = await desk[plugin]?.[name]?.(input).then(
        (value) => {
          answered += 1
          return JSON.stringify(value)
        },
        (error: unknown) => {
          if (error instanceof core.TraitDunionError) return JSON.stringify(error.toOutcome())
          throw error
        },
      )
      const text = (answer ?? "").replaceAll("Canari", "")
      expect(text, `${plugin}.${name}`).not.toContain('"~sealed":{')
      for (const secret of everything) {
        // An id that was asked with is no answer.
        if (secret === "that there is this mediation" && "mediation" in input) continue
        if (!may.includes(secret) && text.includes(secrets[secret])) {
          leaks.push(`${actor.id} learns ${secret} by ${plugin}.${name}`)
        }
      }
    }
  }
  return { answered, leaks }
}

it.each(readers)("no answer of any call tells $actor.id what is not theirs to know", async (reader) => {
  await using world = await openScene()
  const { answered, leaks } = await told(world, reader)
  expect([...new Set(leaks)]).toEqual([])
  const works = reader.actor.roles.some((role) => role === "mediator" || role === "lead" || role === "director")
  const outside = reader.actor.institution !== undefined
  expect(answered).toBeGreaterThan(works && !outside ? 15 : 0)
})

it("tells a party no stage that it was not part of", async () => {
  await using world = await openScene()
  const stageFor = async (person: string) =>
    (await world.core.as({ id: "account-2", roles: ["person"], person }).process.view({ mediation }))?.stage
  expect(await stageFor(FIRST)).toBe("interviewing")
  expect(await stageFor(SECOND)).toBe("consenting")
})

it("tells who withdraws a consent for somebody that consent alone", async () => {
  await using world = await openScene()
  const board = world.as("board-1", "board")
  const command = { commandId: "withdraw-1" }
  for (const replayed of [false, true]) {
    const receipt = await board.consent.withdraw({ party: FIRST, consent: `${FIRST}-3` }, command)
    expect(receipt.replayed).toBe(replayed)
    expect(receipt.state.entries.map(({ consent, status }) => [consent, status])).toEqual([[`${FIRST}-3`, "withdrawn"]])
  }
})

it("shows in the deadlines no mediation that no list shows", async () => {
  await using world = await openScene()
  const mediator = world.core.as({ id: "mediator-1", roles: ["mediator"], poles: ["nord"] })
  await mediator.process.interview({ mediation, party: SECOND, minutes: 20 })
  await mediator.process.meet({ mediation, parties: [FIRST, SECOND], minutes: 30 })
  const commitments = [{ by: FIRST, what: "Engagement inventé", due: "2026-04-01" }]
  await mediator.process.agree({ mediation, form: "oral", extent: "whole", commitments })
  const seen = async (actor: core.Actor) =>
    (await world.core.as(actor).deadlines.upcoming({ until: "2026-12-31" })).flatMap(({ stream, key }) =>
      stream === "mediation" ? [key] : [],
    )
  for (const { actor, may } of readers.filter(({ actor }) =>
    actor.roles.some((role) => role === "mediator" || role === "lead" || role === "director"),
  )) {
    if (actor.institution !== undefined) continue
    expect(await seen(actor), actor.id).toEqual(may.includes("that there is this mediation") ? [mediation] : [])
  }
})

it("tells a person what left about them when a mediation was handed over or sent on", async () => {
  await using world = await openWorld()
  const { mediator, director } = world
  const left = async (how: (mediation: string) => Promise<unknown>, from: core.Stage) => {
    const key = await world.bringTo(from)
    await how(key)
    return key
  }
  for (const party of ["person-1", "person-2"]) {
    const purpose = { kind: "sharing", partner: AGENCY, categories: ["situation"] as Array<"situation"> } as const
    const words = { words: "Phrase inventée.", language: "fr", means: "oral" } as const
    await mediator.consent.give({ party, consent: `${party}-s`, purpose, ...words })
  }
  const categories = ["situation"] as Array<"situation">
  const relay = { kind: "professional", institution: AGENCY } as const
  const over = await left((key) => mediator.process.handOver({ mediation: key, relay, categories }), "dialogue")
  const on = await left((key) => mediator.process.redirect({ mediation: key, to: AGENCY, categories }), "requested")
  await left((key) => mediator.process.handOver({ mediation: key, relay }), "dialogue")
  for (const subject of ["person-1", "person-2"]) {
    const entries = await director.privacy.disclosures({ subject })
    expect(entries.map((entry) => [entry.mediation, entry.recipient, entry.categories, entry.by]).toSorted()).toEqual(
      [over, on].map((key) => [key, AGENCY, ["situation"], "mediator-1"]).toSorted(),
    )
  }
})
