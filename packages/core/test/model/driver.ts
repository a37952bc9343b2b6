import {
  type Actor,
  type CommandOptions,
  type Desk,
  type Mediation,
  openMediation,
  plainWording,
  RuleBreached,
  type Storage,
  TraitDunionError,
  type Wording,
} from "@traitdunion/core"
import { fixedPorts, STRUCTURE } from "../support/world.ts"
import { PLANTED_CRITERION, PLANTED_PERSON, PLANTED_WAIVER } from "./invariants.ts"

/** What is planted is certain, so that what gets past the rules is seen in the journal. */
const wording: Wording = {
  ...plainWording,
  find: (text, kind) => {
    const planted = { discrimination: PLANTED_CRITERION, waiver: PLANTED_WAIVER } as const
    if ((kind === "discrimination" || kind === "waiver") && text.includes(planted[kind])) {
      return [{ kind, certain: true, start: 0, end: text.length }]
    }
    return plainWording.find(text, kind)
  },
}

/** One random step: which kind of call, and the numbers that choose the rest of it. */
export interface Step {
  readonly kind: string
  readonly dice: ReadonlyArray<number>
}

/** How often each kind of call is drawn. */
export const kinds: Readonly<Record<string, number>> = {
  advance: 90,
  tick: 6,
  "people.registerPerson": 2,
  "people.rectifyPerson": 1,
  "people.changeCapacity": 3,
  "people.sharePerson": 2,
  "people.formHousehold": 2,
  "people.joinHousehold": 2,
  "people.leaveHousehold": 2,
  "people.registerInstitution": 1,
  "people.renameInstitution": 1,
  "consent.give": 20,
  "consent.refuse": 2,
  "consent.withdraw": 5,
  "practice.record": 4,
  "practice.declareTie": 2,
  "practice.endTie": 8,
  "registers.record": 5,
  "registers.correct": 3,
  "registers.cancel": 1,
  "intake.request": 5,
  "intake.take": 3,
  "partners.describe": 2,
  "partners.refer": 6,
  "partners.cancelReferral": 14,
  "process.open": 3,
  "process.joinTeam": 4,
  "process.leaveTeam": 4,
  "process.addParty": 4,
  "process.inform": 2,
  "process.assign": 8,
  "process.accept": 3,
  "process.redirect": 3,
  "process.decline": 3,
  "process.interview": 10,
  "process.meet": 14,
  "process.shuttle": 5,
  "process.propose": 8,
  "process.act": 5,
  "privacy.disclose": 8,
  "privacy.giveAccess": 1,
  "privacy.discloseByLaw": 1,
  "privacy.breakGlass": 4,
  "privacy.receive": 3,
  "privacy.reviewEmergencies": 3,
  "privacy.archive": 2,
  "privacy.restore": 2,
  "privacy.erase": 1,
  "process.agree": 7,
  "process.noAgreement": 1,
  "process.followUp": 3,
  "process.suspend": 1,
  "process.resume": 2,
  "process.withdrawParty": 2,
  "process.withdrawMediator": 3,
  "process.handOver": 3,
  "process.close": 2,
  "properly withdraw": 3,
}

/** Numbers drawn beforehand, used up one after the other. */
class Dice {
  readonly #numbers: ReadonlyArray<number>
  /** Where the next number stands; put back to make the same call again. */
  next = 0
  constructor(numbers: ReadonlyArray<number>) {
    this.#numbers = numbers
  }
  number(below: number): number {
    const drawn = this.#numbers[this.next % this.#numbers.length] ?? 0
    this.next += 1
    return drawn % below
  }
  pick<T>(list: ReadonlyArray<T>): T {
    if (list.length === 0) throw new Error("Nothing to pick from")
    return list[this.number(list.length)] as T
  }
  chance(percent: number): boolean {
    return this.number(100) < percent
  }
  some<T>(list: ReadonlyArray<T>, most: number): ReadonlyArray<T> {
    const from = this.number(list.length)
    return [...list.slice(from), ...list.slice(0, from)].slice(0, 1 + this.number(most))
  }
}

