import { type Keys, openMediation, type Storage } from "@traitdunion/core"

/** The act that every client records. */
const activity = { on: "2026-03-14", register: "presence", minutes: 45, persons: 3, theme: "housing" } as const

/** The core on a storage, and the desk of somebody who records. */
export const openDesk = async (storage: Storage, structure: string, keys?: Keys) => {
  const core = await openMediation({ structure, storage, ...(keys === undefined ? {} : { ports: { keys } }) })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  return { core, desk, record: () => desk.registers.record(activity) }
}

/** How many times a second several clients did something, each one thing after the other. */
export const rateOf = async (
  clients: number,
  times: number,
  run: (client: number, index: number) => Promise<unknown>,
): Promise<number> => {
  let next = 0
  const start = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let index = next++; index < times; index = next++) await run(client, index)
    }),
  )
  return (times / (performance.now() - start)) * 1000
}
