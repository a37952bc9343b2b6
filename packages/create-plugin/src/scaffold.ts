import { existsSync } from "node:fs"
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import { basename, dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

/** What is to be made. */
export interface Scaffold {
  /** The folder of the new package. It is made; when it is there, it is empty. */
  readonly folder: string
  /** The id of the plugin, under which its commands are called: `home-visits`. The folder's own name when nothing is said. */
  readonly id?: string
  /** What people read, in French. */
  readonly label?: string
}

/** What was made. */
export interface Scaffolded {
  readonly folder: string
  readonly id: string
  /** Paths from the folder. */
  readonly files: ReadonlyArray<string>
}

/** Nothing was made, and why. */
export class CannotScaffold extends Error {
  readonly _tag = "CannotScaffold"
  readonly reason: "id" | "not-empty"

  constructor(reason: CannotScaffold["reason"], message: string) {
    super(message)
    this.reason = reason
  }
}

/** Looked for when it is wanted: whoever bundles this does without. */
const templateFolder = (): string => fileURLToPath(new URL("../template", import.meta.url))
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

const camelCase = (id: string): string => id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())

/** The names that a plugin goes by, wherever the template has them. */
const namesOf = (id: string, label: string): ReadonlyArray<readonly [mark: RegExp, name: string]> => {
  const camel = camelCase(id)
  return [
    [/__id__/g, id],
    [/__table__/g, id.replaceAll("-", "_")],
    [/__camel__/g, camel],
    [/__Pascal__/g, `${camel[0]?.toUpperCase() ?? ""}${camel.slice(1)}`],
    [/__label__/g, label.replaceAll("\\", "\\\\").replaceAll('"', '\\"')],
  ]
}

const versions = async (): Promise<Readonly<Record<string, string>>> => {
  const { version } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"))
  return { __version__: String(version) }
}

/**
 * Write a package with a small plugin into a folder. Throws {@link CannotScaffold} for an id that no plugin can have, and
 * for a folder in which something stands.
 *
 * @example
 * ```ts
 * import { mkdtempSync } from "node:fs"
 * import { tmpdir } from "node:os"
 * import { join } from "node:path"
 * import { scaffold } from "@traitdunion/create-plugin"
 * const { files } = await scaffold({ folder: join(mkdtempSync(join(tmpdir(), "plugin-")), "home-visits") })
 * ```
 */
export const scaffold = async ({ folder, id, label }: Scaffold): Promise<Scaffolded> => {
  const into = resolve(folder)
  const name = id ?? basename(into)
  if (!ID.test(name) || name.length > 30) {
    throw new CannotScaffold("id", `Not an id of a plugin: ${name}. Write kebab-case, such as home-visits`)
  }
  if (existsSync(into) && (await readdir(into)).length > 0) {
    throw new CannotScaffold("not-empty", `${into} is not empty: give a new folder`)
  }
  const names = namesOf(name, label ?? name)
  const marks = Object.entries(await versions())
  const files: Array<string> = []
  const template = templateFolder()
  for (const entry of await readdir(template, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const from = join(entry.parentPath, entry.name)
    // npm leaves out files of this name, and would rename them.
    const path = from.slice(template.length + 1).replace(/(^|[\\/])_/, "$1")
    let text = await readFile(from, "utf8")
    for (const [mark, said] of names) text = text.replaceAll(mark, said)
    for (const [mark, said] of marks) text = text.replaceAll(mark, said)
    await mkdir(dirname(join(into, path)), { recursive: true })
    await writeFile(join(into, path), text)
    files.push(path)
  }
  return { folder: into, id: name, files: files.toSorted() }
}
