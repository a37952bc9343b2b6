import {
  definePlugin,
  defineQuery,
  field,
  InvalidInput,
  inWords,
  issuesOf,
  openMediation,
  type TraitDunionError,
} from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { failureOf } from "../support/expect.ts"
import { CAMILLE, DOMINIQUE, openWorld } from "../support/world.ts"

const outcomeOf = async (call: Promise<unknown>) => (await failureOf(call)).toOutcome()

describe("a failure as a screen gets it", () => {
  it("keeps severity, principle, source and what may be acknowledged", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    const act = { mediation, party: CAMILLE, by: "mediator", minutes: 5 } as const
    const warned = await outcomeOf(world.mediator.process.act(act))
    expect(warned).toMatchObject({
      code: "TDU-RULE",
      acknowledge: ["deontology/do-together"],
      access: null,
      issues: [
        {
          code: "deontology/do-together",
          severity: "warn",
          about: "conduct",
          principle: { key: "autonomy" },
          citation: { source: expect.stringMatching(/\S/) },
        },
      ],
    })
    await world.mediator.process.act(act, { acknowledge: warned.acknowledge })
    // It goes through a wire and comes back the same.
    expect(JSON.parse(JSON.stringify(warned))).toEqual(warned)
  })

  it("offers nothing to acknowledge as long as a rule blocks", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("consenting", { consents: false })
    const act = { mediation, party: CAMILLE, by: "mediator", minutes: 5 } as const
    const blocked = await outcomeOf(world.mediator.process.act(act))
    expect(blocked.issues.map(({ severity }) => severity)).toEqual(expect.arrayContaining(["block", "warn"]))
    expect(blocked.acknowledge).toEqual([])
  })

  it("says whether it is about who asks: denied, or not to be known of", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    const stranger = world.as("mediator-9", "mediator")
    expect(await outcomeOf(world.as("auditor-1", "auditor").process.accept({ mediation }))).toMatchObject({
      access: "denied",
    })
    expect(await outcomeOf(world.partner.process.get({ mediation }))).toMatchObject({ access: "denied" })
    expect(await outcomeOf(stranger.process.get({ mediation }))).toMatchObject({ access: "unknown" })
    expect(await outcomeOf(stranger.process.accept({ mediation: "mediation-none" }))).toMatchObject({
      access: "unknown",
    })
    expect(await outcomeOf(world.mediator.process.accept({ mediation }))).toMatchObject({ access: null })
  })
})

const badge = z.strictObject({
  badge: z.string().regex(/^B\d{3}$/, {
    error: inWords({ fr: "Un numéro de badge : B et trois chiffres", en: "A badge number: B and three digits" }),
  }),
  plain: z.exactOptional(z.string().regex(/^x+$/)),
  own: z.exactOptional(z.string().regex(/^x+$/, { error: "Que des x" })),
})
const faultsOf = (schema: z.ZodType, input: unknown): Readonly<Record<string, string>> => {
  const parsed = schema.safeParse(input, { reportInput: true })
  if (parsed.success) return {}
  return Object.fromEntries(issuesOf(parsed.error).map(({ path, fr }) => [path.join("."), fr]))
}

