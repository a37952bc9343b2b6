import {
  defineOutlet,
  definePlugin,
  defineQuery,
  defineReaders,
  defineStream,
  field,
  openMediation,
  Person,
  personal,
  sealed,
} from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { breachesOf, failureOf } from "../support/expect.ts"
import { rulesOf } from "../support/rules.ts"
import { AGENCY, CAMILLE, fixedPorts, openWorld, STRUCTURE, type World } from "../support/world.ts"

const REASON = "deontology/reason-to-act"
const CONFIDED = "deontology/confided-to-readers"
const { blocks, passes } = rulesOf("confidentiality")
const stranger = ({ as }: World) => as("mediator-9", "mediator")
const answer = { words: "Phrase inventée.", language: "fr", means: "oral" } as const
const sharing = { kind: "sharing", partner: AGENCY, categories: ["contact"] as Array<"contact"> } as const

describe("une raison d'agir", () => {
  blocks(REASON, "a colleague who gives a consent", async (world) => {
    return (options) =>
      stranger(world).consent.give({ party: CAMILLE, consent: "c-1", purpose: sharing, ...answer }, options)
  })
  blocks(REASON, "a colleague who withdraws a consent", async (world) => {
    await world.mediator.consent.give({ party: CAMILLE, consent: "c-1", purpose: sharing, ...answer })
    return (options) => stranger(world).consent.withdraw({ party: CAMILLE, consent: "c-1" }, options)
  })
  blocks(REASON, "a colleague who rectifies", async (world) => {
    return (options) => stranger(world).people.rectifyPerson({ person: CAMILLE, name: "Autre Nom" }, options)
  })
  blocks(REASON, "a colleague who changes a child into an adult", async (world) => {
    await world.mediator.people.registerPerson({ person: "minor-1", name: "Alix Exemple", capacity: "minor" })
    return (options) => stranger(world).people.changeCapacity({ person: "minor-1", capacity: "adult" }, options)
  })
  blocks(REASON, "a colleague who refers", async (world) => {
    await world.mediator.partners.describe({ partner: AGENCY, roles: ["institution"] })
    const referral = { person: CAMILLE, partner: AGENCY, categories: [], followUpOn: "2026-04-01" } as const
    return (options) => stranger(world).partners.refer({ ...referral, categories: [] }, options)
  })
  blocks(REASON, "a colleague who reads a ledger", async (world) => {
    return () => stranger(world).consent.ledger({ party: CAMILLE })
  })
  blocks(REASON, "a colleague who reads to whom data was disclosed", async (world) => {
    return () => stranger(world).privacy.disclosures({ subject: CAMILLE })
  })
  blocks(REASON, "a colleague who took access in an emergency, which is for reading", async (world) => {
    await stranger(world).privacy.breakGlass({ person: CAMILLE, reason: "La personne appelle." })
    return (options) => stranger(world).people.rectifyPerson({ person: CAMILLE, phone: "04 00 00 00 00" }, options)
  })
  passes(REASON, "who registered the person", async ({ mediator }) => {
    return (options) => mediator.people.rectifyPerson({ person: CAMILLE, phone: "04 00 00 00 00" }, options)
  })
  passes(REASON, "the team of a mediation of theirs", async (world) => {
    const mediation = await world.bringTo("requested")
    await world.mediator.process.joinTeam({ mediation, member: "mediator-9" })
    return (options) => stranger(world).people.rectifyPerson({ person: CAMILLE, phone: "04 00 00 00 00" }, options)
  })
  passes(REASON, "who receives them today, and says why", async (world) => {
    await stranger(world).privacy.receive({ person: CAMILLE, reason: "front-desk" })
    return (options) => stranger(world).people.rectifyPerson({ person: CAMILLE, phone: "04 00 00 00 00" }, options)
  })
  passes(REASON, "the lead of their pole", async ({ lead }) => {
    return (options) => lead.people.rectifyPerson({ person: CAMILLE, phone: "04 00 00 00 00" }, options)
  })

  const referred = async ({ mediator }: World): Promise<string> => {
    await mediator.partners.describe({ partner: AGENCY, roles: ["institution"] })
    const referral = { person: CAMILLE, partner: AGENCY, categories: [], followUpOn: "2026-04-01" }
    return (await mediator.partners.refer(referral)).key
  }
  blocks(CONFIDED, "a colleague who writes in another's file", async (world) => {
    const referral = await referred(world)
    return (options) => stranger(world).partners.cancelReferral({ referral }, options)
  })
  passes(CONFIDED, "who may read the file", async (world) => {
    const referral = await referred(world)
    return (options) => world.mediator.partners.cancelReferral({ referral }, options)
  })

  it("holds for the day, is read by those who answer for the structure, and stands in the person's export", async () => {
    await using world = await openWorld()
    const desk = stranger(world)
    await desk.privacy.receive({ person: CAMILLE, reason: "colleague-away" })
    expect((await desk.people.person({ person: CAMILLE }))?.name).toBe("Camille Exemple")
    expect(await world.director.privacy.receptions({ person: CAMILLE })).toEqual([
      { actor: "mediator-9", on: "2026-03-02", reason: "colleague-away" },
    ])
    world.setDay("2026-03-03")
    await breachesOf(desk.consent.ledger({ party: CAMILLE }))
    expect((await desk.people.person({ person: CAMILLE }))?.name).toBeNull()
    const { text } = await world.director.privacy.export({ person: CAMILLE })
    expect(text).toContain("Recevoir une personne suivie par d'autres")
  })
})

