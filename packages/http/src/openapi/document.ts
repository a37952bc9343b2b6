import type { AnyPlugin } from "@traitdunion/core"
import * as z from "zod"
import { type HttpOperation, operationsOf } from "../operations.ts"
import type { Renderer } from "../rendering.ts"
import type { Service } from "../service.ts"
import { commonSchemas, headerParameters, problemResponses } from "./components.ts"
import { choicesOf, inputSchema, type Schema, serviceInput } from "./input-schema.ts"

const ref = (group: string, name: string): Schema => ({ $ref: `#/components/${group}/${name}` })

const COMMON = ["400", "401", "403", "404", "409", "413", "415", "422", "500", "503"]
const STATUSES = {
  commands: [...COMMON, "410", "412"],
  queries: COMMON,
  outlets: [...COMMON, "410", "412"],
} as const
const HEADERS = {
  commands: ["IdempotencyKey", "IfMatch", "Acknowledge", "Prefer"],
  queries: [],
  outlets: ["IdempotencyKey", "Acknowledge"],
} as const

/** What an operation answers when it is done. */
const answerSchema = ({ operation }: HttpOperation): Schema =>
  schemaOf("answer" in operation ? operation.answer : undefined)

const schemaOf = (answer: z.core.$ZodType | undefined): Schema => {
  if (answer === undefined) return {}
  const { $schema: _, ...schema } = z.toJSONSchema(answer, { io: "input", unrepresentable: "any" }) as Schema
  return schema
}

const done = (one: HttpOperation, renderers: ReadonlyArray<Renderer>): Schema => {
  const json = (schema: Schema): Schema => ({ "application/json": { schema } })
  if (one.kind === "commands") {
    const etag = { ETag: { description: "The version now.", schema: { type: "string" } } }
    return {
      "200": {
        description: "It had been recorded under the same key; or, of a dry run, what would happen.",
        headers: etag,
        content: json({ anyOf: [ref("schemas", "Receipt"), ref("schemas", "DryRun")] }),
      },
      "201": { description: "Recorded.", headers: etag, content: json(ref("schemas", "Receipt")) },
    }
  }
  const rendered = one.kind === "outlets" ? renderers.map(({ mediaType }) => [mediaType, {}] as const) : []
  return {
    "200": {
      description: "The answer.",
      content: { ...json(answerSchema(one)), ...Object.fromEntries(rendered) },
    },
  }
}

/** What may stand against a command, in words. */
const refusalsOf = ({ operation }: HttpOperation): string =>
  operation.kind === "command" && Object.keys(operation.refusals).length > 0
    ? `Refus possibles :\n${Object.entries(operation.refusals)
        .map(([code, { fr }]) => `- \`${code}\` : ${fr}`)
        .join("\n")}`
    : ""

const operationOf = (one: HttpOperation, renderers: ReadonlyArray<Renderer>): Schema => {
  const { id, plugin, kind, operation } = one
  const description = refusalsOf(one)
  return {
    operationId: id.replaceAll(/[.-]/g, "_"),
    tags: [plugin.id],
    summary: operation.summary.fr,
    ...(description === "" ? {} : { description }),
    "x-roles": operation.by,
    "x-operation": id,
    ...(operation.kind === "command" ? { "x-stream": operation.stream.name } : {}),
    parameters: HEADERS[kind].map((name) => ref("parameters", name)),
    requestBody: { required: true, content: { "application/json": { schema: ref("schemas", id) } } },
    responses: {
      ...done(one, renderers),
      ...Object.fromEntries(STATUSES[kind].map((status) => [status, ref("responses", `Problem${status}`)])),
    },
  }
}

/** A service as the document tells it: it has words of the common table, and no plugin. */
const serviceOf = ({ id, summary, by, answer }: Service): Schema => ({
  operationId: id.replaceAll(/[.-]/g, "_"),
  tags: [id.split(".")[0]],
  summary: summary.fr,
  "x-roles": by,
  "x-operation": id,
  parameters: [ref("parameters", "IdempotencyKey")],
  requestBody: { required: true, content: { "application/json": { schema: ref("schemas", id) } } },
  responses: {
    "200": { description: "The answer.", content: { "application/json": { schema: schemaOf(answer) } } },
    ...Object.fromEntries(COMMON.map((status) => [status, ref("responses", `Problem${status}`)])),
  },
})

/** What a document is made of. */
export interface OpenApiOptions {
  /** Where the operations stand: `/api/v1` by default. */
  readonly prefix?: string
  /** The version of the embedder's interface. */
  readonly version?: string
  readonly title?: string
  readonly renderers?: ReadonlyArray<Renderer>
  /** What is served beside the operations of plugins. */
  readonly services?: ReadonlyArray<Service>
}

/** A document of OpenAPI 3.1. */
export interface OpenApiDocument {
  readonly openapi: "3.1.1"
  readonly info: Schema
  readonly paths: Readonly<Record<string, { readonly post: Schema }>>
  readonly components: Readonly<Record<string, Readonly<Record<string, Schema>>>>
  readonly [more: string]: unknown
}

/**
 * The document of OpenAPI 3.1 of some plugins: exactly their operations, with what they take, who may ask and what may
 * stand against them. `core.plugins` are those that are open.
 *
 * @example
 * ```ts
 * import { builtIns } from "@traitdunion/core/built-ins"
 * import { openApiDocument } from "@traitdunion/http"
 * openApiDocument(builtIns).paths["/commands/registers.record"] // { post: { … } }
 * ```
 */
export const openApiDocument = (
  plugins: ReadonlyArray<AnyPlugin>,
  {
    prefix = "/api/v1",
    version = "1.0.0",
    title = "Trait d'union",
    renderers = [],
    services = [],
  }: OpenApiOptions = {},
): OpenApiDocument => {
  const choices = choicesOf(plugins)
  const operations = [...operationsOf(plugins)]
  const own = services.map((service) => [service.id, serviceInput(service, choices)] as const)
  const inputs = operations.map(([, one]) => [one.id, inputSchema(one, choices)] as const)
  return {
    openapi: "3.1.1",
    info: {
      title,
      version,
      description: "Médiation sociale : chaque commande, question et transmission des extensions ouvertes.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: prefix === "" ? "/" : prefix }],
    security: [{ session: [] }],
    tags: [
      ...plugins.map(({ id, label }) => ({ name: id, description: label.fr })),
      ...[...new Set(services.map(({ id }) => id.split(".")[0] ?? id))]
        .filter((name) => plugins.every(({ id }) => id !== name))
        .map((name) => ({ name, description: "Propre à ce service" })),
    ],
    paths: {
      ...Object.fromEntries(operations.map(([path, one]) => [`/${path}`, { post: operationOf(one, renderers) }])),
      ...Object.fromEntries(services.map((one) => [`/services/${one.id}`, { post: serviceOf(one) }])),
    },
    components: {
      securitySchemes: {
        session: { type: "http", scheme: "bearer", description: "Or the session of the embedder's own sign-in." },
      },
      parameters: headerParameters,
      responses: Object.fromEntries(
        Object.entries(problemResponses).map(([status, response]) => [`Problem${status}`, response]),
      ),
      schemas: { ...commonSchemas, ...Object.fromEntries([...inputs, ...own]) },
    },
  }
}
