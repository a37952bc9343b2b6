import * as zc from "zod/v4/core"
import { plainIn } from "../../journal/sealing/index.ts"
import { type Actor, InvalidInput, issuesOf, namedIn, unstorableIn } from "../../kernel/index.ts"
import type { CommandEntry, Registry } from "../registry/index.ts"
import type { CommandOptions, Prepared } from "./input.ts"

/** Parse an input by a schema. Throws {@link InvalidInput} with every fault and its path. */
export const parseInput = (where: string, schema: zc.$ZodType, input: unknown): unknown => {
  const unstorable = unstorableIn(input)
  if (unstorable.length > 0) throw new InvalidInput(where, unstorable)
  const parsed = zc.safeParse(schema, input, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new InvalidInput(where, issuesOf(parsed.error))
}

const COMMAND_ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/

const checkOptions = (entry: CommandEntry, options: CommandOptions, registry: Registry): void => {
  const fault = (path: ReadonlyArray<PropertyKey>, fr: string, en: string): never => {
    throw new InvalidInput(`${entry.name} (options)`, [{ path, code: "invalid_option", fr, en }])
  }
  if (options.commandId !== undefined && !COMMAND_ID.test(options.commandId)) {
    fault(["commandId"], "Identifiant de commande mal formé.", "Not a command id: 1 to 100 of A-Z a-z 0-9 . _ : -")
  }
  if (
    options.expectedVersion !== undefined &&
    !(Number.isSafeInteger(options.expectedVersion) && options.expectedVersion >= 0)
  ) {
    fault(["expectedVersion"], "Version attendue mal formée.", "Not a version: a whole number from 0")
  }
  for (const [index, one] of (options.acknowledge ?? []).entries()) {
    if (!registry.rules.has(typeof one === "string" ? one : one.rule))
      fault(["acknowledge", index], "Règle inconnue.", "No rule has this id")
  }
}

/** The input of a command and its options, parsed; which stream it writes, and whose personal values it carries. */
export const parse = (
  registry: Registry,
  entry: CommandEntry,
  actor: Actor,
  raw: unknown,
  options: CommandOptions,
  newId: () => string,
): Prepared => {
  const { command } = entry
  const parsed = parseInput(entry.name, command.input, raw)
  checkOptions(entry, options, registry)
  let begins = false
  const key = command.key(parsed as never, () => {
    begins = true
    return newId()
  })
  const { subject } = command
  const subjectAt = (path: ReadonlyArray<string | number>): string => subject?.(parsed as never, key, path) ?? key
  return {
    entry,
    actor,
    input: parsed,
    clear: parsed,
    named: namedIn(entry.reach.references, raw),
    // Without a subject there is nothing to seal with: a personal field then fails at its event's schema, unwritten.
    subjects: subject === undefined ? [] : [...new Set(plainIn(parsed).map(([, path]) => subjectAt(path)))],
    subjectAt,
    lookups: [],
    key,
    begins,
    commandId: options.commandId ?? newId(),
    mayBeRecorded: options.commandId !== undefined,
    acknowledge: new Map(
      (options.acknowledge ?? []).map((one) => (typeof one === "string" ? [one, null] : [one.rule, one.reason])),
    ),
    expectedVersion: options.expectedVersion,
  }
}
