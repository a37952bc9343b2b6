import { type Actor, outsideRoles } from "../../../kernel/index.ts"
import {
  type AnyCommand,
  block,
  defineAccessRule,
  defineReachRule,
  defineRule,
  type Need,
  pass,
} from "../../../plugin/index.ts"
import { consent } from "../../consent/plugin.ts"
import { type PartyRef, Person, type PersonState, sameParty } from "../../people/index.ts"
import { Practice, type PracticeState } from "../../practice/index.ts"
import { type Bond, bondAmong, bondWith, type MediationState, MediationStream } from "../../process/index.ts"
import { mediationProcess } from "../../process/plugin.ts"
import { principles } from "../vocabulary.ts"

const steps = Object.values<AnyCommand>(mediationProcess.commands)

const outsider = {
  fr: "Un financeur, une institution ou un partenaire ne peut ni décider, ni clore, ni lire une médiation, ni rien de ce qui est confié.",
  en: "A funder, an institution or a partner can neither decide, close nor read a mediation, nor anything confided.",
}

/**
 * Nobody who acts for a funder, an institution or a partner has a hand in anything, or reads anything, but what names
 * partners among those it is for. It stands on every operation of every plugin, whatever other roles they hold.
 */
export const noOutsider = defineAccessRule({
  id: "deontology/no-outsider",
  label: { fr: "Ni financeur ni institution ne décide, ne clôt ou ne lit une médiation" },
  principle: principles.independence,
  on: "everything",
  check: ({ actor, operation }) =>
    outsideRoles(actor) !== undefined && !operation.by.includes("partner") ? block(outsider) : pass,
})

const judgeAndParty = {
  fr: "Une partie à la médiation, ou qui la représente, ne peut pas la conduire, la clore ni la lire comme médiateur.",
  en: "A party of the mediation, or who represents it, can neither conduct, close nor read it as a mediator.",
}

interface Step {
  readonly input: object
  readonly state: MediationState
  readonly actor: Actor
}

/** @internal The parties that the mediation has once the step is done: those that it names become parties. */
const partiesAfter = (input: object, state: MediationState): ReadonlyArray<PartyRef> => {
  const { parties = [], party } = input as { readonly parties?: ReadonlyArray<unknown>; readonly party?: unknown }
  const added = [...parties, party].filter((one): one is PartyRef => typeof one === "object" && one !== null)
  return [...state.parties, ...added]
}

/** @internal The colleague that a step puts in charge or lets in. */
export const colleagueNamed = (input: object): string | undefined => {
  const { mediator, member, relay } = input as {
    readonly mediator?: string
    readonly member?: string
    readonly relay?: { readonly kind: string; readonly mediator?: string }
  }
  return mediator ?? member ?? relay?.mediator
}

/** @internal The mediator that a step puts in charge, or leaves there when it adds a party. */
export const mediatorInCharge = (input: object, state: MediationState): ReadonlyArray<string> => {
  const named = colleagueNamed(input) ?? ("party" in input ? state.mediator : null)
  return named === null || named === undefined ? [] : [named]
}

/** Letting go is open to everybody, whatever binds them: one's own withdrawal, with its relay, and leaving the team. */
const letsGo = ({ input, state, actor }: Step): boolean => {
  const { reason, relay, member } = input as { reason?: unknown; relay?: { mediator?: string }; member?: string }
  if (relay?.mediator === actor.id) return false
  const withdraws = reason !== undefined && "relay" in input && state.mediator === actor.id
  return withdraws || (member === actor.id && state.team.includes(actor.id))
}

const personsAmong = (parties: ReadonlyArray<PartyRef>): ReadonlyArray<string> =>
  parties.filter(({ kind }) => kind === "person").map(({ id }) => id)

/** @internal The persons among the parties, for who represents them. */
const personsOfStep: Need<PersonState, Step> = {
  stream: Person,
  keys: ({ input, state }) => personsAmong(partiesAfter(input, state)),
}

