import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { isSafeOrigin } from "@traitdunion/http-accounts"

/** What is done: the pages are served, or something is done to the structure's file while they are not. */
export const actions = ["serve", "invite", "backup", "restore", "check"] as const
export type Action = (typeof actions)[number]

/** What the command line asks for. */
export interface StartOptions {
  readonly action: Action
  /** The backup that `restore` puts back. */
  readonly from: string | undefined
  readonly replace: boolean
  readonly folder: string
  /** Where the nightly backups go. */
  readonly backups: string
  readonly port: number
  readonly host: string
  /** A line for each answer, without a name. */
  readonly log: boolean
  readonly origin: string
  readonly structure: string
  readonly name: string
  readonly demo: boolean
  readonly help: boolean
}

const DEFAULT_PORT = 4600
const STRUCTURE = /^[a-z0-9][a-z0-9-]{0,62}$/

/** How it is started, for whoever asks. */
export const HELP = `traitdunion-app: l'application de médiation sociale, sur cette machine et dans un seul fichier

  traitdunion-app                     répondre aux navigateurs
  traitdunion-app invite              faire le lien qui ouvre le compte de la direction
  traitdunion-app backup              faire une sauvegarde maintenant, et la prouver
  traitdunion-app restore FICHIER     remettre une sauvegarde à la place du journal
  traitdunion-app check               dire ce que cette version lirait du journal, sans rien écrire

  --folder DOSSIER      où sont le journal et les clés (par défaut : ./traitdunion)
  --name NOM            le nom de la structure, tel que les pages le montrent
  --structure ID        son identifiant : minuscules, chiffres et tirets
  --port N              le port d'écoute (par défaut : ${DEFAULT_PORT})
  --origin ADRESSE      l'adresse que les navigateurs utilisent, en https
                        (par défaut : http://localhost:${DEFAULT_PORT}, pour cette machine seule)
  --backups DOSSIER     où vont les sauvegardes de chaque nuit, jamais avec les clés
                        (par défaut : à côté du dossier, avec « -sauvegardes »)
  --replace             restore : remplacer un journal qui va plus loin ; il est mis de côté
  --host ADRESSE        l'adresse d'écoute (par défaut : 127.0.0.1, cette machine seule)
  --log                 une ligne par réponse, sans nom ni identifiant
  --demo                une année inventée, dans un dossier qui disparaît à la fin
  --help                cette aide

La phrase de passe des clés est demandée au clavier, ou lue dans le fichier
« passphrase » du dossier que systemd donne au service ($CREDENTIALS_DIRECTORY).`

/** Why the command line is not understood, in words. */
export class WrongStart extends Error {}

/** Read the command line. Throws {@link WrongStart}. */
export const startOptions = (args: ReadonlyArray<string>): StartOptions => {
  const { values, positionals } = parse(args)
  const [asked = "serve", from, ...more] = positionals
  const action = actions.find((one) => one === asked)
  if (action === undefined) throw new WrongStart(`Commande inconnue : ${asked}.`)
  if (more.length > 0 || (action === "restore") !== (from !== undefined)) {
    throw new WrongStart(action === "restore" ? "restore attend un fichier de sauvegarde." : `${action} n'attend rien.`)
  }
  const folder = values.folder ?? "./traitdunion"
  const backups = values.backups ?? `${resolve(folder)}-sauvegardes`
  if (resolve(backups) === resolve(folder))
    throw new WrongStart("--backups attend un autre dossier que celui des clés.")
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new WrongStart("--port attend un nombre entre 0 et 65535.")
  const origin = values.origin ?? `http://localhost:${port}`
  if (!isSafeOrigin(origin)) {
    throw new WrongStart("--origin attend une adresse en https, sans chemin ; http ne vaut que pour localhost.")
  }
  const structure = values.structure ?? "ma-structure"
  if (!STRUCTURE.test(structure)) throw new WrongStart("--structure attend des minuscules, des chiffres et des tirets.")
  return {
    action,
    from,
    replace: values.replace === true,
    folder,
    backups,
    port,
    host: values.host ?? "127.0.0.1",
    log: values.log === true,
    origin,
    structure,
    name: values.name ?? "Ma structure",
    demo: values.demo === true,
    help: values.help === true,
  }
}

const parse = (args: ReadonlyArray<string>) => {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: true,
      options: {
        folder: { type: "string" },
        name: { type: "string" },
        structure: { type: "string" },
        port: { type: "string" },
        host: { type: "string" },
        backups: { type: "string" },
        replace: { type: "boolean" },
        log: { type: "boolean" },
        origin: { type: "string" },
        demo: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    })
  } catch (error) {
    const named = /'(-[^']*)'/.exec((error as Error).message)?.[1]
    const unknown = (error as { readonly code?: string }).code === "ERR_PARSE_ARGS_UNKNOWN_OPTION"
    if (named === undefined) throw new WrongStart("Une valeur n'appartient à aucune option.")
    throw new WrongStart(
      unknown ? `Option inconnue : ${named.split(" ")[0]}.` : `Il manque la valeur de ${named.split(" ")[0]}.`,
    )
  }
}
