import type { Actor } from "../../kernel/index.ts"
import { defineReaders, type ReadContext } from "../../plugin/index.ts"
import { Partner, Referral } from "../partners/index.ts"
import { Person } from "../people/index.ts"
import { inTeam, leadsPole, MediationStream, mediationPartyTable, mediationTeamTable } from "../process/index.ts"
import { emergencyKey, hasEmergencyAccess } from "./emergency/rules.ts"
import { Emergency } from "./emergency/stream.ts"

/** Roles whose work is with people: an auditor or a board member has no need to read what was confided. */
const works = (actor: Actor): boolean => actor.roles.includes("mediator") || actor.roles.includes("lead")

const sharesMediation = async (read: ReadContext, actor: Actor, person: string): Promise<boolean> => {
  const party = await read.rows(mediationPartyTable, { where: { party: person } })
  if (party.length === 0) return false
  const team = new Set(
    (await read.rows(mediationTeamTable, { where: { member: actor.id } })).map(({ mediation }) => mediation),
  )
  return party.some(({ mediation }) => team.has(mediation))
}

/** Who may read what is confided: those who need to know it, and whoever took access in an emergency and said why. */
export const readers = [
  defineReaders(MediationStream, {
    label: { fr: "L'équipe de la médiation et le responsable de son pôle", en: "The team, and the lead of its pole" },
    check: async ({ state, key, actor, read, today }) =>
      (works(actor) && inTeam(state, actor)) ||
      hasEmergencyAccess(await read.state(Emergency, emergencyKey({ mediation: key })), actor, today),
  }),
  defineReaders(Person, {
    label: {
      fr: "Ceux qui connaissent la personne, par son enregistrement ou une médiation, et le responsable de son pôle",
      en: "Those who know the person, by registering them or through a mediation, and the lead of their pole",
    },
    check: async ({ state, key, actor, read, today }) => {
      if (works(actor)) {
        if (state.knownTo.includes(actor.id) || leadsPole(actor, state.pole)) return true
        if (await sharesMediation(read, actor, key)) return true
      }
      return hasEmergencyAccess(await read.state(Emergency, emergencyKey({ person: key })), actor, today)
    },
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
