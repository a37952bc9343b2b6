import { join } from "node:path"
import { checkJournal, checkWords, NotRestored, restoreBackup, restoredWords, takeBackup } from "../operation/index.ts"
import { compose, OWN_PLUGINS } from "./composition.ts"
import type { StartOptions } from "./options.ts"
import { readPassphrase } from "./passphrase.ts"
import { DIRECTOR, keysOf, type Say } from "./start.ts"

const backUp = async ({ structure, folder, backups }: StartOptions, say: Say): Promise<number> => {
  const { last, attempt } = await takeBackup({ structure, file: join(folder, "journal.sqlite"), folder: backups })
  if (attempt !== null || last === null) {
    say(`La sauvegarde n'a pas pu être faite (${attempt?.code ?? "inconnu"}).`)
    return 1
  }
  say(`${join(backups, last.file)} : ${last.facts} faits prouvés, ${last.accounts} comptes.`)
  return 0
}

const restore = async (options: StartOptions, say: Say, passphrase: typeof readPassphrase): Promise<number> => {
  const { structure, folder, from = "", replace } = options
  const keys = await keysOf(folder, async (isNew) => {
    // New keys would open nothing of what is put back.
    if (isNew)
      throw new NotRestored("Le fichier des clés manque : remettre cles.json dans le dossier, puis recommencer.")
    return passphrase(false)
  })
  const restored = await restoreBackup({ from, folder, structure, keys, plugins: OWN_PLUGINS, replace })
  for (const line of restoredWords(restored)) say(line)
  return 0
}

/** The link of whoever answers for the structure, for the first time or after all their devices were lost. */
const invite = async (options: StartOptions, say: Say, passphrase: typeof readPassphrase): Promise<number> => {
  const { structure, folder, name, origin } = options
  const app = await compose({ folder, structure, name, origin, keys: await keysOf(folder, passphrase) })
  try {
    const by = "installation"
    const known = (await app.accounts.members()).some(({ id }) => id === DIRECTOR.id)
    const link = known
      ? await app.accounts.inviteAgain(DIRECTOR.id, by)
      : await app.accounts.invite({ ...DIRECTOR, by })
    say("Ouvrir ce lien dans un navigateur. Il sert une seule fois, pendant trois jours.")
    say(`${origin}/bienvenue?invitation=${link}`)
    return 0
  } finally {
    await app.close()
  }
}

const check = async ({ structure, folder }: StartOptions, say: Say): Promise<number> => {
  const found = await checkJournal({ folder, structure, plugins: OWN_PLUGINS })
  if (found === undefined) {
    say("Aucun journal dans ce dossier.")
    return 1
  }
  for (const line of checkWords(found)) say(line)
  return found.ok ? 0 : 1
}

/** What is done to the structure's file beside serving its pages. Answers how the program ends: 0 when it was done. */
export const maintain = async (options: StartOptions, say: Say, passphrase = readPassphrase): Promise<number> => {
  if (options.action === "backup") return backUp(options, say)
  if (options.action === "invite") return invite(options, say, passphrase)
  if (options.action === "restore") return restore(options, say, passphrase)
  return check(options, say)
}
