import { createHash } from "node:crypto"
import type { StoredEvent } from "@traitdunion/core"

// An own, independent reading of the journal: raw events and small folds, and nothing of the code under test.

/** An event as JSON makes it. */
export interface Raw {
  readonly position: number
  readonly stream: string
  readonly key: string
  readonly version: number
  readonly type: string
  // biome-ignore lint/suspicious/noExplicitAny: raw JSON
  readonly data: any
  readonly meta: {
    readonly on: string
    readonly actor: {
      readonly id: string
      readonly roles: ReadonlyArray<string>
      readonly institution?: string
      readonly person?: string
    }
    readonly command: string
    readonly consulted: ReadonlyArray<string>
    readonly acknowledged: ReadonlyArray<string>
  }
}

/** Stored events with their texts parsed. */
export const rawOf = (events: ReadonlyArray<StoredEvent>): ReadonlyArray<Raw> =>
  events.map((event) => ({
    ...event,
    key: event.stream.slice(event.stream.indexOf("/") + 1),
    data: JSON.parse(event.data),
    meta: JSON.parse(event.meta),
  }))

/** The hash of texts, each with its length before it. */
const sha = (...texts: ReadonlyArray<string | number>): string =>
  createHash("sha256")
    .update(texts.map((text) => `${String(text).length}:${text},`).join(""))
    .digest("hex")

/** The faults of positions, versions and hashes. */
export const chainFaults = (structure: string, events: ReadonlyArray<StoredEvent>): ReadonlyArray<string> => {
  const faults: Array<string> = []
  const versions = new Map<string, number>()
  let hash = sha("traitdunion/journal/1", structure)
  for (const [index, e] of events.entries()) {
    const version = (versions.get(e.stream) ?? 0) + 1
    versions.set(e.stream, version)
    if (e.position !== index + 1) faults.push(`position ${e.position} stands at ${index + 1}`)
    if (e.version !== version) faults.push(`${e.stream} jumps to version ${e.version}`)
    hash = sha(hash, e.position, e.id, e.commandId, e.stream, e.version, e.type, e.data, e.meta)
    if (e.hash !== hash) faults.push(`position ${e.position} has another hash`)
  }
  return faults
}

/** An answer of a party, to one purpose. */
export interface Answer {
  readonly consent: string
  readonly about: string
  readonly yes: boolean
  /** Who represented the party, if somebody did. */
  readonly by: string | undefined
  readonly since: string
  /** A yes that was written down on a later day than its own. */
  readonly late: boolean
  readonly until: string
  readonly categories: ReadonlyArray<string>
}

const aboutOf = (purpose: { readonly kind: string; readonly [key: string]: unknown }): string =>
  `${purpose.kind}:${purpose["mediation"] ?? purpose["partner"] ?? purpose["channel"] ?? purpose["procedure"]}`

/** A party of a mediation. */
export interface RawParty {
  readonly id: string
  readonly kind: string
  left: boolean
  /** From this day on, up to the day before it left. */
  readonly joinedOn: string
  leftOn: string
  lastSeenOn: string
}

/** What the register says of who answers for a person, from a day on. */
export interface RawMeasure {
  readonly capacity: string
  readonly representative: string | undefined
  readonly since: string
  readonly until: string
  readonly extent: ReadonlyArray<string> | undefined
}

/** What is known of a mediation. */
export interface RawMediation {
  readonly openedOn: string
  readonly register: string
  readonly parties: Array<RawParty>
  mediator: string | null
  /** Up to the day before it, there was a mediator who has withdrawn since. */
  mediatorUntil: string
  /** The days of its facts. */
  readonly days: Array<string>
  readonly sessionDays: Array<string>
  agreedOn: string | null
  agreedWhole: boolean
  /** Who may act in it. */
  readonly team: Set<string>
  accepted: boolean
  suspended: boolean
  outcome: string | null
  sessions: number
  interviews: number
  notAgreed: boolean
  commitments: Map<string, { readonly due: string | undefined; done: boolean }> | null
  readonly heard: Map<string, number>
}

/** A tie of a mediator. */
export interface RawTie {
  readonly tie: string
  readonly party: string
  readonly nature: string
}

/** Everything known after some events. */
export class Known {
  readonly mediations = new Map<string, RawMediation>()
  readonly answers = new Map<string, Array<Answer>>()
  readonly persons = new Map<string, { capacity: string; representative: string | undefined }>()
  readonly measures = new Map<string, Array<RawMeasure>>()
  readonly erased = new Set<string>()
  readonly institutions = new Map<string, string>()
  /** The colleagues who registered a person, or were presented to them. */
  readonly knownTo = new Map<string, Set<string>>()
  /** Who received whom, and who took access to what, on which day: `actor thing day`. */
  readonly received = new Set<string>()
  readonly taken = new Set<string>()
  readonly ties = new Map<string, Array<RawTie>>()
  readonly validUntil = new Map<string, string>()
  readonly activities = new Map<
    string,
    { readonly on: string; readonly register: string; readonly minutes: number; readonly persons: number } | null
  >()

