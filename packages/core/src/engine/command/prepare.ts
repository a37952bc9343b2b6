import * as zc from "zod/v4/core"
import type { RowChange } from "../../journal/index.ts"
import {
  type Actor,
  ActorNotAllowed,
  InvalidInput,
  issuesOf,
  type Named,
  namedIn,
  RuleBreached,
  TraitDunionError,
} from "../../kernel/index.ts"
import type { CommandEntry, OutletEntry, QueryEntry, Registry } from "../registry/registry.ts"
import type { CommandOptions } from "./receipt.ts"
import { consultAccess } from "./rules.ts"
import { subjectsOf } from "./subjects.ts"

/** A command that passed all checks that need no reading: its actor may run it and its input is parsed. */
export interface Prepared {
  readonly entry: CommandEntry
  readonly actor: Actor
  /** Its personal values are still to be sealed: see `sealInput`. */
  readonly input: unknown
  /** What its input names, as far as a rule asks. */
  readonly named: ReadonlyArray<Named>
  /** Whose personal values the input carries, and whose each one is. */
  readonly subjects: ReadonlyArray<string>
  readonly subjectAt: (path: ReadonlyArray<string | number>) => string
  /** The rows of the blind index that its personal values make, once they are sealed. */
  readonly lookups: ReadonlyArray<RowChange>
  readonly key: string
  /** The key was made just now, so its stream cannot have begun; the commit checks that all the same. */
  readonly begins: boolean
  readonly commandId: string
  /** Only a caller's own id can have been recorded before. */
  readonly mayBeRecorded: boolean
  readonly acknowledge: ReadonlyArray<string>
  readonly expectedVersion: number | undefined
}

/** Parse an input by a schema. Throws {@link InvalidInput} with every fault and its path. */
export const parseInput = (where: string, schema: zc.$ZodType, input: unknown): unknown => {
  const parsed = zc.safeParse(schema, input, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new InvalidInput(where, issuesOf(parsed.error))
}

/** Whether the actor may run the command or query at all. Throws {@link RuleBreached} or {@link ActorNotAllowed}. */
export const checkActor = (entry: CommandEntry | QueryEntry | OutletEntry, actor: Actor): void => {
  const breaches = consultAccess(entry.access, actor, entry.operation)
  if (breaches.length > 0) throw new RuleBreached(entry.name, breaches)
  const { by } = entry
  if (!actor.roles.some((role) => by.includes(role))) throw new ActorNotAllowed(entry.name, by)
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
  for (const [index, rule] of (options.acknowledge ?? []).entries()) {
    if (!registry.rules.has(rule)) fault(["acknowledge", index], "Règle inconnue.", "No rule has this id")
  }
}

/** The steps of a command that need no reading, in order: may the actor, parse. Throws a tagged error. */
export const prepare = (
  registry: Registry,
  entry: CommandEntry,
  actor: Actor,
  raw: unknown,
  options: CommandOptions,
  newId: () => string,
): Prepared => {
  const { command } = entry
  checkActor(entry, actor)
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
    named: namedIn(entry.reach.references, raw),
    // Without a subject there is nothing to seal with: a personal field then fails at its event's schema, unwritten.
    subjects: subject === undefined ? [] : subjectsOf(parsed, subjectAt),
    subjectAt,
    lookups: [],
    key,
    begins,
    commandId: options.commandId ?? newId(),
    mayBeRecorded: options.commandId !== undefined,
    acknowledge: options.acknowledge ?? [],
    expectedVersion: options.expectedVersion,
  }
}

/** Whether an error is one of the library's own; everything else is a bug and stays one. */
export const isOwnError = (error: unknown): error is TraitDunionError => error instanceof TraitDunionError
