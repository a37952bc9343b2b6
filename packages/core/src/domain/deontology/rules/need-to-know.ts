import { block, defineRule, pass } from "../../../plugin/index.ts"
import { audit } from "../../audit/index.ts"
import { people } from "../../people/index.ts"
import { Emergency, emergencyKey, hasEmergencyAccess } from "../../privacy/index.ts"
import { inTeam, leadsPole, MediationStream, mediationProcess, partyOf } from "../../process/index.ts"
import { principles } from "../vocabulary.ts"

const { open: _, assign, joinTeam, leaveTeam, handOver, withdrawParty, ...steps } = mediationProcess.commands
const { get, view } = mediationProcess.queries

const stranger = {
  fr: "Cette médiation est suivie par d'autres. Demander à l'équipe ou au responsable du pôle d'y être associé ; en urgence, un accès motivé est possible.",
  en: "This mediation is in other hands. Ask its team or the lead of its pole to join; in an emergency, access can be taken with a reason.",
}

/** A mediation is known to its team and to the lead of its pole; nobody else acts in it. */
export const needToAct = defineRule({
  id: "deontology/need-to-act",
  label: { fr: "Seule l'équipe d'une médiation y agit" },
  principle: principles.confidentiality,
  on: Object.values(steps),
  check: ({ state, actor }) => (state.opened === null || inTeam(state, actor) ? pass : block(stranger)),
})

/** The composition of the team is decided by the team itself, the lead of the pole, or a director. */
export const teamDecidesTeam = defineRule({
  id: "deontology/team-decides-team",
  label: { fr: "L'équipe, son responsable ou la direction décide qui suit une médiation" },
  principle: principles.confidentiality,
  on: [assign, joinTeam, leaveTeam, handOver, withdrawParty],
  check: ({ state, actor }) =>
    state.opened === null || actor.roles.includes("director") || inTeam(state, actor) ? pass : block(stranger),
})

/** A person is made known by who knows them, or by the lead of their pole: nobody lets themselves in. */
export const knownByWhoKnows = defineRule({
  id: "deontology/known-by-who-knows",
  label: { fr: "Une personne n'est présentée à un collègue que par qui la connaît" },
  principle: principles.confidentiality,
  on: [people.commands.sharePerson],
  check: ({ state, actor }) =>
    !state.registered || state.knownTo.includes(actor.id) || leadsPole(actor, state.pole)
      ? pass
      : block({
          fr: "Cette personne est connue d'autres collègues. Leur demander, ou au responsable du pôle, de la présenter.",
          en: "This person is known to other colleagues. Ask them, or the lead of the pole, to make them known.",
        }),
})

/** A mediation is read by its team. Directors and auditors read its facts, and nobody's words. */
export const needToKnow = defineRule({
  id: "deontology/need-to-know",
  label: { fr: "Une médiation n'est lue que par ceux qui ont à en connaître" },
  principle: principles.confidentiality,
  on: [get, audit.queries.trail],
  needs: {
    mediation: { stream: MediationStream, keys: ({ input }) => [input.mediation] },
    emergency: { stream: Emergency, keys: ({ input }) => [emergencyKey({ mediation: input.mediation })] },
  },
  check: ({ input, actor, facts, today }) => {
    const state = facts.mediation.of(input.mediation)
    const access = facts.emergency.of(emergencyKey({ mediation: input.mediation }))
    const answers = actor.roles.some((role) => role === "director" || role === "auditor")
    return state.opened === null || answers || inTeam(state, actor) || hasEmergencyAccess(access, actor, today)
      ? pass
      : block(stranger)
  },
})

/** A party reads its own mediation, as long as it takes part; a funder or a landlord who is no party reads nothing. */
export const ownMediation = defineRule({
  id: "deontology/own-mediation",
  label: { fr: "Une partie ne consulte que sa propre médiation, et ses propres mots" },
  principle: principles.confidentiality,
  on: [view],
  needs: { mediation: { stream: MediationStream, keys: ({ input }) => [input.mediation] } },
  check: ({ input, actor, facts }) => {
    const self = partyOf(actor)
    const party = facts.mediation.of(input.mediation).parties.find(({ id }) => id === self)
    return party !== undefined && party.withdrawnOn === null
      ? pass
      : block({
          fr: "Seules les parties à cette médiation peuvent la consulter.",
          en: "Only the parties of this mediation can read it.",
        })
  },
})