  /** What a party last said about something by a day: of one day, what was written down late comes first. */
  #said(party: string, about: string, on: string): Answer | undefined {
    const said = (this.answers.get(party) ?? []).filter((answer) => answer.about === about && answer.since <= on)
    const day = said
      .map(({ since }) => since)
      .sort()
      .at(-1)
    const ofDay = said.filter(({ since }) => since === day)
    return ofDay.findLast(({ late }) => !late) ?? ofDay.at(-1)
  }

  /** What a party said about something by a day, if it is a yes that holds on that day. */
  yes(party: string, about: string, on: string): Answer | undefined {
    const last = this.#said(party, about, on)
    return last?.yes && on <= last.until ? last : undefined
  }

  /** Whether a party said no by a day, and did not take it back. */
  saidNo(party: string, about: string, on: string): boolean {
    return this.#said(party, about, on)?.yes === false
  }

  /** Who answers for a person on a day about something; `undefined` when they answer alone. */
  measure(person: string, what: string, on: string): RawMeasure | undefined {
    const known = (this.measures.get(person) ?? []).filter(({ since }) => since <= on)
    const day = known
      .map(({ since }) => since)
      .sort()
      .at(-1)
    const last = known.findLast(({ since }) => since === day)
    if (last === undefined || last.capacity === "adult" || on > last.until) return undefined
    return last.extent === undefined || last.extent.includes(what) ? last : undefined
  }

  /** Take one more event in. */
  take(e: Raw): void {
    const [thing] = e.type.split(".")
    if (thing === "consent") this.#takeConsent(e)
    else if (thing === "person") this.#takePerson(e)
    else if (thing === "institution") this.institutions.set(e.key, e.data.name)
    else if (thing === "practice") this.#takePractice(e)
    else if (thing === "activity") this.activities.set(e.key, e.type === "activity.Cancelled" ? null : e.data)
    else if (thing === "mediation") this.#takeMediation(e)
    else if (thing === "reception") this.received.add(`${e.meta.actor.id} ${e.key} ${e.meta.on}`)
    else if (e.type === "emergency.Taken") this.taken.add(`${e.meta.actor.id} ${e.key} ${e.meta.on}`)
  }

  /** Whether somebody is a person, as far as the journal and the account say, or represents them. */
  isOrStandsFor(actor: Raw["meta"]["actor"], party: string): boolean {
    const selves = [actor.id, actor.person]
    return selves.includes(party) || selves.some((one) => one && one === this.persons.get(party)?.representative)
  }

  /** Whether a colleague has a reason to act for a person on a day. */
  hasReason({ id, roles }: Raw["meta"]["actor"], person: string, on: string): boolean {
    const together = [...this.mediations.values()].some(
      ({ team, parties }) => team.has(id) && parties.some((one) => one.id === person),
    )
    return (
      together ||
      roles.includes("lead") ||
      this.knownTo.get(person)?.has(id) === true ||
      this.received.has(`${id} ${person} ${on}`)
    )
  }

  #takeConsent({ type, key, data, meta }: Raw): void {
    const answers = this.answers.get(key) ?? []
    this.answers.set(key, answers)
    if (type === "consent.Withdrawn") {
      const about = answers.find((answer) => answer.consent === data.consent)?.about ?? ""
      const no = { consent: "", about, yes: false, by: undefined, since: data.on, late: false } as const
      answers.push({ ...no, until: "9999", categories: [] })
      return
    }
    const { consent, purpose, since = data.on, until = "9999" } = data
    const categories = purpose.categories ?? []
    const by = data.by.kind === "representative" ? data.by.person : undefined
    const yes = type === "consent.Given"
    const late = yes && since < meta.on
    answers.push({ consent, about: aboutOf(purpose), yes, by, since, late, until, categories })
  }

  #takePerson({ type, key, data, meta }: Raw): void {
    if (type === "person.Registered") this.knownTo.set(key, new Set([meta.actor.id]))
    if (type === "person.Shared") this.knownTo.get(key)?.add(data.with)
    if (type === "person.Erased") this.erased.add(key)
    if (type !== "person.Registered" && type !== "person.CapacityChanged") return
    const { capacity, representative, extent, until = "9999" } = data
    const since = data.since ?? (type === "person.Registered" ? "0000" : meta.on)
    this.measures.set(key, [...(this.measures.get(key) ?? []), { capacity, representative, since, until, extent }])
    this.persons.set(key, { capacity: data.capacity, representative: data.representative })
  }

  #takePractice({ type, key, data }: Raw): void {
    const ties = this.ties.get(key) ?? []
    if (type === "practice.TieDeclared") {
      this.ties.set(key, [...ties, { tie: data.tie, party: data.party.id, nature: data.nature }])
    } else if (type === "practice.TieEnded") {
      this.ties.set(
        key,
        ties.filter((one) => one.tie !== data.tie),
      )
    } else {
      const record = `${key} ${data.kind}`
      const before = this.validUntil.get(record)
      if (before === undefined || before < data.validUntil) this.validUntil.set(record, data.validUntil)
    }
  }

  #takeMediation({ type, key, data, meta }: Raw): void {
    const kind = type.slice("mediation.".length)
    if (kind === "Opened") {
      this.mediations.set(key, {
        openedOn: data.on,
        register: data.register,
        parties: data.parties.map((party: { readonly id: string; readonly kind: string }) => ({
          ...party,
          left: false,
          joinedOn: data.on,
          leftOn: "9999",
          lastSeenOn: "",
        })),
        mediator: null,
        mediatorUntil: "",
        days: [],
        sessionDays: [],
        agreedOn: null,
        agreedWhole: false,
        team: new Set([meta.actor.id]),
        accepted: false,
        suspended: false,
        outcome: null,
        sessions: 0,
        interviews: 0,
        notAgreed: false,
        commitments: null,
        heard: new Map(),
      })
      return
    }
    const m = this.mediations.get(key)
    if (m === undefined) throw new Error(`${key} was never opened`)
    if (data.on !== undefined) m.days.push(data.on)
    const see = (...ids: ReadonlyArray<string>): void => {
      for (const party of m.parties) {
        if (ids.includes(party.id) && party.lastSeenOn < data.on) party.lastSeenOn = data.on
      }
    }
    const hear = (party: string): unknown => m.heard.set(party, (m.heard.get(party) ?? 0) + data.minutes)
    const takers: Readonly<Record<string, () => unknown>> = {
      PartyAdded: () =>
        m.parties.push({ ...data.party, left: false, joinedOn: meta.on, leftOn: "9999", lastSeenOn: "" }),
      PartyWithdrew: () => {
        for (const party of m.parties) {
          if (party.id !== data.party) continue
          party.left = true
          party.leftOn = data.on
        }
      },
      TeamJoined: () => m.team.add(data.member),
      TeamLeft: () => m.team.delete(data.member),
      MediatorAssigned: () => {
        m.mediator = data.mediator
        m.team.add(data.mediator)
      },
      MediatorWithdrew: () => {
        if (m.mediator !== null) m.team.delete(m.mediator)
        m.mediator = null
        m.mediatorUntil = data.on
        if (data.relay.kind === "mediator") m.team.add(data.relay.mediator)
      },
      HandedOver: () => {
        if (data.relay.kind === "mediator") {
          if (m.mediator !== null) m.team.delete(m.mediator)
          m.mediator = data.relay.mediator
          m.team.add(data.relay.mediator)
        } else m.outcome = "handed-over"
      },
      Accepted: () => {
        m.accepted = true
      },
      Redirected: () => {
        m.outcome = "redirected"
      },
      Declined: () => {
        m.outcome = "declined"
      },
      Interviewed: () => {
        m.interviews += 1
        hear(data.party)
        see(data.party)
      },
      Met: () => {
        m.sessions += 1
        m.sessionDays.push(data.on)
        see(...data.parties)
      },
      Exchanged: () => {
        m.sessions += 1
        m.sessionDays.push(data.on)
        hear(data.from)
        see(data.from, data.to)
      },
      Proposed: () => see(data.author),
      Acted: () => see(data.party),
      Agreed: () => {
        m.notAgreed = false
        m.agreedOn = data.on
        m.agreedWhole = data.extent === "whole"
        see(...data.commitments.map((one: { readonly by: string }) => one.by))
        m.commitments = new Map(
          data.commitments.map((one: { readonly commitment: string; readonly due?: string }) => [
            one.commitment,
            { due: one.due, done: false },
          ]),
        )
      },
      NotAgreed: () => {
        m.notAgreed = true
      },
      FollowedUp: () => {
        const commitment = m.commitments?.get(data.commitment)
        if (commitment !== undefined) commitment.done = true
      },
      Suspended: () => {
        m.suspended = true
      },
      Resumed: () => {
        m.suspended = false
      },
      Closed: () => {
        m.outcome = data.outcome
      },
    }
    takers[kind]?.()
  }
}

/** The stage that a mediation has reached, told anew. */
export const rawStage = (m: RawMediation): string => {
  if (m.outcome !== null) return "closed"
  if (m.suspended) return "suspended"
  if (!m.accepted) return "requested"
  if (m.commitments !== null) return "follow-up"
  if (m.notAgreed) return "no-agreement"
  if (m.sessions > 0) return "dialogue"
  return m.interviews > 0 ? "interviewing" : "consenting"
}