const ADULTS = ["person-1", "person-2", "person-3", "person-4", "person-5"]
const PERSONS = [...ADULTS, "minor-1", "protected-1"]
/** Persons who take part in nothing, so that they can be archived and erased. */
const SPARE = ["spare-1", "spare-2", "spare-3", "spare-4"]
const INSTITUTIONS = ["agency-1", "bank-1"]
const PARTIES = [...PERSONS, "agency-1"]
const MEDIATORS = ["mediator-1", "mediator-2", "mediator-3"]
const CATEGORIES = ["identity", "contact", "situation", "resources", "housing", "health", "narrative"] as const
const FIT: ReadonlyArray<Actor> = [
  { id: "mediator-1", roles: ["mediator"] },
  { id: "mediator-2", roles: ["mediator"] },
  { id: "mediator-3", roles: ["mediator", "auditor"] },
  { id: "lead-1", roles: ["lead"] },
]
const ANYBODY: ReadonlyArray<Actor> = [
  { id: "director-1", roles: ["director"] },
  { id: "board-1", roles: ["board"] },
  { id: "auditor-1", roles: ["auditor"] },
  { id: "system-1", roles: ["system"] },
  { id: "partner-1", roles: ["partner"] },
  { id: "partner-2", roles: ["partner", "mediator", "lead"], institution: "agency-1" },
  { id: "agent-1", roles: ["mediator", "lead"], institution: "bank-1" },
  // Parties who hold a role of the structure as well.
  { id: "person-1", roles: ["mediator", "lead"] },
  { id: "person-2", roles: ["lead"] },
  { id: "agency-1", roles: ["lead", "director"] },
  // Colleagues behind whose account is a person whom the structure knows, or who lead and work at once.
  { id: "account-1", roles: ["mediator", "lead"], person: "person-1" },
  { id: "account-3", roles: ["lead"], person: "person-3" },
  { id: "account-4", roles: ["mediator", "director"], person: "person-4" },
  { id: "both-1", roles: ["mediator", "director"] },
  { id: "desk-1", roles: ["front-desk"] },
  { id: "agent-2", roles: ["partner"], institution: "agency-1" },
  { id: "account-2", roles: ["person"], person: "person-2" },
]
const BOTH = "both-1"
const refOf = (id: string) => ({ kind: INSTITUTIONS.includes(id) ? "institution" : "person", id }) as const
const idsOf = (length: number, name: string): ReadonlyArray<string> =>
  Array.from({ length }, (_, index) => `${name}-${index + 1}`)
const MEDIATIONS = idsOf(40, "mediation")
const HOUSEHOLDS = idsOf(4, "household")
const ACTIVITIES = idsOf(12, "activity")

type Seen = NonNullable<Awaited<ReturnType<Desk<readonly []>["process"]["get"]>>>
type Call = (options: CommandOptions) => Promise<unknown>

/** What a run did: how often each command succeeded, each rule stood in the way, each error came. */
export interface Tally {
  commands: number
  readonly done: Map<string, number>
  readonly breached: Map<string, number>
  readonly failed: Map<string, number>
  readonly refusedWithdrawals: Array<string>
}
export const newTally = (): Tally => ({
  commands: 0,
  done: new Map(),
  breached: new Map(),
  failed: new Map(),
  refusedWithdrawals: [],
})
const count = (map: Map<string, number>, key: string): void => {
  map.set(key, (map.get(key) ?? 0) + 1)
}

/** Plays random steps on an opened core. What it knows of the state only serves to try what is worth trying. */
export class Driver {
  readonly core: Mediation<readonly []>
  readonly #tally: Tally
  readonly #setDay: (day: string) => void
  #day = 0
  #opened = 0
  #consents = 0
  #referrals = 0
  #requests = 0

  private constructor(core: Mediation<readonly []>, tally: Tally, setDay: (day: string) => void) {
    this.core = core
    this.#tally = tally
    this.#setDay = setDay
  }

  static async open(storage: Storage, tally: Tally): Promise<Driver> {
    const { clock, ids, keys, setDay } = fixedPorts("2026-01-01")
    const core = await openMediation({ structure: STRUCTURE, storage, ports: { clock, ids, keys, wording } })
    const driver = new Driver(core, tally, setDay)
    const { people, practice } = core.as({ id: "director-1", roles: ["director"] })
    for (const person of ADULTS) await people.registerPerson({ person, name: `Nom inventé ${person}` })
    for (const person of SPARE) await people.registerPerson({ person, name: `Spare inventé ${person}` })
    const minor = { capacity: "minor", representative: "person-1" } as const
    await people.registerPerson({ person: "minor-1", name: "Alix Exemple", ...minor })
    await people.registerPerson({ person: "protected-1", name: "Noor Exemple", capacity: "protected-adult" })
    for (const institution of INSTITUTIONS) {
      await people.registerInstitution({ institution, name: `Institution inventée ${institution}`, kind: "other" })
    }
    for (const [mediator, validUntil] of [
      ["mediator-1", "2026-12-31"],
      ["mediator-2", "2026-02-01"],
    ] as const) {
      for (const kind of ["training", "practice-analysis"] as const) {
        await practice.record({ mediator, kind, on: "2026-01-01", validUntil })
      }
    }
    return driver
  }

