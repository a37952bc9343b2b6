import type { StoredEvent } from "@traitdunion/core"
import { eventsOf, journalFaults, type SeenFailure } from "./check.ts"
import { coreAt, deskOf, STRUCTURE } from "./core-at.ts"
import { atDesks, desks, type ReadyMediation } from "./desks.ts"
import { type Door, storageAt } from "./door.ts"
import { tally } from "./seen.ts"
import type { Trial } from "./trial.ts"

/** A mediation of two persons who both consent, ready for them to meet. */
const ready = async (core: Awaited<ReturnType<typeof coreAt>>): Promise<ReadyMediation> => {
  const desk = deskOf(core)
  const parties: Array<string> = []
  for (const name of ["Camille Exemple", "Dominique Exemple"]) {
    parties.push((await desk.people.registerPerson({ name })).key)
  }
  const { key: mediation } = await desk.process.open({
    origin: "person",
    register: "conflict",
    parties: parties.map((id) => ({ kind: "person" as const, id })),
  })
  await desk.process.accept({ mediation })
  await desk.process.assign({ mediation, mediator: "mediator-1" }, { acknowledge: ["deontology/living-practice"] })
  const consent = `consent-${mediation}`
  for (const party of parties) {
    await desk.consent.give({
      party,
      consent,
      purpose: { kind: "mediation", mediation },
      words: "La médiation est libre.",
      language: "fr",
      means: "oral",
    })
  }
  return { mediation, parties, consent }
}

/** What is wrong with the order of meetings and withdrawals: no meeting stands after a withdrawal. */
export const consentFaults = (
  events: ReadonlyArray<Pick<StoredEvent, "type" | "stream" | "position">>,
  mediations: ReadonlyArray<ReadyMediation>,
): ReadonlyArray<string> =>
  mediations.flatMap(({ mediation, parties }) => {
    const streams = parties.map((party) => `consent/${party}`)
    const withdrawn = events.find(({ type, stream }) => type === "consent.Withdrawn" && streams.includes(stream))
    if (withdrawn === undefined) return []
    return events
      .filter(({ type, stream }) => type === "mediation.Met" && stream === `mediation/${mediation}`)
      .filter(({ position }) => position > withdrawn.position)
      .map(({ position }) => `a meeting at ${position} stands after the withdrawal at ${withdrawn.position}`)
  })

const oneConnection = (door: Door): Door => ({ ...door, options: { ...door.options, connections: 1 } })

/** Processes with the whole core on the same mediations: some meet the parties while others withdraw their consents. */
export const manyProcesses: Trial = {
  name: "many-processes",
  engines: ["sqlite", "postgres", "mariadb", "galera"],
  run: async ({ engine, short, next, say }) => {
    const place = await (await engine()).fresh()
    const faults: Array<string> = []
    const failures: Array<SeenFailure> = []
    const acknowledged: Array<string> = []
    const mediations: Array<ReadyMediation> = []
    await using core = await coreAt(oneConnection(place.doors[0]))
    for (const count of [2, 8, 32]) {
      const round = await Promise.all(Array.from({ length: short ? 3 : 10 }, () => ready(core)))
      mediations.push(...round)
      const works = Array.from({ length: count }, (_, index) => ({
        door: oneConnection(place.doors[index % place.doors.length] ?? place.doors[0]),
        name: `desk${count}.${index}`,
        // With many, most meet: one withdrawal ends the meetings.
        role: index % 4 === 1 ? ("withdraw" as const) : ("meet" as const),
        mediations: index % 2 === 0 ? round : round.toReversed(),
        seed: next(2 ** 31),
      }))
      const done = await atDesks(await desks(count), works)
      acknowledged.push(...done.flatMap((desk) => desk.acknowledged))
      failures.push(...done.flatMap((desk) => desk.failures))
      say(`${count} processes, ${acknowledged.length} commands acknowledged`)
    }
    for (const door of place.doors) {
      const store = await (await storageAt(door)).open({ structure: STRUCTURE, tables: [] })
      const events = await eventsOf(store)
      faults.push(
        ...(await journalFaults(STRUCTURE, store, { acknowledged, failures })),
        ...consentFaults(events, mediations),
      )
      await store.close()
    }
    const meetings = acknowledged.filter((id) => id.includes("-meets-")).length
    const refused = failures.filter(({ said }) => said === "RuleBreached").length
    // Both must have been seen, or nothing was tried.
    if (meetings === 0 || refused === 0) faults.push(`${meetings} meetings and ${refused} refused: nothing was tried`)
    const audit = await core.audit.verify()
    if (!audit.ok) faults.push(`the audit finds ${JSON.stringify(audit.fault)}`)
    const { differences } = await core.rebuild()
    if (differences !== 0) faults.push(`${differences} figures were not what the journal says`)
    return {
      did:
        `2, 8 and 32 processes on ${mediations.length} mediations; ${meetings} meetings, ` +
        `${acknowledged.length - meetings} withdrawals, none after which a meeting stands; callers saw ${tally(failures.map(({ said }) => said))}`,
      faults,
    }
  },
}
