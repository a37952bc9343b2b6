import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { mediation, stepRefusals } from "../rules/steps.ts"
import { MediationStream } from "../stream.ts"

const { UnknownMediation } = stepRefusals

/** Ask a colleague to join the team of a mediation: from then on they may read it and act in it. */
export const joinTeam = MediationStream.command({
  summary: { fr: "Associer un collègue à la médiation", en: "Ask a colleague to join the team" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ mediation, member: field.id }),
  key: (input) => input.mediation,
  refusals: {
    UnknownMediation,
    AlreadyInTeam: { fr: "Ce collègue fait déjà partie de l'équipe.", en: "This colleague is in the team already." },
  },
  decide: ({ input: { member }, state, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownMediation")
    return state.team.includes(member) ? refuse("AlreadyInTeam") : emit("TeamJoined", { member })
  },
})

/** Record that a colleague leaves the team of a mediation. Who conducts it stays as long as they do. */
export const leaveTeam = MediationStream.command({
  summary: { fr: "Retirer un collègue de l'équipe de la médiation", en: "Record that a colleague leaves the team" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ mediation, member: field.id }),
  key: (input) => input.mediation,
  refusals: {
    UnknownMediation,
    NotInTeam: { fr: "Ce collègue ne fait pas partie de l'équipe.", en: "This colleague is not in the team." },
    Conducts: {
      fr: "Ce collègue conduit la médiation : désigner d'abord un autre médiateur.",
      en: "This colleague conducts the mediation: assign another mediator first.",
    },
  },
  decide: ({ input: { member }, state, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownMediation")
    if (!state.team.includes(member)) return refuse("NotInTeam")
    return state.mediator === member ? refuse("Conducts") : emit("TeamLeft", { member })
  },
})
