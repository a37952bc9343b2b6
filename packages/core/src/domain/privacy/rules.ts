import type { Actor, PlainDate } from "../../kernel/index.ts"
import { defineReaders, type Operation, type ReadContext } from "../../plugin/index.ts"
import { Partner, Referral } from "../partners/index.ts"
import { Person, type PersonState, recordsOf } from "../people/index.ts"
import {
  bondAmong,
  boundMediations,
  inTeam,
  leadsPole,
  MediationStream,
  mediationPartyTable,
  mediationTeamTable,
} from "../process/index.ts"
import { emergencyKey, hasEmergencyAccess } from "./emergency/rules.ts"
import { Emergency } from "./emergency/stream.ts"
import { hasReceived, Reception } from "./reception/index.ts"
import { RightsRequests } from "./requests/index.ts"

/** Roles whose work is with people: an auditor or a board member has no need to read what was confided. */
const works = (actor: Actor): boolean => actor.roles.includes("mediator") || actor.roles.includes("lead")

/** Whether somebody is in the team of a mediation of a person's. What one is bound to a party of gives no right to know. */
const sharesMediation = async (read: ReadContext, actor: Actor, person: string): Promise<boolean> => {
  const party = await read.rows(mediationPartyTable, { where: { party: person } })
  if (party.length === 0) return false
  const team = new Set(
    (await read.rows(mediationTeamTable, { where: { member: actor.id } })).map(({ mediation }) => mediation),
  )
  if (!party.some(({ mediation }) => team.has(mediation))) return false
  const bound = await boundMediations(read, actor)
  return party.some(({ mediation }) => team.has(mediation) && !bound.has(mediation))
}

/**
 * @internal Whether a colleague knows a person: registered them, was presented to them, is in the team of a mediation of
 * theirs, leads their pole, or receives them today. Access in an emergency is for reading.
 */
export const knowsPerson = async (
  read: ReadContext,
  actor: Actor,
  person: string,
  state: PersonState,
  today: PlainDate,
  kind: Operation["kind"],
): Promise<boolean> => {
  if (await knowsRecord(read, actor, person, state, today, kind)) return true
  if (!works(actor) && kind === "command") return false
  // Who knows somebody under one record knows them.
  for (const other of await recordsOf(read, person)) {
    if (other === person) continue
    if (await knowsRecord(read, actor, other, await read.state(Person, other), today, kind)) return true
  }
  return false
}

const knowsRecord = async (
  read: ReadContext,
  actor: Actor,
  person: string,
  state: PersonState,
  today: PlainDate,
  kind: Operation["kind"],
): Promise<boolean> => {
  if (works(actor)) {
    if (state.knownTo.includes(actor.id) || leadsPole(actor, state.pole)) return true
    if (await sharesMediation(read, actor, person)) return true
    if (hasReceived(await read.state(Reception, person), actor, today)) return true
  }
  if (kind === "command") return false
  return hasEmergencyAccess(await read.state(Emergency, emergencyKey({ person })), actor, today)
}

/** Who may read what is confided: those who need to know it, and whoever took access in an emergency and said why. */
export const readers = [
  defineReaders(MediationStream, {
    label: { fr: "L'équipe de la médiation et le responsable de son pôle", en: "The team, and the lead of its pole" },
    check: async ({ state, key, actor, read, today }) => {
      const reads =
        (works(actor) && inTeam(state, actor)) ||
        hasEmergencyAccess(await read.state(Emergency, emergencyKey({ mediation: key })), actor, today)
      return reads && (await bondAmong(read, actor, state.parties)) === undefined
    },
  }),
  defineReaders(Person, {
    label: {
      fr: "Ceux qui connaissent la personne, par son enregistrement ou une médiation, et le responsable de son pôle",
      en: "Those who know the person, by registering them or through a mediation, and the lead of their pole",
    },
    check: ({ state, key, actor, read, today }) => knowsPerson(read, actor, key, state, today, "query"),
  }),
  defineReaders(Emergency, {
    label: { fr: "La direction et les auditeurs", en: "Directors and auditors" },
    check: async ({ actor }) => actor.roles.includes("director") || actor.roles.includes("auditor"),
  }),
  defineReaders(RightsRequests, {
    label: { fr: "Ceux qui connaissent la personne, et les auditeurs", en: "Those who know the person, and auditors" },
    check: async ({ key, actor, read }) => actor.roles.includes("auditor") || read.mayRead(Person, key),
  }),
  defineReaders(Referral, {
    label: { fr: "Ceux qui connaissent la personne", en: "Those who know the person" },
    check: async ({ state, read }) => state.referred !== null && read.mayRead(Person, state.referred.person),
  }),
  defineReaders(Partner, {
    label: { fr: "Les médiateurs, leurs responsables et la direction", en: "Mediators, leads and directors" },
    check: async ({ actor }) => works(actor) || actor.roles.includes("director"),
  }),
]
