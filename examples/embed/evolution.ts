// A plugin of workshops whose events changed over three releases. All of it is invented.
import { checkUpgrade, definePlugin, defineQuery, defineStream, field, type Storage, versions } from "@traitdunion/core"
import * as z from "zod"

// #region versions
/** What a workshop is made of, in the shapes of today; journals of every release before are read as if they were of today. */
export const Workshop = defineStream(
  "workshop",
  {
    // Release 1 knew a name, release 2 added a place, release 3 calls the name a title.
    Planned: versions(z.strictObject({ name: field.text() }))
      .next(z.strictObject({ name: field.text(), place: z.nullable(field.text()) }), (data) => ({
        ...data,
        place: null, // Nobody knows where the old ones were: not known is no guess.
      }))
      .next(z.strictObject({ title: field.text(), place: z.nullable(field.text()) }), ({ name, place }) => ({
        title: name,
        place,
      })),
    Came: z.strictObject({ persons: field.persons }),
    Left: z.strictObject({ persons: field.persons }),
  },
  {
    retired: {
      // Release 1 told both in one fact: it is split.
      Attendance: {
        was: z.strictObject({ came: field.persons, left: field.persons }),
        upcast: ({ came, left }, emit) => [emit("Came", { persons: came }), emit("Left", { persons: left })],
      },
      // Release 1 kept a remark that nobody reads any more.
      Remark: { was: z.strictObject({ text: field.text() }), upcast: () => [] },
    },
  },
).evolve<{ readonly title: string | null; readonly place: string | null; readonly persons: number }>(
  { title: null, place: null, persons: 0 },
  {
    Planned: (state, { title, place }) => ({ ...state, title, place }),
    Came: (state, { persons }) => ({ ...state, persons: state.persons + persons }),
    Left: (state, { persons }) => ({ ...state, persons: state.persons - persons }),
  },
)
// #endregion

const id = z.strictObject({ workshop: field.id })

/** The plugin of release 3. */
export const workshops = definePlugin({
  id: "workshops",
  label: { fr: "Ateliers" },
  streams: [Workshop],
  commands: {
    plan: Workshop.command({
      summary: { fr: "Prévoir un atelier" },
      by: ["mediator"],
      input: id.extend({ title: field.text(), place: z.nullable(field.text()) }),
      key: (input) => input.workshop,
      decide: ({ input: { title, place }, emit }) => emit("Planned", { title, place }),
    }),
  },
  queries: {
    workshop: defineQuery({
      summary: { fr: "Lire un atelier" },
      by: ["mediator"],
      input: id,
      run: ({ input, read }) => read.state(Workshop, input.workshop),
    }),
  },
})

// #region check
/** Before an update: what the new program would find in a structure's journal. It writes nothing. */
export const beforeUpdate = async (storage: Storage, structure: string): Promise<string> => {
  const { ok, events, upcast, unreadable } = await checkUpgrade({ structure, storage, plugins: [workshops] })
  if (ok) return `${events} faits, dont ${upcast.reduce((sum, one) => sum + one.events, 0)} lus par mise à niveau.`
  return unreadable.map(({ type, plugin, events: many }) => `${many} × ${type} (${plugin}) : illisible`).join("\n")
}
// #endregion
