import * as z from "zod"
import { field, type Label, type PlainDate } from "../../kernel/index.ts"
import { defineStream } from "../../plugin/index.ts"
import { type PartyRef, partyRef } from "../people/index.ts"

/** What keeps a mediator's practice alive. */
export const practiceKinds = {
  training: { fr: "Formation", en: "Training" },
  "practice-analysis": { fr: "Analyse de la pratique", en: "Practice analysis" },
  "self-evaluation": { fr: "Auto-évaluation", en: "Self-evaluation" },
} as const satisfies Record<string, Label>
/** The key of a kind of practice record, see {@link practiceKinds}. */
export type PracticeKind = keyof typeof practiceKinds
const kind = field.keyOf(practiceKinds)

/** What may bind a mediator to a party. */
export const tieNatures = {
  interest: { fr: "Conflit d'intérêts déclaré", en: "Declared conflict of interest" },
  counsel: { fr: "Conseille ou accompagne déjà cette partie", en: "Already counsels this party" },
} as const satisfies Record<string, Label>
/** The key of the nature of a tie, see {@link tieNatures}. */
export type TieNature = keyof typeof tieNatures

/** A declared tie between a mediator and a party. */
export interface Tie {
  readonly tie: string
  readonly party: PartyRef
  readonly nature: TieNature
}

/** A mediator's practice: for each kind the day until which the last record counts, and the ties declared. */
export interface PracticeState {
  readonly validUntil: Readonly<Partial<Record<PracticeKind, PlainDate>>>
  readonly ties: ReadonlyArray<Tie>
}

/** The practice of a mediator. Its key is the mediator's actor id. No word about persons accompanied stands in it. */
export const Practice = defineStream("practice", {
  Recorded: z.strictObject({ kind, on: field.date, validUntil: field.date }),
  TieDeclared: z.strictObject({
    tie: field.id,
    party: partyRef,
    nature: field.keyOf(tieNatures),
  }),
  TieEnded: z.strictObject({ tie: field.id }),
}).evolve<PracticeState>(
  { validUntil: {}, ties: [] },
  {
    Recorded: (state, data) => {
      const known = state.validUntil[data.kind]
      const later = known === undefined || known < data.validUntil ? data.validUntil : known
      return { ...state, validUntil: { ...state.validUntil, [data.kind]: later } }
    },
    TieDeclared: (state, tie) => ({ ...state, ties: [...state.ties, tie] }),
    TieEnded: (state, { tie }) => ({ ...state, ties: state.ties.filter((known) => known.tie !== tie) }),
  },
)

/**
 * Record a training, a practice analysis or a self-evaluation. `validUntil` is the day by which the structure wants
 * the next one: the sources fix no period, so the structure says it.
 */
export const record = Practice.command({
  summary: { fr: "Consigner une formation ou une analyse de pratique", en: "Record training or practice analysis" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ mediator: field.id, kind, on: field.date, validUntil: field.date }),
  key: (input) => input.mediator,
  refusals: {
    EndsBeforeItBegins: { fr: "La validité finirait avant de commencer.", en: "It would expire before it begins." },
    NotYet: { fr: "Une séance à venir ne compte pas encore.", en: "What is still to come does not count yet." },
  },
  decide: ({ input: { kind, on, validUntil }, today, emit, refuse }) => {
    if (on > today) return refuse("NotYet")
    return validUntil < on ? refuse("EndsBeforeItBegins") : emit("Recorded", { kind, on, validUntil })
  },
})

/** Declare that something binds a mediator to a party: a conflict of interest, or counsel already given. */
export const declareTie = Practice.command({
  summary: { fr: "Déclarer un lien avec une partie", en: "Declare a tie with a party" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({
    mediator: field.id,
    tie: z.exactOptional(field.id),
    party: partyRef,
    nature: field.keyOf(tieNatures),
  }),
  key: (input) => input.mediator,
  refusals: { AlreadyDeclared: { fr: "Ce lien est déjà déclaré.", en: "This tie is already declared." } },
  decide: ({ input: { party, nature, tie }, state, emit, refuse }) => {
    const id = tie ?? `${nature}.${party.id}`.slice(0, 64)
    if (state.ties.some((known) => known.tie === id)) return refuse("AlreadyDeclared")
    return emit("TieDeclared", { tie: id, party, nature })
  },
})

/** Record that a tie has ended. */
export const endTie = Practice.command({
  summary: { fr: "Mettre fin à un lien déclaré", en: "End a declared tie" },
  by: ["lead", "director"],
  input: z.strictObject({ mediator: field.id, tie: field.id }),
  key: (input) => input.mediator,
  refusals: { UnknownTie: { fr: "Ce lien n'est pas déclaré.", en: "This tie is not declared." } },
  decide: ({ input: { tie }, state, emit, refuse }) =>
    state.ties.some((known) => known.tie === tie) ? emit("TieEnded", { tie }) : refuse("UnknownTie"),
})
