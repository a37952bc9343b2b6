import type { Actor } from "../../../kernel/index.ts"
import { type AnyCommand, block, defineReachRule, defineRule, type Operation, pass } from "../../../plugin/index.ts"
import { consent } from "../../consent/plugin.ts"
import { sameParty } from "../../people/index.ts"
import { people } from "../../people/plugin.ts"
import { Emergency, emergencyKey, hasEmergencyAccess, privacy } from "../../privacy/plugin.ts"
import { inTeam, leadsPole, MediationStream, partyOf } from "../../process/index.ts"
import { mediationProcess } from "../../process/plugin.ts"
import { principles } from "../vocabulary.ts"
import { colleagueNamed } from "./independence.ts"

const { open: _, assign, joinTeam, leaveTeam, handOver, withdrawParty, ...steps } = mediationProcess.commands
const { view } = mediationProcess.queries

const stranger = {
  fr: "Cette médiation est suivie par d'autres. Demander à l'équipe ou au responsable du pôle d'y être associé ; en urgence, un accès motivé est possible.",
  en: "This mediation is in other hands. Ask its team or the lead of its pole to join; in an emergency, access can be taken with a reason.",
}

/** A mediation is known to its team and to the lead of its pole; nobody else acts in it. */
export const needToAct = defineRule({
  id: "deontology/need-to-act",
  label: { fr: "Seule l'équipe d'une médiation y agit" },
  principle: principles.confidentiality,
  hides: true,
  about: "access",
  on: Object.values(steps),
  check: ({ state, actor }) => (state.opened === null || inTeam(state, actor) ? pass : block(stranger)),
})

/**
 * The composition of the team is decided by the team itself, the lead of the pole, or a director. A director does not
 * let themselves in: whoever does takes access in an emergency first, which somebody else reviews.
 */
export const teamDecidesTeam = defineRule({
  id: "deontology/team-decides-team",
  label: { fr: "L'équipe, son responsable ou la direction décide qui suit une médiation ; nul ne s'y associe seul" },
  principle: principles.confidentiality,
  about: "access",
  on: [assign, joinTeam, leaveTeam, handOver, withdrawParty],
  needs: { emergency: { stream: Emergency, keys: ({ key }) => [emergencyKey({ mediation: key })] } },
  check: ({ input, state, key, actor, today, facts }) => {
    if (state.opened === null || inTeam(state, actor)) return pass
    if (!actor.roles.includes("director")) return block(stranger)
    const letsThemselvesIn = colleagueNamed(input) === actor.id
    const reviewed = hasEmergencyAccess(facts.emergency.of(emergencyKey({ mediation: key })), actor, today)
    return letsThemselvesIn && !reviewed
      ? block({
          fr: "Vous ne suivez pas cette médiation. La confier à un collègue, ou prendre d'abord un accès motivé, qu'une autre personne examine.",
          en: "You are not in its team. Name a colleague, or take access with a reason first, which somebody else reviews.",
        })
      : pass
  },
})

/** A person is made known by who knows them, or by the lead of their pole: nobody lets themselves in. */
export const knownByWhoKnows = defineRule({
  id: "deontology/known-by-who-knows",
  label: { fr: "Une personne n'est présentée à un collègue que par qui la connaît" },
  principle: principles.confidentiality,
  about: "access",
  on: [people.commands.sharePerson],
  check: ({ state, actor }) =>
    !state.registered || state.knownTo.includes(actor.id) || leadsPole(actor, state.pole)
      ? pass
      : block({
          fr: "Cette personne est connue d'autres collègues. Leur demander, ou au responsable du pôle, de la présenter.",
          en: "This person is known to other colleagues. Ask them, or the lead of the pole, to make them known.",
        }),
})

const readsFacts = (actor: Actor, operation: Operation): boolean =>
  operation.kind !== "command" &&
  actor.roles.some((role) => (role === "director" || role === "auditor") && operation.by.includes(role))

/**
 * A mediation is for its team, whatever the operation and whichever plugin it comes from. Directors and auditors read
 * its facts, and nobody's words; access in an emergency is for reading.
 */
export const needToKnow = defineReachRule({
  id: "deontology/need-to-know",
  label: { fr: "Une médiation n'est lue que par ceux qui ont à en connaître" },
  principle: principles.confidentiality,
  hides: true,
  to: [MediationStream],
  // The steps have rules of their own, a party reads its own part, a consent is the party's, access in an emergency is
  // for those who have none, and nothing is told by a link or a disclosure that the person's own rules guard.
  except: [
    ...Object.values<AnyCommand>(mediationProcess.commands),
    view,
    ...Object.values<AnyCommand>(consent.commands),
    consent.queries.allows,
    privacy.commands.breakGlass,
    privacy.commands.reviewEmergencies,
    privacy.commands.discloseByLaw,
    privacy.commands.giveAccess,
  ],
  check: async ({ state, key, actor, operation, read, today }) => {
    if (state.opened === null || readsFacts(actor, operation)) return pass
    if (operation.kind === "command" && actor.roles.includes("system") && operation.by.includes("system")) return pass
    if (inTeam(state, actor)) return pass
    const taken = await read.state(Emergency, emergencyKey({ mediation: key }))
    return operation.kind !== "command" && hasEmergencyAccess(taken, actor, today) ? pass : block(stranger)
  },
})

/** A party reads its own mediation, as long as it takes part; a funder or a landlord who is no party reads nothing. */
export const ownMediation = defineRule({
  id: "deontology/own-mediation",
  label: { fr: "Une partie ne consulte que sa propre médiation, et ses propres mots" },
  principle: principles.confidentiality,
  hides: true,
  about: "access",
  on: [view],
  needs: { mediation: { stream: MediationStream, keys: ({ input }) => [input.mediation] } },
  check: ({ input, actor, facts }) => {
    const self = partyOf(actor)
    const party = facts.mediation.of(input.mediation).parties.find((one) => self !== undefined && sameParty(one, self))
    return party !== undefined && party.withdrawnOn === null
      ? pass
      : block({
          fr: "Seules les parties à cette médiation peuvent la consulter.",
          en: "Only the parties of this mediation can read it.",
        })
  },
})
