import {
  type Desk,
  type Instant,
  type Keys,
  type Logger,
  type Mediation,
  openMediation,
  type Role,
  type Stage,
  type Storage,
  type StoredEvent,
  type Wording,
} from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"

/** The structure of all tests. */
export const STRUCTURE = "association-exemple"

/** An event as it stands in the journal, its texts parsed. */
export interface JournalEvent {
  readonly position: number
  readonly stream: string
  readonly version: number
  readonly commandId: string
  readonly type: string
  // biome-ignore lint/suspicious/noExplicitAny: tests read the journal as raw JSON
  readonly data: any
  readonly meta: {
    readonly at: string
    readonly on: string
    readonly actor: { readonly id: string; readonly roles: ReadonlyArray<string>; readonly institution?: string }
    readonly command: string
    readonly consulted: ReadonlyArray<string>
    readonly acknowledged: ReadonlyArray<string>
    readonly reasons?: Readonly<Record<string, string>>
  }
}

/** All stored events of a structure, as the storage keeps them. */
export const storedEvents = async (storage: Storage, structure = STRUCTURE): Promise<ReadonlyArray<StoredEvent>> => {
  const store = await storage.open({ structure, tables: [] })
  const { events } = await store.readAll(0, Number.MAX_SAFE_INTEGER)
  await store.close()
  return events
}

/** The same, with data and meta parsed. */
export const journalOf = async (storage: Storage): Promise<ReadonlyArray<JournalEvent>> =>
  (await storedEvents(storage)).map((event) => ({
    ...event,
    data: JSON.parse(event.data),
    meta: JSON.parse(event.meta),
  }))

/** A clock that stands where it is put, and identifiers that count. */
export const fixedPorts = (day = "2026-03-02") => {
  let now = `${day}T09:00:00.000Z` as Instant
  let count = 0
  return {
    clock: { now: () => now },
    keys: memoryKeys(),
    ids: () => {
      count += 1
      return `id-${String(count).padStart(6, "0")}`
    },
    setDay: (to: string) => {
      now = `${to}T09:00:00.000Z` as Instant
    },
    setInstant: (to: string) => {
      now = to as Instant
    },
  }
}

/** How a mediation of a test begins. */
export interface Beginning {
  readonly mediation?: string
  readonly parties?: ReadonlyArray<{ readonly kind: "person" | "institution"; readonly id: string }>
  /** Whether the parties consent; they do when nothing is said. */
  readonly consents?: boolean
  /** Whether a mediator is assigned; one is when nothing is said. */
  readonly assigned?: boolean
  readonly mode?: "direct" | "shuttle"
}

/** An opened core with invented people, a clock to set, and desks for actors. */
export interface World extends AsyncDisposable {
  readonly core: Mediation<readonly []>
  readonly storage: Storage
  readonly setDay: (day: string) => void
  readonly setInstant: (at: string) => void
  readonly as: (id: string, ...roles: ReadonlyArray<Role>) => Desk<readonly []>
  /** `mediator-1`, whose practice is up to date. */
  readonly mediator: Desk<readonly []>
  readonly lead: Desk<readonly []>
  readonly director: Desk<readonly []>
  readonly partner: Desk<readonly []>
  readonly journal: () => Promise<ReadonlyArray<JournalEvent>>
  /** Record that the parties take part in a mediation. Answers the ids of their consents. */
  readonly consent: (mediation: string, parties?: ReadonlyArray<string>) => Promise<ReadonlyArray<string>>
  /** Record that a mediator's training and practice analysis are up to date. */
  readonly keepUpToDate: (mediator: string) => Promise<void>
  /** Bring a new mediation to a stage. Answers its id. */
  readonly bringTo: (stage: Stage, beginning?: Beginning) => Promise<string>
}

/** The two invented neighbours of most tests. */
export const CAMILLE = "person-1"
export const DOMINIQUE = "person-2"
/** An invented third person, and an invented institution. */
export const SACHA = "person-3"
export const AGENCY = "agency-1"

const person = (id: string) => ({ kind: "person", id }) as const

