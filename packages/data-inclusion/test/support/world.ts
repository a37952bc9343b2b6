import { type Desk, openMediation, type Role } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"

/** An opened core, a desk of a lead mediator, and how many facts stand in the journal. */
export interface World extends AsyncDisposable {
  readonly desk: Desk<readonly []>
  readonly as: (...roles: ReadonlyArray<Role>) => Desk<readonly []>
  readonly facts: () => Promise<number>
}

/** Open an empty core. */
export const openWorld = async (): Promise<World> => {
  const storage = memoryStorage()
  const structure = "association-exemple"
  const mediation = await openMediation({ structure, storage, ports: { keys: memoryKeys() } })
  const as = (...roles: ReadonlyArray<Role>) => mediation.as({ id: "lead-1", roles })
  return {
    as,
    desk: as("lead"),
    facts: async () => {
      const store = await storage.open({ structure, tables: [] })
      const { events } = await store.readAll(0, Number.MAX_SAFE_INTEGER)
      await store.close()
      return events.length
    },
    [Symbol.asyncDispose]: () => mediation.close(),
  }
}
