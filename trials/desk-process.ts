// A process of its own with the whole core, as a mediator's desk has: it is told a door and mediations, opens, says that
// it is ready, and at the word meets the parties of each, or withdraws a consent. What the storage did not answer is
// repeated under the same command id.
import { setTimeout } from "node:timers/promises"
import { ConcurrencyConflict, StorageFailure } from "@traitdunion/core"
import type { SeenFailure } from "./check.ts"
import { coreAt, deskOf } from "./core-at.ts"
import type { DeskWord, DeskWork } from "./desks.ts"
import { random } from "./random.ts"
import { seenFailure } from "./seen.ts"

const MOST_TRIES = 8
let go = (): void => {}
const say = (word: DeskWord): void => {
  process.send?.(word)
}

const work = async ({ door, name, role, mediations, seed }: DeskWork): Promise<void> => {
  const next = random(seed)
  await using core = await coreAt(door)
  const desk = deskOf(core)
  const acknowledged: Array<string> = []
  const failures: Array<SeenFailure> = []
  const repeated = async (commandId: string, run: () => Promise<unknown>): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      try {
        await run()
        acknowledged.push(commandId)
        return
      } catch (error) {
        failures.push(seenFailure(error))
        const again = error instanceof StorageFailure || error instanceof ConcurrencyConflict
        if (!again || tries === MOST_TRIES) return
        await setTimeout(next(50))
      }
    }
  }
  const begun = new Promise<void>((resolve) => {
    go = resolve
  })
  say({ ready: true })
  await begun
  for (const { mediation, parties, consent } of mediations) {
    if (role === "withdraw") {
      await setTimeout(next(150))
      const commandId = `${name}-withdraws-${mediation}`
      const party = parties[next(2)] ?? ""
      await repeated(commandId, () => desk.consent.withdraw({ party, consent }, { commandId }))
      continue
    }
    for (let round = 0; round < 2; round += 1) {
      const commandId = `${name}-meets-${mediation}-${round}`
      await repeated(commandId, () => desk.process.meet({ mediation, parties, minutes: 60 }, { commandId }))
    }
  }
  say({ acknowledged, failures })
}

process.on("message", (message: DeskWork | "go") => {
  if (message === "go") return go()
  work(message).catch((error: unknown) => say({ acknowledged: [], failures: [seenFailure(error)] }))
})
process.on("disconnect", () => process.exit(0))
say({ ready: true })
