import type { Actor } from "../../../kernel/index.ts"
import {
  type AnyCommand,
  type AnyOutlet,
  type AnyQuery,
  block,
  defineAccessRule,
  defineRule,
  pass,
} from "../../../plugin/index.ts"
import { audit } from "../../audit/index.ts"
import { consent } from "../../consent/index.ts"
import { consultation } from "../../consultation/index.ts"
import { deadlines } from "../../deadlines/index.ts"
import { partners } from "../../partners/index.ts"
import { people } from "../../people/index.ts"
import { Practice, practice } from "../../practice/index.ts"
import { privacy } from "../../privacy/index.ts"
import { type MediationState, MediationStream, mediationProcess } from "../../process/index.ts"
import { projects } from "../../projects/index.ts"
import { registers } from "../../registers/index.ts"
import { principles } from "../vocabulary.ts"

const steps = Object.values(mediationProcess.commands)

const outsider = {
  fr: "Un financeur, une institution ou un partenaire ne peut ni décider, ni clore, ni lire une médiation.",
  en: "A funder, an institution or a partner can neither decide, close nor read a mediation.",
}

/** Nobody who acts for a funder, an institution or a partner has a hand in mediations, or reads what they hold. */
export const noOutsider = defineAccessRule({
  id: "deontology/no-outsider",
  label: { fr: "Ni financeur ni institution ne décide, ne clôt ou ne lit une médiation" },
  principle: principles.independence,
  on: [
    mediationProcess,
    consent,
    people,
    registers,
    partners,
    consultation,
    projects,
    practice,
    deadlines,
    privacy,
    audit,
  ]
    .flatMap((plugin) => [
      ...Object.values<AnyCommand>(plugin.commands),
      ...Object.values<AnyQuery>(plugin.queries),
      ...Object.values<AnyOutlet>(plugin.outlets),
    ])
    // A party that is an institution reads its own part, by a rule of its own.
    .filter((operation) => operation !== mediationProcess.queries.view),
  check: ({ actor }) => (actor.roles.includes("partner") || actor.institution !== undefined ? block(outsider) : pass),
})

const judgeAndParty = {
  fr: "Une partie à la médiation ne peut pas la conduire, la clore ni la lire comme médiateur.",
  en: "A party of the mediation can neither conduct, close nor read it as a mediator.",
}
const isParty = (state: MediationState, actor: Actor): boolean => state.parties.some((party) => party.id === actor.id)

/** Those whom the step itself is about, or makes parties: a request has no party before it is opened. */
const named = (input: object): ReadonlyArray<unknown> => {
  const { parties = [], party } = input as { readonly parties?: ReadonlyArray<unknown>; readonly party?: unknown }
  return [...parties, party].map((one) => (typeof one === "object" && one !== null && "id" in one ? one.id : one))
}

/** A party never opens, conducts, decides or closes its own mediation. */
export const noPartyDecides = defineRule({
  id: "deontology/no-party-decides",
  label: { fr: "Une partie ne conduit ni ne clôt sa propre médiation" },
  principle: principles.independence,
  on: steps,
  check: ({ input, state, actor }) =>
    isParty(state, actor) || named(input).includes(actor.id) ? block(judgeAndParty) : pass,
})

/** A party never reads the mediation as those who conduct it do. */
export const noPartyReads = defineRule({
  id: "deontology/no-party-reads",
  label: { fr: "Une partie ne lit pas le dossier de sa médiation à la place du médiateur" },
  principle: principles.independence,
  on: [mediationProcess.queries.get],
  needs: { mediation: { stream: MediationStream, keys: ({ input }) => [input.mediation] } },
  check: ({ input, actor, facts }) =>
    isParty(facts.mediation.of(input.mediation), actor) ? block(judgeAndParty) : pass,
})

const { assign, handOver, withdrawMediator, addParty } = mediationProcess.commands

/** @internal The mediator that a step puts in charge, or leaves there when it adds a party. */
export const mediatorInCharge = (
  input: object & {
    readonly mediator?: string
    readonly relay?: { readonly kind: string; readonly mediator?: string }
  },
  state: MediationState,
): ReadonlyArray<string> => {
  const named = input.mediator ?? input.relay?.mediator ?? ("party" in input ? state.mediator : null)
  return named === null || named === undefined ? [] : [named]
}

/** @internal The parties that the mediation has once the step is done. */
export const partiesAfter = (input: object, state: MediationState): ReadonlyArray<string> => {
  const added = "party" in input ? (input.party as { readonly id: string }).id : undefined
  return [...state.parties.map((party) => party.id), ...(added === undefined ? [] : [added])]
}

/** A mediator with a declared conflict of interest is not put in charge of a mediation with that party. */
export const noConflictOfInterest = defineRule({
  id: "deontology/no-conflict-of-interest",
  label: { fr: "Pas de médiateur en conflit d'intérêts déclaré avec une partie" },
  principle: principles.independence,
  on: [assign, handOver, withdrawMediator, addParty],
  needs: { practice: { stream: Practice, keys: ({ input, state }) => mediatorInCharge(input, state) } },
  check: ({ input, state, facts }) => {
    const parties = partiesAfter(input, state)
    const bound = facts.practice.all.some(
      ([mediator, practice]) =>
        parties.includes(mediator) ||
        practice.ties.some((tie) => tie.nature === "interest" && parties.includes(tie.party.id)),
    )
    return bound
      ? block({
          fr: "Ce médiateur a déclaré un conflit d'intérêts avec une partie, ou est lui-même partie. Désigner un autre médiateur.",
          en: "This mediator declared a conflict of interest with a party, or is one. Assign another mediator.",
        })
      : pass
  },
})