/** A plugin whose author thought of no access rule at all. */
const Diary = defineStream("diary", {
  Written: z.strictObject({ person: field.id, mediation: z.exactOptional(field.id), words: sealed<string>() }),
}).evolve<{ readonly person: string | null }>({ person: null }, { Written: (_, { person }) => ({ person }) })
const about = { person: field.id }
const by = ["mediator", "lead"] as const
const careless = definePlugin({
  id: "careless",
  label: { fr: "Insouciante" },
  requires: ["people"],
  streams: [Diary],
  commands: {
    write: Diary.command({
      summary: { fr: "Écrire" },
      by,
      input: z.strictObject({ diary: field.id, ...about, words: personal(field.text(100), "narrative") }),
      key: ({ diary }) => diary,
      subject: ({ person }) => person,
      decide: ({ input: { person, words }, emit }) => emit("Written", { person, words: words as never }),
    }),
    add: Diary.command({
      summary: { fr: "Ajouter" },
      by,
      input: z.strictObject({ diary: field.id }),
      key: ({ diary }) => diary,
      decide: () => [],
    }),
    link: Diary.command({
      summary: { fr: "Rattacher" },
      by,
      input: z.strictObject({ diary: field.id, mediation: field.id }),
      key: ({ diary }) => diary,
      decide: () => [],
    }),
  },
  queries: {
    all: defineQuery({ summary: { fr: "Lire" }, by, input: z.strictObject({}), run: async () => "everything" }),
    ofPerson: defineQuery({ summary: { fr: "Lire" }, by, input: z.strictObject(about), run: async () => "facts" }),
    ofSeveral: defineQuery({
      summary: { fr: "Lire" },
      by,
      input: z.strictObject({ of: z.array(z.strictObject({ who: z.exactOptional(field.person) })) }),
      run: async () => "facts",
    }),
    ofDiary: defineQuery({
      summary: { fr: "Lire" },
      by,
      input: z.union([z.strictObject({ diary: field.of("diary") }), z.strictObject({ none: z.literal(true) })]),
      run: async () => "facts",
    }),
  },
  outlets: {
    send: defineOutlet({
      summary: { fr: "Envoyer" },
      by,
      input: z.strictObject({ ...about, partner: field.id }),
      gather: async ({ input }) => ({ recipient: input.partner, parts: {} }),
      send: async () => "sent",
    }),
  },
  readers: [
    defineReaders(Diary, {
      label: { fr: "Ceux qui connaissent la personne" },
      check: async ({ state, read }) => state.person !== null && read.mayRead(Person, state.person),
    }),
  ],
})

describe("an extension that declares no access rule", () => {
  const scene = async () => {
    const core = await openMediation({
      structure: STRUCTURE,
      storage: memoryStorage(),
      plugins: [careless],
      ports: fixedPorts(),
    })
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    await desk.people.registerPerson({ person: CAMILLE, name: "Camille Exemple" })
    await desk.people.registerInstitution({ institution: AGENCY, name: "Caisse d'exemple", kind: "caf" })
    await desk.careless.write({ diary: "d-1", person: CAMILLE, words: "Mots inventés" })
    const { key: mediation } = await desk.process.open({
      origin: "person",
      register: "conflict",
      parties: [{ kind: "person", id: CAMILLE }],
    })
    return { core, desk, mediation, [Symbol.asyncDispose]: () => core.close() }
  }
  type Scene = Awaited<ReturnType<typeof scene>>
  const calls = ({ careless: own }: Scene["desk"], mediation: string) => ({
    write: () => own.write({ diary: "d-2", person: CAMILLE, words: "Mots inventés" }),
    add: () => own.add({ diary: "d-1" }),
    link: () => own.link({ diary: "d-3", mediation }),
    ofPerson: () => own.ofPerson({ person: CAMILLE }),
    ofSeveral: () => own.ofSeveral({ of: [{ who: CAMILLE }] }),
    ofDiary: () => own.ofDiary({ diary: "d-1" }),
    send: () => own.send({ person: CAMILLE, partner: AGENCY }),
  })

  it("is closed to outsiders all the same, by the rule of the core", async () => {
    await using world = await scene()
    for (const roles of [["partner"], ["mediator", "partner"], ["lead"]] as const) {
      const outsider = world.core.as({ id: "agent-1", roles, institution: AGENCY })
      const all = { ...calls(outsider, world.mediation), all: () => outsider.careless.all({}) }
      for (const [name, call] of Object.entries(all)) {
        const rules = (await breachesOf(call())).map(({ rule }) => rule)
        expect(rules, name).toEqual(["deontology/no-outsider"])
      }
    }
  })

  it("is closed to colleagues without a reason to act, and open to those who have one", async () => {
    await using world = await scene()
    const curious = world.core.as({ id: "mediator-9", roles: ["mediator"] })
    for (const [name, call] of Object.entries(calls(curious, world.mediation))) {
      const error = await failureOf(call())
      expect(error._tag, name).toBe("RuleBreached")
      expect(error.toOutcome().issues.map(({ code }) => code)[0], name).toMatch(
        /^deontology\/(?:reason-to-act|need-to-know|confided-to-readers)$/,
      )
    }
    for (const call of Object.values(calls(world.desk, world.mediation))) await call()
  })
})
