import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { type AnyPlugin, checkUpgrade, type UpgradeCheck } from "@traitdunion/core"

/** Which journal is looked at, and with which plugins. */
export interface CheckOptions {
  readonly folder: string
  readonly structure: string
  readonly plugins: ReadonlyArray<AnyPlugin>
}

/** The version of this program. */
const programVersion = (): string =>
  (
    JSON.parse(readFileSync(fileURLToPath(new URL("../../package.json", import.meta.url)), "utf8")) as {
      readonly version: string
    }
  ).version

const REASONS: Readonly<Record<string, string>> = {
  newer: "écrits par une version plus récente : installer celle-là",
  damaged: "abîmés : restaurer la dernière sauvegarde saine",
  misread: "mal lus par cette version : prévenir qui l'a faite, et garder l'ancienne",
}

/** What a check found, in lines: kinds of facts and how many, and nothing that a fact says. */
export const checkWords = ({ ok, events, upcast, foreign, unreadable }: UpgradeCheck): ReadonlyArray<string> => [
  `${events} faits lus.`,
  ...upcast.map(({ type, events: many }) => `${many} × ${type} : lus par mise à niveau.`),
  ...foreign.map(({ type, events: many }) => `${many} × ${type} : d'un plugin qui n'est pas ouvert ici.`),
  ...unreadable.map(({ type, events: many, reason }) => `${many} × ${type} : ${REASONS[reason] ?? reason}.`),
  ok ? "Cette version lit tout le journal." : "Cette version ne doit pas ouvrir ce journal. Rien n'a été changé.",
]

/** What this program would find in the structure's journal; `undefined` when there is none yet. It writes nothing. */
export const checkJournal = async ({ folder, structure, plugins }: CheckOptions): Promise<UpgradeCheck | undefined> => {
  const file = join(folder, "journal.sqlite")
  if (!existsSync(file)) return undefined
  return checkUpgrade({ structure, storage: sqliteStorage({ file }), plugins })
}

const markIn = (folder: string): string => join(folder, "version")

/** Which programs opened the journal last: this one, and these plugins. */
const markOf = (plugins: ReadonlyArray<AnyPlugin>): string =>
  `${programVersion()} ${plugins
    .map(({ id }) => id)
    .toSorted()
    .join(" ")}\n`

/**
 * Before a version opens a journal that another one wrote, the whole journal is read as the new one would read it; not at
 * each start. `undefined` when there is nothing to look at.
 */
export const checkWhenNew = async (options: CheckOptions): Promise<UpgradeCheck | undefined> => {
  const mark = markIn(options.folder)
  if (existsSync(mark) && readFileSync(mark, "utf8") === markOf(options.plugins)) return undefined
  return checkJournal(options)
}

/** Remember which version opened the journal. */
export const markOpened = (folder: string, plugins: ReadonlyArray<AnyPlugin>): void =>
  writeFileSync(markIn(folder), markOf(plugins), { mode: 0o600 })
