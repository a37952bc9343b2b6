import { issueInOwnWords, type OutcomeIssue, PluginFault } from "../../kernel/index.ts"
import type { AnyEvent } from "../../plugin/index.ts"

type Place = { readonly name: string }

const pluginOf = ({ name }: Place): string => name.slice(0, name.indexOf("."))

/** What a plugin made that cannot be kept: where it stands in it, and what it is, never its value. */
export interface Unkept {
  readonly path: OutcomeIssue["path"]
  readonly found: string
}

/** The error of something that cannot be kept, made by the plugin of an operation; of an event, when it is one. */
export const faultOf = (operation: Place, { path, found }: Unkept, event?: Pick<AnyEvent, "type">): PluginFault =>
  new PluginFault(placeOf(operation, event), [
    {
      path: shown(path),
      code: "not_kept",
      fr: `ne se conserve pas tel quel (${found})`,
      en: `cannot be kept as it is (${found})`,
    },
  ])

/** A path without keys that somebody made: they may be anybody's data. */
const shown = (path: OutcomeIssue["path"]): OutcomeIssue["path"] =>
  path.map((step) => (typeof step !== "string" || /^[A-Za-z_~]\w{0,39}$/.test(step) ? step : "…"))

const placeOf = (operation: Place, event: Pick<AnyEvent, "type"> | undefined) => ({
  plugin: pluginOf(operation),
  operation: operation.name,
  ...(event === undefined ? {} : { stream: event.type.slice(0, event.type.indexOf(".")), event: event.type }),
})

interface Refused {
  readonly issues: ReadonlyArray<Parameters<typeof issueInOwnWords>[0]>
}

// By its form: a plugin may have a copy of zod of its own.
const isZodError = (error: unknown): error is Refused =>
  error instanceof Error && error.name.endsWith("ZodError") && Array.isArray((error as Partial<Refused>).issues)

/**
 * The error of a schema as the plugin's fault, in words of the library alone: an author's may repeat what stood there. Any
 * other error is answered as it is.
 */
export const withoutZod = (operation: Place, error: unknown, event?: Pick<AnyEvent, "type">): unknown => {
  if (!isZodError(error)) return error
  const issues = error.issues.map((issue) => ({ path: shown(issue.path), code: issue.code, ...issueInOwnWords(issue) }))
  return new PluginFault(placeOf(operation, event), issues)
}
