import { type Actor, type AnyPlugin, type Role, roles } from "@traitdunion/core"
import * as z from "zod"

/** Where a journal is: a data file, or a database whose address stands in a variable of the environment. */
export type ConfiguredStorage =
  | { readonly file: string }
  | { readonly database: string; readonly tls?: boolean; readonly tlsCa?: string }

/**
 * What the commands of a structure have in common, so that no command line repeats it: where its journal is, who it is,
 * where its keys are, which plugins it uses, who acts. Paths are told from the folder of the file. No secret stands here.
 */
export interface TraitdunionConfig {
  readonly storage: ConfiguredStorage
  /** The identifier of the structure, or with it the name that people read and the time zone where it is. */
  readonly structure: string | { readonly id: string; readonly name?: string; readonly timeZone?: string }
  readonly keys?: { readonly file: string; readonly passphraseFile?: string }
  /** The plugins beside the built-in ones: themselves, or the names of their packages. */
  readonly plugins?: ReadonlyArray<AnyPlugin | string>
  /** Who acts. Whoever is alone here need not be named; for the others `--as` is enough. */
  readonly people?: ReadonlyArray<Actor>
}

/**
 * A configuration as TypeScript checks it, for `traitdunion.config.ts`.
 *
 * @example
 * ```ts
 * import { defineConfig } from "@traitdunion/cli"
 * export default defineConfig({
 *   storage: { file: "mediation.sqlite" },
 *   structure: { id: "association-exemple", name: "Association Exemple", timeZone: "America/Guadeloupe" },
 *   keys: { file: "cles.json" },
 *   people: [{ id: "directrice-1", roles: ["director"] }],
 * })
 * ```
 */
export const defineConfig = (config: TraitdunionConfig): TraitdunionConfig => config

const id = z.string().regex(/^[A-Za-z0-9._:-]{1,64}$/)
const path = z.string().min(1).max(1000)
const role = z.enum(Object.keys(roles) as [Role, ...Array<Role>])

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat("fr-FR", { timeZone: name }).format(0) !== ""
  } catch {
    return false
  }
}

/** Whether a value is a plugin, as far as one can see from outside. */
export const isPlugin = (value: unknown): value is AnyPlugin =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  typeof value.id === "string" &&
  "streams" in value &&
  Array.isArray(value.streams) &&
  "commands" in value &&
  typeof value.commands === "object"

const structure = z.strictObject({
  id,
  name: z.exactOptional(z.string().trim().min(1).max(200)),
  timeZone: z.exactOptional(
    z.string().refine(isTimeZone, {
      error: "Not an IANA time zone, such as Europe/Paris",
      params: { fr: "Fuseau horaire inconnu, par exemple Europe/Paris" },
    }),
  ),
})

/** @internal The schema of {@link TraitdunionConfig}. */
export const configSchema = z.strictObject({
  storage: z.union([
    z.strictObject({ file: path }),
    z.strictObject({ database: path, tls: z.exactOptional(z.boolean()), tlsCa: z.exactOptional(path) }),
  ]),
  structure: z.union([id.transform((own) => ({ id: own })), structure]),
  keys: z.exactOptional(z.strictObject({ file: path, passphraseFile: z.exactOptional(path) })),
  plugins: z.exactOptional(z.array(z.union([path, z.custom<AnyPlugin>(isPlugin)]))),
  people: z.exactOptional(
    z.array(
      z.strictObject({
        id,
        roles: z.array(role).min(1),
        institution: z.exactOptional(id),
        person: z.exactOptional(id),
        poles: z.exactOptional(z.array(id)),
      }),
    ),
  ),
})

/** @internal What a configuration says, read. */
export type ReadConfig = z.output<typeof configSchema>
