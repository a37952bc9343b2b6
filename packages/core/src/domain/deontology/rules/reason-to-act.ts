import { type AnyCommand, block, defineReachRule, pass } from "../../../plugin/index.ts"
import { Partner } from "../../partners/index.ts"
import { Person, represents } from "../../people/index.ts"
import { people } from "../../people/plugin.ts"
import { practice } from "../../practice/plugin.ts"
import { Emergency, knowsPerson, privacy, RightsRequests } from "../../privacy/plugin.ts"
import { MediationStream } from "../../process/index.ts"
import { mediationProcess } from "../../process/plugin.ts"
import { principles } from "../vocabulary.ts"

const stranger = {
  fr: "Cette personne est suivie par d'autres. Leur demander, ou au responsable du pôle, de vous la présenter ; si elle se présente à vous, la recevoir en disant pourquoi (privacy.receive).",
  en: "Other colleagues follow this person. Ask them or the lead of the pole to make them known; when they come to you, receive them and say why (privacy.receive).",
}

/** Roles that answer for the structure, for what names them: they do not work with anybody. */
const answering = ["director", "auditor", "board", "system"] as const

/**
 * Whatever touches a person asks for a reason to act for them: one knows them, is in the team of a mediation of theirs,
 * leads their pole, or receives them today, which is journaled. It stands on every operation of every plugin.
 */
export const reasonToAct = defineReachRule({
  id: "deontology/reason-to-act",
  label: { fr: "Ce qui touche une personne demande une raison d'agir pour elle" },
  principle: principles.confidentiality,
  to: [Person],
  // Nobody is touched by being registered, received or asked about in an emergency, by a colleague's tie, or by a card
  // whose words are for those who know them; the steps of a mediation have rules of their own.
  except: [
    people.commands.registerPerson,
    people.commands.sharePerson,
    people.queries.person,
    privacy.commands.receive,
    privacy.commands.breakGlass,
    privacy.commands.reviewEmergencies,
    ...Object.values<AnyCommand>(practice.commands),
    ...Object.values<AnyCommand>(mediationProcess.commands),
  ],
  check: async ({ state, key, actor, operation, read, today }) => {
    if (!state.registered && state.closed === null) return pass
    if (answering.some((role) => actor.roles.includes(role) && operation.by.includes(role))) return pass
    const theirs = actor.person === key || represents(actor, state)
    if (theirs && actor.roles.includes("person") && operation.by.includes("person")) return pass
    return (await knowsPerson(read, actor, key, state, today, operation.kind)) ? pass : block(stranger)
  },
})

/** What is confided in a file is for those who may read it: they alone write in it, and ask about it. */
export const confidedToReaders = defineReachRule({
  id: "deontology/confided-to-readers",
  label: { fr: "Un dossier n'est tenu que par ceux qui peuvent le lire" },
  principle: principles.confidentiality,
  hides: true,
  to: "whatever has readers",
  // Persons and mediations have rules of their own; partners are everybody's; access in an emergency is for those who have none.
  besides: [Person, MediationStream, Partner, Emergency, RightsRequests],
  check: async ({ stream, key, actor, operation, read }) => {
    if (answering.some((role) => actor.roles.includes(role) && operation.by.includes(role))) return pass
    if ((await read.history(stream, key)).length === 0) return pass
    return (await read.mayRead(stream, key)) ? pass : block(stranger)
  },
})
