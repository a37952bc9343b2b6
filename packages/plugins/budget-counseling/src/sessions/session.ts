import { Activity, defineStream, field, type Label } from "@traitdunion/core"
import * as z from "zod"
import { counsellors } from "../file/index.ts"

/** What a collective session on budget is about. */
export const sessionTopics = {
  "managing-a-budget": { fr: "Gérer son budget", en: "Managing a budget" },
  consumption: { fr: "Consommation et achats", en: "Consumption and purchases" },
  energy: { fr: "Énergie et eau", en: "Energy and water" },
  bank: { fr: "Banque et moyens de paiement", en: "Bank and means of payment" },
  credit: { fr: "Crédit et surendettement", en: "Credit and over-indebtedness" },
  rights: { fr: "Accès aux droits", en: "Access to rights" },
  "life-changes": { fr: "Changements de vie (séparation, retraite, premier logement)", en: "Changes of life" },
  scams: { fr: "Arnaques", en: "Scams" },
} as const satisfies Record<string, Label>
/** The key of a topic, see {@link sessionTopics}. */
export type SessionTopic = keyof typeof sessionTopics

const held = z.strictObject({
  /** The act of the registers that it is. */
  activity: field.id,
  topics: z.readonly(z.array(field.keyOf(sessionTopics)).min(1)),
  /** As the act told when the session was recorded. */
  persons: field.persons,
  conventions: z.readonly(z.array(field.id)),
  on: field.date,
})

/** A collective session on budget. */
export interface SessionState {
  readonly held: z.output<typeof held> | null
  readonly cancelled: boolean
}

/** The stream of a collective session (*séance collective*). Its key is the id of its act, so that it is told once. */
export const BudgetSession = defineStream("budget-session", {
  Held: held,
  Cancelled: z.strictObject({ on: field.date }),
}).evolve<SessionState>(
  { held: null, cancelled: false },
  {
    Held: (_, data) => ({ held: data, cancelled: false }),
    Cancelled: (state) => ({ ...state, cancelled: true }),
  },
)

/** Where collective sessions stand among the registers. */
const REGISTERS: ReadonlyArray<string> = ["inform", "collective"]

const isSession = (state: {
  readonly data: {
    readonly register: string
    readonly modality?: string
    readonly session?: { readonly format: string }
  } | null
  readonly cancelled: boolean
}): boolean =>
  state.data !== null &&
  !state.cancelled &&
  REGISTERS.includes(state.data.register) &&
  (state.data.modality === "collective-workshop" || state.data.session?.format === "collective")

/**
 * Say what a collective session was about. The session itself is an act of the registers, recorded there: its day, its
 * length, its place and its people stand there and are asked once.
 */
export const holdSession = BudgetSession.command({
  summary: { fr: "Consigner une séance collective sur le budget", en: "Record a collective session on budget" },
  by: counsellors,
  input: z.strictObject({
    activity: field.id,
    topics: field.several(field.keyOf(sessionTopics), { min: 1 }),
  }),
  key: ({ activity }) => activity,
  needs: { activity: { stream: Activity, keys: ({ input }) => [input.activity] } },
  refusals: {
    AlreadyRecorded: { fr: "Cette séance est déjà consignée.", en: "This session is already recorded." },
    NoSession: {
      fr: "Consigner d'abord la séance dans les registres : un atelier collectif, « Informer » ou « Projets collectifs ».",
      en: "First record the session in the registers: a collective workshop that informs, or a collective project.",
    },
  },
  decide: ({ input: { activity, topics }, state, facts, emit, refuse }) => {
    if (state.held !== null && !state.cancelled) return refuse("AlreadyRecorded")
    const act = facts.activity.of(activity)
    if (!isSession(act) || act.data === null) return refuse("NoSession")
    const { persons, on, conventions = [] } = act.data
    return emit("Held", { activity, topics, persons, conventions, on })
  },
})

/** Cancel a session recorded by mistake; its act stays in the registers. */
export const cancelSession = BudgetSession.command({
  summary: { fr: "Annuler une séance consignée par erreur", en: "Cancel a session recorded by mistake" },
  by: counsellors,
  input: z.strictObject({ activity: field.id }),
  key: ({ activity }) => activity,
  refusals: { UnknownSession: { fr: "Cette séance n'est pas consignée.", en: "There is no such session." } },
  decide: ({ state, today, emit, refuse }) =>
    state.held === null || state.cancelled ? refuse("UnknownSession") : emit("Cancelled", { on: today }),
})
