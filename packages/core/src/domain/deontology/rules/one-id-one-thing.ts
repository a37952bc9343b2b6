import { type AnyCommand, block, defineReachRule, pass, type ReadContext } from "../../../plugin/index.ts"
import { consent } from "../../consent/plugin.ts"
import { Institution, Person } from "../../people/index.ts"
import { people } from "../../people/plugin.ts"
import { MediationStream } from "../../process/index.ts"
import { mediationProcess } from "../../process/plugin.ts"
import { principles } from "../vocabulary.ts"

const whichOne = {
  fr: "Cet identifiant désigne à la fois une personne et une institution dans ce journal. Dire de qui il s'agit : enregistrer l'institution sous un identifiant à elle, reprendre ce qui vient d'elle (ses consentements), puis la distinguer (people.tellApart).",
  en: "This id names a person and an institution in this journal. Say who is meant: register the institution under an id of its own, take back what came from it (its consents), then tell it apart (people.tellApart).",
}

const namesBoth = async (read: ReadContext, id: string): Promise<boolean> => {
  const { registered, closed } = await read.state(Person, id)
  return (registered || closed !== null) && (await read.state(Institution, id)).name !== null
}

/**
 * One id never counts for a person and an institution at once. New journals refuse it at registration; in an older one
 * nothing is done or let out under such an id until somebody says who is meant.
 */
export const oneIdOneThing = defineReachRule({
  id: "deontology/one-id-one-thing",
  label: { fr: "Un identifiant ne vaut pas à la fois pour une personne et pour une institution" },
  principle: principles.confidentiality,
  to: [Person],
  except: [...Object.values<AnyCommand>(people.commands), people.queries.person, consent.commands.withdraw],
  check: async ({ key, read }) => ((await namesBoth(read, key)) ? block(whichOne) : pass),
})

const { withdrawParty, addParty, leaveTeam, withdrawMediator, close } = mediationProcess.commands

/** The same for the parties of a mediation, at every step of it. */
export const partiesToldApart = defineReachRule({
  id: "deontology/parties-told-apart",
  label: { fr: "Chaque partie à une médiation est une personne ou une institution, jamais les deux" },
  principle: principles.confidentiality,
  to: [MediationStream],
  // Leaving is always possible, and who is meant is said by these.
  except: [withdrawParty, addParty, leaveTeam, withdrawMediator, close, consent.commands.withdraw],
  check: async ({ state, operation, read }) => {
    if (operation.kind === "query") return pass
    for (const { kind, id, withdrawnOn } of state.parties) {
      if (withdrawnOn !== null) continue
      if (await namesBoth(read, id)) return block(whichOne)
      if (kind === "institution" && (await read.state(Institution, id)).now !== null) return block(whichOne)
    }
    return pass
  },
})
