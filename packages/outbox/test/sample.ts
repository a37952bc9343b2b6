import type { CommitBatch, Storage } from "@traitdunion/core"
import type { EventMessage } from "../src/index.ts"

export const structure = "association-exemple"

/** A command that writes one event on a stream of its own. What it says is for nobody outside. */
const noted = (id: string): CommitBatch => ({
  writes: [
    {
      stream: `note/${id}`,
      expected: 0,
      events: [
        {
          id: `event-${id}`,
          commandId: `command-${id}`,
          type: "note.Written",
          data: JSON.stringify({ words: "CANARI-DONNEE" }),
          meta: JSON.stringify({ at: "2026-03-14T09:30:00.000Z", actor: { id: "CANARI-ACTEUR" } }),
        },
      ],
    },
  ],
  guards: [],
  rows: [],
})

/** Write events whose ids begin with a word, one commit each. */
export const write = async (storage: Storage, word: string, count: number): Promise<void> => {
  const store = await storage.open({ structure, tables: [] })
  for (let index = 1; index <= count; index += 1) await store.commit(noted(`${word}-${index}`))
  await store.close()
}

export const positions = (messages: ReadonlyArray<EventMessage>): ReadonlyArray<number> =>
  messages.map(({ position }) => position)
export const upTo = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, index) => index + 1)

/** As a consumer keeps them: a message whose id was seen is dropped. */
export const withoutDoubles = (messages: ReadonlyArray<EventMessage>): ReadonlyArray<EventMessage> => {
  const seen = new Set<string>()
  return messages.filter(({ id }) => !seen.has(id) && seen.add(id))
}
