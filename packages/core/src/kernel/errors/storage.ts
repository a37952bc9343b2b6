import type { Words } from "../label.ts"
import { TraitDunionError } from "./base.ts"

/** Somebody else changed the same thing first. The engine retries by itself; you see this when it gave up or may not. */
export class ConcurrencyConflict extends TraitDunionError {
  readonly _tag = "ConcurrencyConflict"
  readonly code = "TDU-CONFLICT"
  readonly stream: string
  readonly expected: number
  readonly actual: number

  constructor(stream: string, expected: number, actual: number) {
    super(
      {
        fr: "Le dossier a changé entre-temps.",
        en: `${stream}: expected version ${expected}, found ${actual}.`,
      },
      {
        fr: "Relire le dossier, puis recommencer si l'action convient toujours.",
        en: "Read it again and decide again; without `expectedVersion` the engine does so by itself.",
      },
    )
    this.stream = stream
    this.expected = expected
    this.actual = actual
  }
}

/** Why a storage failed, as far as the adapter can tell. */
export type StorageReason =
  | "full"
  | "locked"
  | "damaged"
  | "newer"
  | "behind"
  | "read-only"
  | "missing"
  | "wrong-address"
  | "denied"
  | "unsupported"
  | "untrusted"
  | "altered"
  | "unprepared"
  | "unguarded"
  | "layout"
  | "too-large"
  | "own-transaction"
  | "unavailable"
  | "unknown"

