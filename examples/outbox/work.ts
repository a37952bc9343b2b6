import type { Storage } from "@traitdunion/core"
import { openMediation } from "@traitdunion/core"

export const structure = "association-exemple"

/** A morning of a structure: three acts, one of which was a mistake. */
export const morning = async (storage: Storage): Promise<void> => {
  await using core = await openMediation({ structure, storage })
  const { registers } = core.as({ id: "mediator-1", roles: ["mediator"] })
  const act = { on: "2026-03-14", register: "presence", minutes: 45, persons: 3, theme: "housing" } as const
  await registers.record(act)
  await registers.record({ ...act, minutes: 30 })
  const { key } = await registers.record({ ...act, minutes: 300 })
  await registers.cancel({ activity: key })
}