describe("field messages", () => {
  it("are French words, those of the author where there are some", () => {
    expect(faultsOf(badge, { badge: "C1", plain: "y", own: "y" })).toEqual({
      badge: "Un numéro de badge : B et trois chiffres",
      plain: "La forme attendue n'est pas respectée",
      own: "Que des x",
    })
  })

  it.each([
    [field.id, "é è", "Un identifiant est attendu : 1 à 64 lettres, chiffres, . _ : ou -"],
    [field.commune, "Perpignan", "Le code INSEE de la commune est attendu, comme 66136"],
    [field.minutes, -1, "Au moins 0"],
    [field.minutes, 1.5, "nombre entier attendu"],
    [field.text(5), "", "À renseigner"],
    [field.text(5), undefined, "À renseigner (chaîne de caractères attendu)"],
    [field.text(5), 3, "chaîne de caractères attendu, nombre reçu"],
    [field.text(5), "trop long", "Au plus 5 caractères"],
    [z.array(z.string()).min(2), ["a"], "Au moins 2 éléments"],
    [z.boolean(), "oui", "booléen attendu, chaîne de caractères reçu"],
    [z.email(), "camille", "Une adresse électronique est attendue, comme prenom@exemple.fr"],
    [z.enum(["a", "b"]), "c", "À choisir parmi : a, b"],
    [z.number().multipleOf(5), 3, "Un multiple de 5 est attendu"],
  ] as const)("of %o tell what is expected of %j", (schema, value, fr) => {
    expect(faultsOf(schema as z.ZodType, value)[""]).toBe(fr)
  })

  it("name each field too many at its own path, and no key that may be somebody's data", () => {
    const faults = faultsOf(z.strictObject({ in: z.strictObject({}) }), { in: { reason: 1, "06 00": 2 }, more: 3 })
    expect(faults).toEqual({ "in.reason": "Champ inconnu", "in.…": "Champ inconnu", more: "Champ inconnu" })
  })

  it("of every command and query are free of patterns and of English", async () => {
    await using world = await openWorld()
    const open = (desk: object) => Object.values(desk).flatMap((namespace) => Object.values(namespace as object))
    for (const call of open(world.mediator) as ReadonlyArray<(input: unknown) => Promise<unknown>>) {
      for (const input of [undefined, {}, { party: 3, mediation: "é è", on: "hier", minutes: -1, unexpected: 1 }]) {
        const error: TraitDunionError | undefined = await call(input).then(
          () => undefined,
          (failed: TraitDunionError) => failed,
        )
        if (!(error instanceof InvalidInput)) continue
        for (const { fr } of error.issues) expect(fr).not.toMatch(/motif|\/\^|Invalid|expected|must/)
      }
    }
  })

  it("of a plugin of one's own reach its caller", async () => {
    const scan = defineQuery({
      summary: { fr: "Lire un badge" },
      by: ["mediator"],
      input: badge,
      run: async ({ input }) => input.badge,
    })
    const plugin = definePlugin({ id: "badges", label: { fr: "Badges" }, queries: { scan } })
    const core = await openMediation({ structure: "association-exemple", storage: memoryStorage(), plugins: [plugin] })
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    expect((await outcomeOf(desk.badges.scan({ badge: "C1" }))).issues).toMatchObject([
      { path: ["badge"], fr: "Un numéro de badge : B et trois chiffres" },
    ])
    await core.close()
  })
})

describe("a question beforehand", () => {
  it("says that a command would be done, with the rules, and does nothing", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    const before = await world.journal()
    const meeting = { mediation, parties: [CAMILLE, DOMINIQUE], minutes: 30 }
    const { allowed, error, rules } = await world.mediator.process.meet.may(meeting)
    expect({ allowed, error }).toEqual({ allowed: true, error: null })
    expect(rules).toContainEqual(expect.objectContaining({ rule: "deontology/free-consent", outcome: "pass" }))
    expect(await world.journal()).toEqual(before)
    const receipt = await world.mediator.process.meet(meeting)
    for (const { rule } of receipt.consulted) expect(rules.map((one) => one.rule)).toContain(rule)
  })

  it("says why not: a rule, a warning, a state, an input, a role", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("consenting", { consents: false })
    const { process } = world.mediator
    const outcomes = async (asked: ReturnType<typeof process.act.may>) =>
      Object.fromEntries((await asked).rules.map(({ rule, outcome }) => [rule, outcome]))
    const act = { mediation, party: CAMILLE, by: "mediator", minutes: 5 } as const
    expect(await outcomes(process.act.may(act))).toMatchObject({
      "deontology/free-consent": "block",
      "deontology/do-together": "warn",
      "deontology/no-outsider": "pass",
    })
    await world.consent(mediation, [CAMILLE])
    const taken = process.act.may(act, { acknowledge: ["deontology/do-together"] })
    expect(await taken).toMatchObject({ allowed: true })
    expect(await outcomes(taken)).toMatchObject({ "deontology/do-together": "acknowledged" })
    const state = await process.act.may({ ...act, party: "person-9", by: "together" })
    expect(state).toMatchObject({ allowed: false, error: { reason: "UnknownParty" } })
    expect(await process.act.may({ ...act, minutes: -1 })).toMatchObject({ error: { _tag: "InvalidInput" } })
    const denied = await world.as("auditor-1", "auditor").process.act.may(act)
    expect(denied).toMatchObject({ allowed: false, error: { _tag: "ActorNotAllowed" } })
    expect(new Set(denied.rules.map(({ outcome }) => outcome))).toEqual(new Set(["not-asked"]))
  })
})

describe("what is read", () => {
  it("carries the version that the next step may expect", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    const version = (await world.mediator.process.get({ mediation }))?.version ?? 0
    const meeting = { mediation, parties: [CAMILLE, DOMINIQUE], minutes: 30 }
    const receipt = await world.mediator.process.meet(meeting, { expectedVersion: version })
    expect(receipt.version).toBe(version + 1)
    const stale = await failureOf(world.mediator.process.meet(meeting, { expectedVersion: version }))
    expect(stale._tag).toBe("ConcurrencyConflict")
    const card = await world.mediator.people.person({ person: CAMILLE })
    await world.mediator.people.rectifyPerson(
      { person: CAMILLE, phone: "04 00 00 00 00" },
      { expectedVersion: card?.version ?? -1 },
    )
  })
})
