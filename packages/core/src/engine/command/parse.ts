import * as zc from "zod/v4/core"
import { plainIn } from "../../journal/sealing/index.ts"
import { confidedIssuesOf } from "../../kernel/checks/index.ts"
import { type Actor, clearText, InvalidInput, namedIn, unstorableIn } from "../../kernel/index.ts"
import type { CommandEntry, Registry } from "../registry/index.ts"
import { faultOf } from "../registry/index.ts"
import type { CommandOptions, Prepared } from "./input.ts"

/** Parse an input by a schema. Throws {@link InvalidInput} with every fault and its path. */
export const parseInput = (where: string, schema: zc.$ZodType, input: unknown): unknown => {
  const unstorable = unstorableIn(input)
  if (unstorable.length > 0) throw new InvalidInput(where, unstorable)
  const parsed = zc.safeParse(schema, input, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new InvalidInput(where, confidedIssuesOf(parsed.error, schema, input))
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

const KEY = /^[\x21-\x7e]{1,200}$/
/** The shortest text that is looked for in a key. */
const TELLING = 4
const lettersOf = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")

/**
 * A key stands in clear in the journal and in whatever leaves through the outbox. Throws `PluginFault` for one that is no
 * id, and `InvalidInput` for one that is made of what is confided.
 */
const checkKey = (entry: CommandEntry, key: unknown, confided: ReturnType<typeof plainIn>): void => {
  if (typeof key !== "string" || !KEY.test(key)) {
    throw faultOf(entry, {
      path: [],
      found: "a key of a stream that is no id: 1 to 200 letters, digits or marks, without a space or an accent",
    })
  }
  const letters = lettersOf(key)
  for (const [plain, path] of confided) {
    const text = lettersOf(String(clearText(plain)))
    if (text.length < TELLING || !letters.includes(text)) continue
    throw new InvalidInput(entry.name, [
      {
        path,
        code: "personal_key",
        fr: "L'identifiant reprend cette donnée personnelle, et un identifiant n'est pas scellé : en prendre un qui ne dise rien",
        en: "The id repeats this personal value, and an id is not sealed: take one that says nothing",
      },
    ])
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
  const confided = plainIn(parsed)
  checkKey(entry, key, confided)
  const { subject } = command
  const subjectAt = (path: ReadonlyArray<string | number>): string => subject?.(parsed as never, key, path) ?? key
  return {
    entry,
    actor,
    input: parsed,
    clear: parsed,
    named: namedIn(entry.reach.references, raw),
    // Without a subject there is nothing to seal with: a personal field then fails at its event's schema, unwritten.
    subjects: subject === undefined ? [] : [...new Set(confided.map(([, path]) => subjectAt(path)))],
    stranger: false,
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