const STORAGE_WORDS: Record<StorageReason, { readonly words: Words; readonly remedy: Words }> = {
  full: {
    words: { fr: "Le disque est plein : rien n'a été enregistré.", en: "The disk is full; nothing was recorded." },
    remedy: { fr: "Libérer de la place, puis recommencer.", en: "Free some space, then try again." },
  },
  locked: {
    words: { fr: "La base est occupée par un autre programme.", en: "Another process holds the database." },
    remedy: { fr: "Attendre ou fermer l'autre programme, puis recommencer.", en: "Wait or close it, then try again." },
  },
  damaged: {
    words: { fr: "La base est endommagée, ou n'en est pas une.", en: "The database is damaged, or is not one." },
    remedy: {
      fr: "Ne plus y écrire ; revenir à la dernière sauvegarde et vérifier le journal.",
      en: "Stop writing to it; restore the last backup and verify the journal.",
    },
  },
  newer: {
    words: {
      fr: "Ces données viennent d'une autre version, plus récente, du programme ou d'une extension.",
      en: "The data was written by another, newer version of the program or of a plugin.",
    },
    remedy: {
      fr: "Fermer ce programme et le mettre à jour, avec ses extensions.",
      en: "Close this program and upgrade it, with its plugins.",
    },
  },
  behind: {
    words: {
      fr: "Cette liste n'est pas à jour : des faits ont été enregistrés par un programme qui ne la tient pas, ou qui la fait autrement.",
      en: "This list is not up to date: facts were recorded by a program that does not keep it, or that makes it otherwise.",
    },
    remedy: {
      fr: "Rouvrir avec toutes les extensions de la structure : la liste est alors complétée. Si l'une d'elles ne sert plus, refaire les listes sans elle (`rebuild`).",
      en: "Open again with all plugins of the structure: the list is then completed. If one of them is not used any more, make the lists again without it (`rebuild`).",
    },
  },
  "read-only": {
    words: { fr: "La base est en lecture seule.", en: "The database is read-only." },
    remedy: {
      fr: "Donner le droit d'écrire, puis recommencer ; une réplique suit, une fois son serveur principal ouvert avec cette version.",
      en: "Grant the right to write, then try again; a replica follows once its primary was opened with this version.",
    },
  },
  missing: {
    words: {
      fr: "La base de données, son schéma, son fichier ou son dossier est introuvable.",
      en: "The database, its schema, its file or its folder is missing.",
    },
    remedy: {
      fr: "Vérifier le chemin, ou les noms de la base et du schéma.",
      en: "Check the path, or the names of the database and the schema.",
    },
  },
  "wrong-address": {
    words: {
      fr: "Cette adresse n'est pas celle d'une base de données de ce type.",
      en: "This is not the address of a database of this kind.",
    },
    remedy: {
      fr: "Vérifier l'adresse : son début, le nom du serveur, le port et la base.",
      en: "Check the address: how it begins, the server's name, the port and the database.",
    },
  },
  denied: {
    words: { fr: "Le serveur refuse cet utilisateur.", en: "The server does not let this user in, or not do this." },
    remedy: {
      fr: "Vérifier le nom, le mot de passe et les droits de l'utilisateur sur la base.",
      en: "Check the user's name, password and rights on the database.",
    },
  },
  unsupported: {
    words: { fr: "Ce serveur est trop ancien.", en: "This version of the server is not supported." },
    remedy: {
      fr: "Mettre à jour le serveur : la documentation de l'adaptateur dit lesquels conviennent.",
      en: "Upgrade the server: the adapter's documentation says which versions do.",
    },
  },
  untrusted: {
    words: {
      fr: "La connexion au serveur ne peut pas être protégée.",
      en: "The connection cannot be made safe: the server's certificate is not trusted, or it offers none.",
    },
    remedy: {
      fr: "Vérifier le nom du serveur, son certificat et l'autorité qui l'a signé.",
      en: "Check the server's host name, its certificate, and the authority given as `tls.ca`.",
    },
  },
  altered: {
    words: {
      fr: "Les tables de la base, ou des lignes du journal, ne sont pas celles que Trait d'union a faites.",
      en: "A table, or a row of the journal, is not as this library made it: somebody changed, added or removed it.",
    },
    remedy: {
      fr: "Vérifier le journal, qui dit où ; rétablir ce qui a été changé, ou revenir à la dernière sauvegarde.",
      en: "Verify the journal, which says where; put back what was changed, or restore the last backup.",
    },
  },
  unprepared: {
    words: {
      fr: "Cette structure ou une de ses tables n'est pas dans cette base : rien n'y a été créé.",
      en: "The structure, or one of the tables asked for, is not in this database; nothing was made.",
    },
    remedy: {
      fr: "Vérifier l'identifiant ; ouvrir d'abord la structure avec cette version et le droit d'écrire.",
      en: "Check its id; open the structure first with this version and the right to write.",
    },
  },
  unguarded: {
    words: {
      fr: "La sécurité par ligne ne tient pas pour cet utilisateur ou cette connexion.",
      en: "Row security does not hold: who connects bypasses it, or the connection does not carry the structure.",
    },
    remedy: {
      fr: "Se connecter avec un rôle qui n'est ni superutilisateur ni BYPASSRLS, et qui porte sa structure.",
      en: "Connect as a role that is neither superuser nor BYPASSRLS, and carries `traitdunion.structure`.",
    },
  },
  layout: {
    words: {
      fr: "Les tables de cette base ne sont pas partitionnées comme demandé.",
      en: "The tables of this database are not partitioned as was asked.",
    },
    remedy: {
      fr: "Retirer l'option, ou copier chaque structure dans une base neuve ouverte avec elle.",
      en: "Leave the option out, or copy each structure to a new database that is opened with it.",
    },
  },
  "too-large": {
    words: {
      fr: "Ce contenu est trop grand pour la base de données : rien n'a été enregistré.",
      en: "This is too large for the database; nothing was recorded.",
    },
    remedy: {
      fr: "Raccourcir le texte ou enregistrer en plusieurs fois ; sinon, relever la limite du serveur.",
      en: "Shorten the text or record it in parts; otherwise raise the server's limit (`max_allowed_packet` on MySQL).",
    },
  },
  "own-transaction": {
    words: {
      fr: "Appel fait à l'intérieur d'une transaction ouverte de l'appelant, qu'il attendrait sans fin : rien n'a été fait.",
      en: "This was called inside an open transaction of the caller's, and would wait for it without end; nothing was done.",
    },
    remedy: {
      fr: "Utiliser dans la transaction le cœur qui y est ouvert (`core.within`), ou faire l'appel avant ou après elle.",
      en: "Inside the transaction use the core that was opened on it (`core.within`), or call before or after it.",
    },
  },
  unavailable: {
    words: { fr: "La base de données ne répond pas.", en: "The database cannot be reached, or was closed." },
    remedy: {
      fr: "Vérifier que le serveur fonctionne, son adresse, son port et la connexion, puis recommencer.",
      en: "Check that the server runs, its address, its port and the connection, then try again.",
    },
  },
  unknown: {
    words: { fr: "La base de données a échoué.", en: "The database failed." },
    remedy: { fr: "Voir la cause jointe à l'erreur.", en: "See the `cause` of this error." },
  },
}

/**
 * The storage failed. `reason` says why; the commit it belongs to left nothing behind. `place` names a table or a column
 * where one is at fault.
 */
export class StorageFailure extends TraitDunionError {
  readonly _tag = "StorageFailure"
  readonly code = "TDU-STORAGE"
  readonly operation: string
  readonly reason: StorageReason
  readonly place: string | undefined

  constructor(operation: string, reason: StorageReason, cause?: unknown, place?: string) {
    const { words, remedy } = STORAGE_WORDS[reason]
    const where = place === undefined ? operation : `${operation}: ${place}`
    super({ fr: words.fr, en: `${words.en} (${where})` }, remedy, { cause })
    this.operation = operation
    this.reason = reason
    this.place = place
  }
}
