import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { serveHandler } from "@traitdunion/http/node"
import { createPassphraseFile, passphraseKeys } from "@traitdunion/keys"
import { appHandler } from "../app.ts"
import { checkWhenNew, checkWords, logging, markOpened } from "../operation/index.ts"
import { compose, OWN_PLUGINS } from "./composition.ts"
import { fillDemo } from "./demo.ts"
import { type StartOptions, WrongStart } from "./options.ts"
import { readPassphrase } from "./passphrase.ts"

/** A running app. */
export interface Started {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Where lines for whoever starts it go. */
export type Say = (line: string) => void

/** The keys of a structure, made when it has none. */
export const keysOf = async (folder: string, passphrase: (isNew: boolean) => Promise<string>) => {
  const file = join(folder, "cles.json")
  const isNew = !existsSync(file)
  const secret = { file, passphrase: await passphrase(isNew) }
  // Nothing is made before everything that is asked was answered.
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (isNew) await createPassphraseFile(secret)
  return passphraseKeys(secret)
}

/** The first account: whoever answers for the structure. */
export const DIRECTOR = { id: "d-1", name: "Direction", actor: { roles: ["director" as const] } }
const DEMO_MEDIATORS = [1, 2, 3].map((n) => ({
  id: `m-${n}`,
  name: `Médiation ${n}`,
  actor: { roles: ["mediator" as const] },
}))

/**
 * Open the structure's file, or make it, and serve its pages until it is stopped. A link that opens an account is said on a
 * screen alone: what a service says is kept in a log.
 */
export const start = async (
  options: StartOptions,
  say: Say,
  passphrase = readPassphrase,
  onScreen = true,
): Promise<Started> => {
  const { port, structure, name, demo } = options
  const folder = demo ? mkdtempSync(join(tmpdir(), "traitdunion-demo-")) : options.folder
  const origin = options.origin
  const found = await checkWhenNew({ folder, structure, plugins: OWN_PLUGINS })
  if (found !== undefined && !found.ok) throw new WrongStart(checkWords(found).join("\n"))
  const keys = await keysOf(folder, demo ? async () => randomBytes(24).toString("base64url") : passphrase)
  const app = await compose({
    folder,
    structure,
    name: demo ? "Association Exemple" : name,
    origin,
    keys,
    ...(demo ? {} : { backups: options.backups }),
    // The kind of the fault and where it was, and nothing that somebody typed.
    onBug: (error) => say(`Faute du programme : ${error instanceof Error ? error.name : "inconnue"}`),
  })
  markOpened(folder, OWN_PLUGINS)
  const invite = async (member: typeof DIRECTOR | (typeof DEMO_MEDIATORS)[number]): Promise<void> => {
    const link = await app.accounts.invite({ ...member, by: "installation" })
    say(`${member.name} : ${origin}/bienvenue?invitation=${link}`)
  }
  if ((await app.accounts.members()).length === 0) {
    if (demo) await fillDemo(app)
    if (demo || onScreen) {
      say("Ouvrir ce lien dans un navigateur. Il sert une seule fois, pendant trois jours.")
      await invite(DIRECTOR)
    } else say("Aucun compte encore. Le lien de la direction se fait avec : traitdunion-app invite")
    if (demo) for (const member of DEMO_MEDIATORS) await invite(member)
  }
  const pages = appHandler(app, (error) =>
    say(`Faute du programme : ${error instanceof Error ? error.name : "inconnue"}`),
  )
  const serving = await serveHandler(options.log ? logging(app.operations.values(), pages, say) : pages, {
    port,
    hostname: options.host,
  })
  say(`L'application répond sur ${origin}`)
  return {
    url: serving.url,
    stop: async () => {
      await serving.stop()
      await app.close()
      if (demo) rmSync(folder, { recursive: true, force: true })
    },
  }
}
