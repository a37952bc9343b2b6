import { Activity, field } from "@traitdunion/core"
import * as z from "zod"
import { counsellors } from "../file/index.ts"
import { BudgetSession } from "./stream.ts"
import { sessionTopics } from "./vocabulary.ts"

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
