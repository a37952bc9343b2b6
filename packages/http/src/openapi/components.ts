import type { Schema } from "./input-schema.ts"

const text = { type: "string" } as const
const texts = { type: "array", items: text } as const
const label = {
  type: "object",
  properties: { fr: text, en: text },
  required: ["fr"],
} as const
const object = (properties: Schema, optional: ReadonlyArray<string> = []): Schema => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
})
const listOf = (items: Schema): Schema => ({ type: "array", items })

const rule = (outcomes: ReadonlyArray<string>): Schema =>
  object({ rule: text, label, outcome: { type: "string", enum: outcomes }, reason: text }, ["reason"])

const breach = object(
  {
    rule: text,
    principle: text,
    severity: { type: "string", enum: ["block", "warn"] },
    about: { type: "string", enum: ["access", "conduct"] },
    detail: text,
    source: text,
    reference: text,
    url: text,
    pointers: texts,
    reasons: { type: "object", additionalProperties: text },
  },
  ["reference", "url", "pointers", "reasons"],
)

/** The shapes that all operations have in common. */
export const commonSchemas: Readonly<Record<string, Schema>> = {
  Receipt: object({
    commandId: text,
    key: { ...text, description: "The id of what was written." },
    version: { type: "integer", description: "Its version now, as If-Match takes it." },
    replayed: { type: "boolean" },
    consulted: listOf(rule(["pass", "acknowledged"])),
  }),
  DryRun: object({
    allowed: { type: "boolean" },
    problem: { anyOf: [{ $ref: "#/components/schemas/Problem" }, { type: "null" }] },
    rules: listOf(rule(["pass", "acknowledged", "warn", "block", "not-asked"])),
  }),
  Problem: object(
    {
      type: text,
      title: text,
      status: { type: "integer" },
      detail: text,
      code: text,
      remedy: text,
      errors: listOf(object({ pointer: text, code: text, detail: text })),
      breaches: listOf(breach),
      acknowledgeable: texts,
      reason: text,
      details: { type: "object", additionalProperties: { type: ["string", "number"] } },
    },
    ["errors", "breaches", "acknowledgeable", "reason", "details"],
  ),
}

const problem = (description: string): Schema => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
})

/** The answers that all operations may give, by their status. */
export const problemResponses: Readonly<Record<string, Schema>> = {
  "400": problem("The request is not well-formed."),
  "401": problem("Nobody is signed in."),
  "403": problem("A role, or a rule about access, stands against it."),
  "404": problem("There is no such thing, or it is not for this actor to know of."),
  "409": problem("A rule, or the state of things, stands against it."),
  "410": problem("The person is erased or archived."),
  "412": problem("It is at another version than the one expected."),
  "413": problem("The body is too large."),
  "415": problem("The body is not JSON."),
  "422": problem("Faults of the input, each with its pointer."),
  "500": problem("A fault of the program."),
  "503": problem("Storage, keys or clock are away: try again with the same key."),
}

const header = (name: string, description: string): Schema => ({
  name,
  in: "header",
  required: false,
  description,
  schema: text,
})

/** The headers that operations take. */
export const headerParameters: Readonly<Record<string, Schema>> = {
  IdempotencyKey: header("Idempotency-Key", "The id of the command: the same key twice is one fact."),
  IfMatch: header("If-Match", 'Do it only at this version, such as "3".'),
  Acknowledge: header("Traitdunion-Acknowledge", "The rules whose warning is taken on: rule, rule;reason=key."),
  Prefer: header("Prefer", "dry-run: may I, and why not. Nothing is recorded."),
}