/** Open a core on a new memory storage, on 2 March 2026, with invented people in it. */
export const openWorld = async (
  options: {
    readonly storage?: Storage
    readonly logger?: Logger
    readonly keys?: Keys
    readonly wording?: Wording
  } = {},
): Promise<World> => {
  const storage = options.storage ?? memoryStorage()
  const { clock, ids, keys, setDay, setInstant } = fixedPorts()
  const holder = options.keys ?? keys
  const core = await openMediation({
    structure: STRUCTURE,
    storage,
    ports: {
      clock,
      ids,
      keys: holder,
      ...(options.logger === undefined ? {} : { logger: options.logger }),
      ...(options.wording === undefined ? {} : { wording: options.wording }),
    },
  })
  const as: World["as"] = (id, ...roles) => core.as({ id, roles })
  const mediator = as("mediator-1", "mediator")
  const lead = as("lead-1", "lead")

  const keepUpToDate: World["keepUpToDate"] = async (id) => {
    for (const kind of ["training", "practice-analysis"] as const) {
      await lead.practice.record({ mediator: id, kind, on: "2026-01-15", validUntil: "2027-01-15" })
    }
  }
  let consents = 0
  const consent: World["consent"] = async (mediation, parties = [CAMILLE, DOMINIQUE]) => {
    const given: Array<string> = []
    for (const party of parties) {
      consents += 1
      const id = `consent-${consents}`
      await mediator.consent.give({
        party,
        consent: id,
        purpose: { kind: "mediation", mediation },
        words: "La médiation est libre, gratuite et confidentielle.",
        language: "fr",
        means: "oral",
      })
      given.push(id)
    }
    return given
  }

  let mediations = 0
  const bringTo: World["bringTo"] = async (stage, beginning = {}) => {
    mediations += 1
    const mediation = beginning.mediation ?? `mediation-${mediations}`
    const parties = beginning.parties ?? [person(CAMILLE), person(DOMINIQUE)]
    const present = parties.map((party) => party.id)
    const mode = beginning.mode ?? "direct"
    await mediator.process.open({ mediation, origin: "person", parties: [...parties], register: "conflict", mode })
    if (beginning.assigned !== false) await mediator.process.assign({ mediation, mediator: "mediator-1" })
    if (beginning.consents !== false) await consent(mediation, present)
    if (stage === "requested") return mediation
    if (stage === "closed") {
      await mediator.process.close({ mediation, outcome: "abandoned", reason: "no-answer" })
      return mediation
    }
    await mediator.process.accept({ mediation })
    if (stage === "consenting") return mediation
    if (stage === "suspended") {
      await mediator.process.suspend({ mediation, reason: "time-to-think" })
      return mediation
    }
    for (const party of present) await mediator.process.interview({ mediation, party, minutes: 30 })
    if (stage === "interviewing") return mediation
    await mediator.process.meet({ mediation, parties: present, minutes: 60 })
    if (stage === "dialogue") return mediation
    if (stage === "no-agreement") {
      await mediator.process.noAgreement({ mediation })
      return mediation
    }
    await mediator.process.agree({
      mediation,
      form: "oral",
      extent: "whole",
      commitments: [{ by: present[0] ?? CAMILLE, what: "Baisser la musique après 22 heures", due: "2026-06-01" }],
    })
    return mediation
  }

  await mediator.people.registerPerson({ person: CAMILLE, name: "Camille Exemple" })
  await mediator.people.registerPerson({ person: DOMINIQUE, name: "Dominique Exemple" })
  await mediator.people.registerPerson({ person: SACHA, name: "Sacha Exemple" })
  await mediator.people.registerInstitution({ institution: AGENCY, name: "Caisse d'exemple", kind: "caf" })
  await keepUpToDate("mediator-1")

  return {
    core,
    storage,
    setDay,
    setInstant,
    as,
    mediator,
    lead,
    director: as("director-1", "director"),
    partner: as("partner-1", "partner"),
    journal: () => journalOf(storage),
    consent,
    keepUpToDate,
    bringTo,
    [Symbol.asyncDispose]: () => core.close(),
  }
}