/** A party never opens, conducts, decides or closes its own mediation. */
export const noPartyDecides = defineRule({
  id: "deontology/no-party-decides",
  label: { fr: "Une partie, ou qui la représente, ne conduit ni ne clôt sa propre médiation" },
  principle: principles.independence,
  about: "access",
  on: steps,
  needs: { people: personsOfStep },
  check: (view) => {
    const { input, state, actor, facts } = view
    if (letsGo(view)) return pass
    const own = partiesAfter(input, state).some((party) =>
      bondWith(actor, party, party.kind === "person" ? facts.people.of(party.id) : undefined, []),
    )
    return own ? block(judgeAndParty) : pass
  },
})

/** @internal Whose ties count in a step: whoever acts, who is put in charge or let in, and who is in charge already. */
export const whoseTies: Need<PracticeState, Step> = {
  stream: Practice,
  keys: ({ input, state, actor }) => [
    ...new Set([actor.id, ...mediatorInCharge(input, state), ...(state.mediator === null ? [] : [state.mediator])]),
  ],
}

const bondsOf = (mediator: string, { ties }: PracticeState, parties: ReadonlyArray<PartyRef>): ReadonlyArray<Bond> =>
  parties.flatMap((party): ReadonlyArray<Bond> => {
    if (party.id === mediator) return ["party"]
    return ties.flatMap((tie) => (sameParty(tie.party, party) ? [tie.nature] : []))
  })

/** @internal What binds those who have a hand in a step to a party, as they declared it by now. */
export const bondsAgainst = (view: Step, practiceOf: (mediator: string) => PracticeState): ReadonlyArray<Bond> => {
  const { input, state, actor } = view
  const named = mediatorInCharge(input, state).filter((mediator) => mediator !== actor.id || !letsGo(view))
  const asked = new Set(letsGo(view) ? named : [actor.id, ...named])
  return [...asked].flatMap((mediator) => bondsOf(mediator, practiceOf(mediator), partiesAfter(input, state)))
}

/** Nobody with a declared conflict of interest with a party has a hand in its mediation, whenever the tie was declared. */
export const noConflictOfInterest = defineRule({
  id: "deontology/no-conflict-of-interest",
  label: { fr: "Pas de médiateur en conflit d'intérêts déclaré avec une partie" },
  principle: principles.independence,
  on: steps,
  needs: { practice: whoseTies },
  check: (view) =>
    bondsAgainst(view, view.facts.practice.of).some((bond) => bond !== "counsel")
      ? block({
          fr: "Un conflit d'intérêts est déclaré avec une partie, ou ce médiateur est lui-même partie. Désigner un autre médiateur ; se retirer reste possible à tout moment.",
          en: "A conflict of interest with a party is declared, or this mediator is one. Assign another; withdrawing stays possible.",
        })
      : pass,
})

const { accept, interview, meet, shuttle, propose, act, agree, noAgreement, followUp } = mediationProcess.commands

/** Who conducts the steps that are taken with the parties is free of ties with them, whoever writes the step down. */
export const conductedWithoutTies = defineRule({
  id: "deontology/conducted-without-ties",
  label: { fr: "Aucune étape n'est conduite par un médiateur qu'un lien déclaré attache à une partie" },
  principle: principles.independence,
  on: [accept, interview, meet, shuttle, propose, act, agree, noAgreement, followUp],
  needs: { practice: whoseTies },
  check: ({ state, facts }) =>
    state.mediator !== null && bondsOf(state.mediator, facts.practice.of(state.mediator), state.parties).length > 0
      ? block({
          fr: "Le médiateur désigné a déclaré un lien avec une partie. Désigner un autre médiateur avant cette étape.",
          en: "The assigned mediator declared a tie with a party. Assign another before this step.",
        })
      : pass,
})

/** Nobody bound to a party reads its mediation, or does something about it, as a colleague: by no path. */
export const noPartyReads = defineReachRule({
  id: "deontology/no-party-reads",
  label: { fr: "Une partie, ou qui lui est lié, ne lit pas le dossier de sa médiation à la place du médiateur" },
  principle: principles.independence,
  to: [MediationStream],
  // The steps have rules of their own; a party reads its own part, and answers for itself.
  except: [...steps, mediationProcess.queries.view, ...Object.values<AnyCommand>(consent.commands)],
  check: async ({ state, actor, read }) =>
    (await bondAmong(read, actor, state.parties)) === undefined ? pass : block(judgeAndParty),
})