  #date(days: number): string {
    return new Date(Date.UTC(2026, 0, 1 + this.#day + days)).toISOString().slice(0, 10)
  }

  async play(step: Step): Promise<void> {
    const dice = new Dice(step.dice)
    if (step.kind === "tick") {
      this.#day += 1 + dice.number(6)
      this.#setDay(this.#date(0))
      return
    }
    const mediation = dice.chance(97) ? dice.pick(MEDIATIONS.slice(0, Math.max(1, this.#opened))) : "mediation-unknown"
    const recent = MEDIATIONS.slice(Math.max(0, this.#opened - 3), Math.max(1, this.#opened))
    const aimed = dice.chance(80) ? dice.pick(recent) : mediation
    const seen = await this.core.as({ id: "reader-1", roles: ["auditor"] }).process.get({ mediation: aimed })
    if (step.kind === "properly withdraw") return this.#withdrawProperly(dice, aimed, seen)
    const known = FIT.filter(({ id, roles }) => roles.includes("lead") || seen?.team.includes(id))
    const fit = dice.chance(60) ? known : FIT
    const actor = dice.chance(85) ? dice.pick(fit) : dice.pick([...FIT, ...ANYBODY])
    const call = await this.#callOf(step.kind, dice, this.core.as(actor), aimed, seen)
    if (call !== undefined) await this.#try(call, dice)
  }

  /** Try a call; take its warnings on half of the time. Whatever is not a tagged error is a bug and is thrown on. */
  async #try(call: Call, dice: Dice): Promise<TraitDunionError | undefined> {
    const commandId = dice.chance(3) ? `command-${dice.number(60)}` : undefined
    const options = commandId === undefined ? {} : { commandId }
    const { next } = dice
    const first = await this.#once(call, options)
    if (!(first instanceof RuleBreached)) return first
    for (const breach of first.breaches) count(this.#tally.breached, breach.rule)
    // A rule that blocks is acknowledged too now and then: that must change nothing.
    const worthIt = first.breaches.every((breach) => breach.severity === "warn") || dice.chance(20)
    if (!worthIt || dice.chance(40)) return first
    dice.next = next
    return this.#once(call, {
      ...options,
      acknowledge: first.breaches.map(({ rule, reasons = {} }) => {
        const [reason] = Object.keys(reasons)
        return reason === undefined ? rule : { rule, reason }
      }),
    })
  }

  async #once(call: Call, options: CommandOptions): Promise<TraitDunionError | undefined> {
    this.#tally.commands += 1
    try {
      await call(options)
      return undefined
    } catch (error) {
      if (!(error instanceof TraitDunionError)) throw error
      count(this.#tally.failed, error._tag)
      return error
    }
  }

  async #withdrawProperly(dice: Dice, mediation: string, seen: Seen | null): Promise<void> {
    if (seen === null || seen.closed !== null || seen.mediator === null) return
    const desk = this.core.as({ id: "lead-1", roles: ["lead"] })
    const relay = { kind: "professional", institution: dice.pick(INSTITUTIONS) } as const
    const reason = dice.pick(["process-integrity", "safety-of-persons", "lack-of-impartiality"] as const)
    const failed = await this.#once(
      (options) => desk.process.withdrawMediator({ mediation, reason, relay }, options),
      {},
    )
    if (failed !== undefined) this.#tally.refusedWithdrawals.push(`${mediation} at ${seen.stage}: ${failed.message}`)
  }

  /** The natural next thing to do in a mediation, so that runs get far. */
  #next(dice: Dice, seen: Seen | null, lacking: ReadonlyArray<string>): string {
    if (seen === null || seen.closed !== null) return "process.open"
    if (seen.mediator === null) return "process.assign"
    if (seen.suspended !== null) return "process.resume"
    if (!seen.accepted) return "process.accept"
    if (lacking.length > 0) return "consent.give"
    if (seen.stage === "consenting") return "process.interview"
    if (seen.stage === "interviewing") return dice.pick(["process.interview", "process.meet", "process.shuttle"])
    if (seen.stage === "dialogue") return dice.pick(["process.agree", "process.agree", "process.noAgreement"])
    if (seen.stage === "no-agreement") return dice.pick(["process.agree", "process.close"])
    return dice.pick(["process.followUp", "process.followUp", "process.close"])
  }

  async #callOf(
    kind: string,
    dice: Dice,
    desk: Desk<readonly []>,
    mediation: string,
    seen: Seen | null,
  ): Promise<Call | undefined> {
    const reader = this.core.as({ id: "reader-1", roles: ["lead", "auditor"] })
    const here = (seen?.parties ?? []).filter((party) => party.withdrawnOn === null).map((party) => party.id)
    const lacking: Array<string> = []
    if (kind === "advance") {
      for (const party of here) {
        const purpose = { kind: "mediation", mediation } as const
        if (!(await reader.consent.allows({ party, purpose }))) lacking.push(party)
      }
      return this.#callOf(this.#next(dice, seen, lacking), dice, desk, mediation, seen)
    }
    const party = here.length > 0 && dice.chance(90) ? dice.pick(here) : dice.pick(PARTIES)
    const other = here.filter((id) => id !== party)[0] ?? dice.pick(PARTIES)
    const minutes = dice.pick([5, 15, 20, 20, 25, 30, 45, 90])
    const on = dice.chance(12) ? { on: this.#date(dice.number(10) - 7) } : {}
    const until = dice.chance(15) ? { until: this.#date(dice.number(30)) } : {}
    const categories = [...dice.some(CATEGORIES, 2)]
    const mediator = dice.pick(MEDIATORS.concat(dice.chance(10) ? [...PERSONS, BOTH] : []))
    const relay = dice.chance(60)
      ? ({ kind: "mediator", mediator } as const)
      : ({ kind: "professional", institution: dice.pick(INSTITUTIONS) } as const)
    const { people, consent, partners, practice, registers, process } = desk
    const director = this.core.as({ id: "director-1", roles: ["director"] })
    const answer = {
      words: "Phrase inventée de consentement",
      language: "fr",
      means: dice.pick(["oral", "written"] as const),
    } as const
    const representation = async (person: string) => {
      const card = await reader.people.person({ person })
      const known = card?.representative ?? null
      const wish = dice.chance(30) ? { wish: dice.pick(["agrees", "opposes", "unable"] as const) } : {}
      // Now and then somebody answers who is not named, or for somebody who acts alone.
      const named = dice.chance(known === null ? 6 : 85) ? (known ?? dice.pick(PERSONS)) : null
      return named === null ? {} : { by: { kind: "representative", person: named } as const, ...wish }
    }

    switch (kind) {
      case "people.registerPerson":
        return (o) =>
          people.registerPerson(
            { ...(dice.chance(50) ? { person: dice.pick(["person-1", "bank-1", "new-1"]) } : {}), name: "Nom inventé" },
            o,
          )
      case "people.rectifyPerson":
        return (o) => people.rectifyPerson({ person: dice.pick(PERSONS), phone: "04 00 00 00 00" }, o)
      case "people.changeCapacity": {
        const capacity = dice.pick(["adult", "minor", "protected-adult"] as const)
        const represented = capacity !== "adult" && dice.chance(70) ? { representative: dice.pick(ADULTS) } : {}
        const person = dice.pick(["minor-1", "protected-1", "minor-1", "protected-1", "person-5"])
        const since = dice.chance(30) ? { since: this.#date(dice.number(10) - 9) } : {}
        const ends = capacity !== "adult" && dice.chance(20) ? until : {}
        const extent =
          capacity !== "adult" && dice.chance(15) ? { extent: [dice.pick(["mediation", "sharing"] as const)] } : {}
        return (o) => people.changeCapacity({ person, capacity, ...represented, ...since, ...ends, ...extent }, o)
      }
      case "people.formHousehold": {
        const members = [...dice.some(PERSONS, 3)]
        return (o) => people.formHousehold({ household: dice.pick(HOUSEHOLDS), members }, o)
      }
      case "people.joinHousehold":
        return (o) => people.joinHousehold({ household: dice.pick(HOUSEHOLDS), person: dice.pick(PERSONS) }, o)
      case "people.leaveHousehold":
        return (o) => people.leaveHousehold({ household: dice.pick(HOUSEHOLDS), person: dice.pick(PERSONS) }, o)
      case "people.registerInstitution":
        return (o) =>
          people.registerInstitution(
            {
              ...(dice.chance(50) ? { institution: dice.pick([...PERSONS, "agency-1", "new-1"]) } : {}),
              name: "Autre institution inventée",
              kind: "association",
            },
            o,
          )
      case "people.renameInstitution":
        return (o) => people.renameInstitution({ institution: dice.pick(INSTITUTIONS), name: `Nom ${this.#day}` }, o)

      case "consent.give": {
        this.#consents += 1
        const giver = lacking.length > 0 ? dice.pick(lacking) : party
        const sharing = { kind: "sharing", partner: dice.pick(INSTITUTIONS), categories } as const
        const purpose = dice.chance(75) ? ({ kind: "mediation", mediation } as const) : sharing
        const since = dice.chance(20) ? { since: this.#date(dice.number(8) - 6) } : {}
        const given = { party: giver, consent: `consent-${this.#consents}`, purpose, ...answer, ...since, ...until }
        const by = await representation(giver)
        return (o) => consent.give({ ...given, ...by }, o)
      }
      case "consent.refuse": {
        this.#consents += 1
        const purpose = { kind: "mediation", mediation } as const
        const by = await representation(party)
        return (o) =>
          consent.refuse({ party, consent: `consent-${this.#consents}`, purpose, ...answer, ...on, ...by }, o)
      }
      case "consent.withdraw": {
        const ledger = await reader.consent.ledger({ party })
        const known = ledger.length > 0 ? dice.pick(ledger).consent : "consent-unknown"
        return (o) => consent.withdraw({ party, consent: known, ...on }, o)
      }

      case "practice.record": {
        const kind = dice.pick(["training", "practice-analysis", "self-evaluation"] as const)
        const days = { on: this.#date(-dice.number(5)), validUntil: this.#date(dice.number(60)) }
        return (o) => practice.record({ mediator: dice.pick(MEDIATORS), kind, ...days }, o)
      }
      case "practice.declareTie": {
        const tied = {
          mediator: dice.pick(MEDIATORS),
          party: refOf(party),
          nature: dice.pick(["interest", "counsel"] as const),
        }
        return (o) => practice.declareTie(tied, o)
      }
      case "practice.endTie": {
        const bound = dice.pick(MEDIATORS)
        const { ties } = await reader.practice.mediator({ mediator: bound })
        const tie = ties.length > 0 ? dice.pick(ties).tie : "tie-unknown"
        return (o) => practice.endTie({ mediator: bound, tie }, o)
      }

      case "registers.record":
      case "registers.correct": {
        const register = dice.pick(["presence", "conflict", "inform", "watch"] as const)
        const observation = dice.pick(["Banc cassé place des Exemples", `Bruit chez Mme ${PLANTED_PERSON}`])
        const act = {
          on: this.#date(dice.number(6) - 4),
          register,
          ...(register === "watch" ? { watch: { nature: "technical", observation } as const } : {}),
          minutes,
          persons: 1 + dice.number(4),
          doneBy: dice.pick(["together", "person", "mediator"] as const),
        }
        const activity = dice.pick(ACTIVITIES)
        if (kind === "registers.correct") return (o) => registers.correct({ activity, ...act }, o)
        return (o) => registers.record({ ...(dice.chance(60) ? { activity } : {}), ...act }, o)
      }
      case "registers.cancel":
        return (o) => registers.cancel({ activity: dice.pick(ACTIVITIES) }, o)

      case "intake.request": {
        this.#requests += 1
        return (o) => desk.intake.request({ request: `request-${this.#requests}`, words: "Propos inventés" }, o)
      }
      case "intake.take": {
        const request = `request-${Math.max(1, this.#requests - dice.number(3))}`
        return (o) => desk.intake.take({ request, ...(dice.chance(50) ? { mediation } : {}) }, o)
      }

      case "partners.describe":
        return (o) => partners.describe({ partner: dice.pick(INSTITUTIONS), roles: ["institution"] }, o)
      case "partners.refer": {
        const ledger = await reader.consent.ledger({ party })
        const agreed = ledger.flatMap(({ purpose }) => (purpose.kind === "sharing" ? [purpose] : []))
        const alone = { partner: dice.pick(INSTITUTIONS), categories: dice.chance(40) ? [] : categories }
        const told = agreed.length > 0 && dice.chance(60) ? dice.pick(agreed) : alone
        const words = dice.chance(20) ? { words: "Mots inventés pour le partenaire" } : {}
        const { partner, categories: shared } = told
        this.#referrals += 1
        const referral = { referral: `referral-${this.#referrals}`, person: party, partner, followUpOn: this.#date(30) }
        return (o) => partners.refer({ ...referral, categories: [...shared], ...words }, o)
      }
      case "partners.cancelReferral":
        return (o) =>
          partners.cancelReferral({ referral: `referral-${Math.max(1, this.#referrals - dice.number(4))}` }, o)

      case "process.open": {
        const fresh = dice.chance(90)
        const name = fresh ? (MEDIATIONS[this.#opened] ?? "mediation-1") : mediation
        const third = dice.chance(25) ? [dice.pick(PARTIES)] : []
        const parties = [...new Set([...dice.some(ADULTS, 2), dice.pick(PARTIES), ...third])].map(refOf)
        const origin = dice.pick(["person", "institution", "outreach"] as const)
        return async (o) => {
          const input = { mediation: name, origin, parties, register: "conflict", ...on } as const
          const receipt = await process.open({ ...input, parties: [...parties] }, o)
          if (name === MEDIATIONS[this.#opened]) this.#opened += 1
          return receipt
        }
      }
      case "process.addParty":
        return (o) => process.addParty({ mediation, party: refOf(dice.pick(PARTIES)) }, o)
      case "process.inform":
        return (o) => process.inform({ mediation, party, language: "ar", ...on }, o)
      case "process.assign":
        return (o) => process.assign({ mediation, mediator }, o)
      case "process.accept":
        return (o) => process.accept({ mediation, ...on }, o)
      case "process.redirect": {
        const out = dice.chance(60) ? categories.slice(0, 1) : []
        return (o) => process.redirect({ mediation, to: dice.pick(INSTITUTIONS), categories: out, ...on }, o)
      }
      case "process.decline": {
        const words = dice.pick([
          "Le juge est saisi",
          `${PLANTED_CRITERION} personne d'origine étrangère`,
          "Hors sujet",
        ])
        const reason = dice.pick(["out-of-field", "process-integrity", "too-old" as never] as const)
        return (o) => process.decline({ mediation, reason, explanation: words, askedBy: party, ...on }, o)
      }
      case "process.interview":
        return (o) =>
          process.interview(
            {
              mediation,
              party,
              minutes,
              notes: dice.chance(90) ? "Propos inventés" : "Rappeler au 04 00 00 00 00",
              ...on,
            },
            o,
          )
      case "process.meet": {
        const parties = here.length > 1 && dice.chance(85) ? here : [...new Set([party, other, dice.pick(PARTIES)])]
        return (o) => process.meet({ mediation, parties: [...parties], minutes, ...on }, o)
      }
      case "process.shuttle":
        return (o) => process.shuttle({ mediation, from: party, to: other, minutes, ...on }, o)
      case "process.propose": {
        const author = dice.chance(75) ? ({ kind: "party", party } as const) : ({ kind: "mediator" } as const)
        return (o) => process.propose({ mediation, author, text: "Proposition inventée", ...on }, o)
      }
      case "process.act":
        return (o) =>
          process.act({ mediation, party, by: dice.pick(["person", "together", "mediator"]), minutes, ...on }, o)
      case "privacy.disclose": {
        const ledger = await reader.consent.ledger({ party })
        const agreed = ledger.flatMap(({ purpose }) => (purpose.kind === "sharing" ? [purpose] : []))
        const chosen =
          agreed.length > 0 && dice.chance(80) ? dice.pick(agreed) : { partner: dice.pick(INSTITUTIONS), categories }
        const out = { recipient: chosen.partner, categories: [...chosen.categories] }
        return (o) => desk.privacy.disclose({ mediation, subject: party, ...out, ...on }, o)
      }
      case "process.agree": {
        const planted = dice.chance(25)
        const first = planted
          ? dice.pick([
              { what: `${PLANTED_WAIVER} : renonce à tout recours` },
              { what: `${PLANTED_WAIVER} et renonce à tous ses droits` },
              { what: `${PLANTED_WAIVER} en termes voilés`, waivesRight: true },
            ])
          : { what: "Engagement inventé", due: this.#date(dice.number(30)) }
        const commitments = [
          { by: party, ...first },
          { by: other, what: "Autre engagement inventé" },
        ]
        const agreement = {
          form: dice.pick(["oral", "written"] as const),
          extent: dice.pick(["whole", "partial"] as const),
        }
        return (o) =>
          process.agree({ mediation, ...agreement, commitments: commitments.slice(0, 1 + dice.number(2)), ...on }, o)
      }
      case "process.noAgreement":
        return (o) => process.noAgreement({ mediation, ...on }, o)
      case "process.followUp": {
        const commitment = dice.pick(["commitment-1", "commitment-1", "commitment-2"])
        return (o) =>
          process.followUp({ mediation, commitment, result: dice.pick(["kept", "partly", "not-kept"]), ...on }, o)
      }
      case "process.suspend":
        return (o) => process.suspend({ mediation, reason: "time-to-think", ...on }, o)
      case "process.resume":
        return (o) => process.resume({ mediation, ...on }, o)
      case "process.withdrawParty":
        return (o) => process.withdrawParty({ mediation, party, ...on }, o)
      case "process.withdrawMediator": {
        const known = dice.chance(70) ? { relay } : {}
        return (o) => process.withdrawMediator({ mediation, reason: "no-longer-available", ...known, ...on }, o)
      }
      case "process.handOver": {
        const out = dice.chance(50) ? categories.slice(0, 1) : []
        return (o) => process.handOver({ mediation, relay, categories: out, ...on }, o)
      }
      case "people.sharePerson":
        return (o) => people.sharePerson({ person: dice.pick(PERSONS), with: dice.pick(MEDIATORS) }, o)
      case "process.joinTeam":
        return (o) => process.joinTeam({ mediation, member: dice.pick([...MEDIATORS, BOTH]) }, o)
      case "process.leaveTeam":
        return (o) => process.leaveTeam({ mediation, member: dice.pick(MEDIATORS) }, o)
      case "privacy.giveAccess":
        return (o) => director.privacy.giveAccess({ subject: party, recipient: party, categories }, o)
      case "privacy.discloseByLaw": {
        const duty = { ground: "penal-226-14", reason: "Motif inventé", recipient: dice.pick(INSTITUTIONS) } as const
        return (o) => director.privacy.discloseByLaw({ subject: party, categories, ...duty }, o)
      }
      case "privacy.breakGlass": {
        const target = dice.chance(50) ? { mediation } : { person: dice.pick(PERSONS) }
        return (o) => desk.privacy.breakGlass({ ...target, reason: "Motif inventé" }, o)
      }
      case "privacy.receive":
        return (o) => desk.privacy.receive({ person: dice.pick(PERSONS), reason: "front-desk" }, o)
      case "privacy.reviewEmergencies": {
        const { to = "person.person-1" } = (await director.privacy.emergencies({}))[0] ?? {}
        const [what = "", id = ""] = [to.slice(0, to.indexOf(".")), to.slice(to.indexOf(".") + 1)]
        return (o) => director.privacy.reviewEmergencies(what === "mediation" ? { mediation: id } : { person: id }, o)
      }
      case "privacy.archive":
        return (o) => director.privacy.archive({ person: dice.pick(SPARE) }, o)
      case "privacy.restore":
        return (o) => director.privacy.restore({ person: dice.pick(SPARE) }, o)
      case "privacy.erase":
        return (o) =>
          director.privacy.erase({ person: dice.chance(15) ? "person-5" : dice.pick(SPARE), ground: "mistake" }, o)
      case "process.close": {
        const extent = seen?.agreement?.extent === "whole" ? "agreement" : "partial-agreement"
        const fitting = seen?.agreement ? extent : seen?.noAgreementOn ? "no-agreement" : "abandoned"
        const outcomes = [
          "agreement",
          "party-withdrew",
          "mediator-withdrew",
          "handed-over",
          fitting,
          fitting,
          fitting,
        ] as const
        return (o) => {
          const outcome = dice.pick(outcomes)
          const why = outcome === "abandoned" ? ({ reason: "no-answer" } as const) : {}
          return process.close({ mediation, outcome, ...why, ...on }, o)
        }
      }
    }
    throw new Error(`No step ${kind}`)
  }
}
