import {
  addDays,
  column,
  defineDeadline,
  defineIndicator,
  defineOutlet,
  definePlugin,
  defineReaders,
  defineRows,
  defineStream,
  defineTable,
  defineTally,
  defineWords,
  field,
  Person,
  type PlainDate,
  personal,
  type Sealed,
  sealed,
  versions,
} from "@traitdunion/core"
import * as z from "zod"

interface VisitsState {
  readonly person: string | null
  readonly knownTo: ReadonlyArray<string>
  readonly visits: ReadonlyArray<{
    readonly on: PlainDate
    readonly place: string | null
    readonly notes: Sealed<string> | null
  }>
}

const places = { home: { fr: "À domicile" }, street: { fr: "Dehors" }, office: { fr: "Au local" } }

export const Visits = defineStream("visits", {
  Begun: z.strictObject({ person: field.id }),
  // #region evolution
  /** Since the second version, a visit says where; of the visits before, nobody knows. */
  Made: versions(z.strictObject({ on: field.date, notes: z.exactOptional(sealed<string>()) })).next(
    z.strictObject({
      on: field.date,
      place: z.nullable(field.keyOf(places)),
      notes: z.exactOptional(sealed<string>()),
    }),
    (data) => ({ ...data, place: null }),
  ),
  // #endregion
}).evolve<VisitsState>(
  { person: null, knownTo: [], visits: [] },
  {
    Begun: (state, { person }, { actor }) => ({ ...state, person, knownTo: [actor.id] }),
    Made: (state, { on, place, notes }, { actor }) => ({
      ...state,
      knownTo: [...new Set([...state.knownTo, actor.id])],
      visits: [...state.visits, { on, place, notes: notes ?? null }],
    }),
  },
)

// #region personal
const refusals = {
  Unknown: { fr: "Ce suivi n'existe pas.", en: "There is no such file." },
  AlreadyBegun: { fr: "Ce suivi existe déjà.", en: "This file is there already." },
  UnknownPerson: { fr: "Enregistrer d'abord la personne.", en: "Register the person first." },
}

const begin = Visits.command({
  summary: { fr: "Commencer un suivi par visites" },
  by: ["mediator"],
  input: z.strictObject({ file: z.exactOptional(field.of("visits")), person: field.person }),
  // An id, and never a name: it stands in clear.
  key: ({ file }, newId) => file ?? newId(),
  needs: { people: { stream: Person, keys: ({ input }) => [input.person] } },
  refusals: { AlreadyBegun: refusals.AlreadyBegun, UnknownPerson: refusals.UnknownPerson },
  decide: ({ input: { person }, state, facts, emit, refuse }) => {
    if (state.person !== null) return refuse("AlreadyBegun")
    return facts.people.of(person).registered ? emit("Begun", { person }) : refuse("UnknownPerson")
  },
})

const visit = Visits.command({
  summary: { fr: "Consigner une visite" },
  by: ["mediator"],
  input: z.strictObject({
    file: field.of("visits"),
    person: field.person,
    on: field.date,
    place: field.keyOf(places),
    notes: z.exactOptional(personal(field.text(2000), "narrative")),
  }),
  key: ({ file }) => file,
  // Whose words they are: a registered person. Erasing that person destroys them.
  subject: ({ person }) => person,
  refusals: { Unknown: refusals.Unknown },
  decide: ({ input: { file: _, person, ...data }, state, emit, refuse }) =>
    state.person === person ? emit("Made", data) : refuse("Unknown"),
})
// #endregion

// #region readers
const readers = defineReaders(Visits, {
  label: { fr: "Qui a fait une visite" },
  check: async ({ state, actor }) => state.knownTo.includes(actor.id),
})
const words = defineWords(Visits, {
  place: { fr: "Lieu de la visite", values: places },
  notes: { fr: "Ce que vous avez confié" },
})
// #endregion

// #region deadline
const again = defineDeadline(Visits, {
  id: "visits/again",
  label: { fr: "Retourner voir la personne" },
  citation: { source: "Engagement de l'association (exemple fictif)" },
  due: ({ visits }) => {
    const last = visits
      .map(({ on }) => on)
      .toSorted()
      .at(-1)
    return last === undefined ? null : addDays(last, 30)
  },
})
// #endregion

// #region tally
const days = defineTable("visit_day", { on: column.indexed(column.date()) })
/** Several dated acts in one stream: a row each, so that figures find their days. */
const eachDay = defineRows(Visits, days, ({ visits }) =>
  visits.map(({ on }, index) => [String(index), { on }] as const),
)

const tally = defineTally(Visits, {
  name: "visit",
  measures: { visits: { label: { fr: "Visites" } } },
  // A member is a key of these labels, or a code: never a text that somebody wrote.
  dimensions: { place: { label: { fr: "Lieu" }, members: places } },
  days: { table: days, columns: ["on"] },
  entries: ({ visits }) =>
    visits.map(({ on, place }) => ({ on, of: { visits: 1 }, by: { place: place ?? undefined } })),
})
const made = defineIndicator(tally, {
  id: "visits/made",
  label: { fr: "Visites faites" },
  unit: "count",
  numerator: { measure: "visits", words: { fr: "Visites faites" } },
  by: ["place"],
  source: { source: "Exemple fictif" },
})
// #endregion

// #region outlet
const note = defineOutlet({
  summary: { fr: "Remettre une note de visite à un partenaire" },
  by: ["mediator"],
  input: z.strictObject({ file: field.of("visits"), partner: field.institution }),
  gather: async ({ input: { file, partner }, read }) => {
    const { person, visits } = await read.state(Visits, file)
    const { name } = await read.state(Person, person ?? "")
    // Everything is still sealed here. Without the name, nothing leaves.
    return { recipient: partner, parts: { name, notes: visits.at(-1)?.notes ?? null }, required: ["identity"] }
  },
  // What the person did not agree to share is null.
  send: async ({ parts }) => `${parts.name ?? ""} : ${parts.notes ?? "—"}`,
})
// #endregion

// #region plugin
const plugin = definePlugin({
  id: "visits",
  label: { fr: "Visites" },
  streams: [Visits],
  commands: { begin, visit },
  outlets: { note },
  readers: [readers],
  words: [words],
  tables: [days],
  projections: [eachDay],
  deadlines: [again],
  indicators: [made],
})
type Inferred = typeof plugin
export interface VisitsPlugin extends Inferred {}
export const visits: VisitsPlugin = plugin
// #endregion
