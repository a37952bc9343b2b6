import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, extname, join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { type AnyPlugin, InvalidInput, issuesOf } from "@traitdunion/core"
import type { Io } from "../io.ts"
import { isSystemError, wrongUse } from "../refusals/index.ts"
import { configSchema, isPlugin, type ReadConfig } from "./shape.ts"

/** The names that a configuration may have, in the folder where a command is called. */
export const CONFIG_NAMES = [
  "traitdunion.config.ts",
  "traitdunion.config.js",
  "traitdunion.config.mjs",
  "traitdunion.config.json",
] as const

/** A structure's configuration, with its paths whole and its plugins loaded. */
export interface Config extends Omit<ReadConfig, "plugins"> {
  /** The file that it was read from. */
  readonly path: string
  readonly plugins: ReadonlyArray<AnyPlugin>
}

const found = ({ cwd }: Io, named: string | undefined): string | undefined => {
  if (named !== undefined) return resolve(cwd, named)
  const there = CONFIG_NAMES.filter((name) => existsSync(join(cwd, name)))
  if (there.length > 1) throw wrongUse((_, { config }) => config.several(there.join(", ")))
  return there[0] === undefined ? undefined : join(cwd, there[0])
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const contentOf = async (path: string): Promise<unknown> => {
  try {
    if (extname(path) === ".json") return JSON.parse(await readFile(path, "utf8"))
    const module: unknown = await import(pathToFileURL(path).href)
    return typeof module === "object" && module !== null && "default" in module ? module.default : undefined
  } catch (error) {
    const why = isSystemError(error) ? error.code : messageOf(error)
    throw wrongUse((_, { config }) => config.unread(path, why))
  }
}

/** The plugin of a package, wherever the folder of the configuration finds it. */
const pluginOf = async (name: string, path: string): Promise<AnyPlugin> => {
  let module: unknown
  try {
    module = await import(pathToFileURL(createRequire(path).resolve(name)).href)
  } catch (error) {
    throw wrongUse((_, { config }) => config.noPlugin(name, messageOf(error).split("\n")[0] ?? ""))
  }
  const plugins = Object.values(module ?? {}).filter(isPlugin)
  const [only, ...others] = [...new Set(plugins)]
  if (only === undefined || others.length > 0) throw wrongUse((_, { config }) => config.notOnePlugin(name))
  return only
}

/** The configuration of the structure: the one that is named, else the one of this folder, else none. */
export const configOf = async (io: Io, named?: string): Promise<Config | undefined> => {
  const path = found(io, named)
  if (path === undefined) return undefined
  const parsed = configSchema.safeParse(await contentOf(path), { reportInput: true })
  if (!parsed.success) throw new InvalidInput(path, issuesOf(parsed.error))
  const { storage, keys, plugins = [], ...rest } = parsed.data
  const whole = (told: string): string => resolve(dirname(path), told)
  const loaded: Array<AnyPlugin> = []
  for (const plugin of plugins) loaded.push(typeof plugin === "string" ? await pluginOf(plugin, path) : plugin)
  return {
    ...rest,
    path,
    storage:
      "file" in storage
        ? { file: whole(storage.file) }
        : { ...storage, ...(storage.tlsCa === undefined ? {} : { tlsCa: whole(storage.tlsCa) }) },
    ...(keys === undefined
      ? {}
      : {
          keys: {
            file: whole(keys.file),
            ...(keys.passphraseFile === undefined ? {} : { passphraseFile: whole(keys.passphraseFile) }),
          },
        }),
    plugins: loaded,
  }
}
