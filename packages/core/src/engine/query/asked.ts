import type { Actor } from "../../kernel/index.ts"
import type { AnyAsk } from "../../plugin/index.ts"
import { Reading, type ReadingParts } from "./reading.ts"

/** The streams that answer what an actor asks for of another plugin: those that the actor may read. */
export const askedBy = (parts: ReadingParts, actor: Actor) => {
  let reading: Reading | undefined
  return (ask: AnyAsk, about: string): Promise<ReadonlyArray<string>> => {
    reading ??= new Reading(parts, actor)
    return reading.asked(ask, about)
  }
}
