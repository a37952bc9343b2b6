import { type Breach, CommandRefused, RuleBreached, TraitDunionError } from "@traitdunion/core"
import { expect } from "vitest"

/** The tagged error that a call ends with. Fails when it succeeds; anything untagged is thrown on. */
export const failureOf = async (call: Promise<unknown>): Promise<TraitDunionError> => {
  const failed = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (failed === undefined) return expect.fail("the call should have failed, and succeeded")
  if (failed instanceof TraitDunionError) return failed
  throw failed
}

/** Expect a refusal by the state of things, with a code. */
export const expectRefusal = async (call: Promise<unknown>, reason: string): Promise<void> => {
  const error = await failureOf(call)
  expect(error).toBeInstanceOf(CommandRefused)
  expect((error as CommandRefused).reason).toBe(reason)
  expect(error.words.fr).not.toBe("")
}

/** The breaches that a call is refused for. */
export const breachesOf = async (call: Promise<unknown>): Promise<ReadonlyArray<Breach>> => {
  const error = await failureOf(call)
  expect(error).toBeInstanceOf(RuleBreached)
  return (error as RuleBreached).breaches
}

/** Expect malformed input, and answer the paths of its faults. */
export const expectInvalid = async (call: Promise<unknown>): Promise<ReadonlyArray<string>> => {
  const error = await failureOf(call)
  expect(error._tag).toBe("InvalidInput")
  return error.toOutcome().issues.map((issue) => issue.path.map(String).join("."))
}
