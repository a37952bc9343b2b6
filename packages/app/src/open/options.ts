import { parseArgs } from "node:util"
import { isSafeOrigin } from "@traitdunion/http-accounts"

/** What the command line asks for. */
export interface StartOptions {
  readonly folder: string
  readonly port: number
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

  --folder DOSSIER      où sont le journal et les clés (par défaut : ./traitdunion)
  --name NOM            le nom de la structure, tel que les pages le montrent
  --structure ID        son identifiant : minuscules, chiffres et tirets
  --port N              le port d'écoute (par défaut : ${DEFAULT_PORT})
  --origin ADRESSE      l'adresse que les navigateurs utilisent, en https
                        (par défaut : http://localhost:${DEFAULT_PORT}, pour cette machine seule)
  --demo                une année inventée, dans un dossier qui disparaît à la fin
  --help                cette aide

La phrase de passe des clés est demandée au clavier, ou lue dans le fichier
« passphrase » du dossier que systemd donne au service ($CREDENTIALS_DIRECTORY).`

/** Why the command line is not understood, in words. */
export class WrongStart extends Error {}

/** Read the command line. Throws {@link WrongStart}. */
export const startOptions = (args: ReadonlyArray<string>): StartOptions => {
  const { values } = parse(args)
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
    folder: values.folder ?? "./traitdunion",
    port,
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
      options: {
        folder: { type: "string" },
        name: { type: "string" },
        structure: { type: "string" },
        port: { type: "string" },
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
