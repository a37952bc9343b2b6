import type { keys as french } from "../fr/keys.ts"

/** What is said of keys, in English. */
export const keys: typeof french = {
  commands: {
    "keys create": {
      summary: "Make the key file of a structure, once and for all",
      example: "traitdunion keys create keys.json",
    },
    "keys rotate": {
      summary: "Put a new master key into service, and wrap every key again",
      example:
        "traitdunion keys rotate --file mediation.sqlite --structure association-exemple --keys keys.json --passphrase-file phrase.txt",
    },
    "keys passphrase": {
      summary: "Change the passphrase of a key file",
      example: "traitdunion keys passphrase keys.json",
    },
  },
  words: {
    group: "Make and look after the key file",
    keys: "the key file; otherwise the key of TRAITDUNION_KEY, if there is one",
    passphraseFile: "the file that the passphrase stands in; otherwise TRAITDUNION_PASSPHRASE, otherwise it is asked",
    newPassphraseFile:
      "the file that the new passphrase stands in; otherwise TRAITDUNION_NEW_PASSPHRASE, otherwise it is asked",
    file: "the key file",
    ask: "Passphrase: ",
    askNew: "New passphrase (at least 12 characters): ",
    askAgain: "The same once more: ",
    created: (path) => `Key file made: ${path}`,
    keepIt:
      "Keep a copy of it apart from the machine and its backups, and the passphrase in another place again: nobody can recover them, nor the data without them.",
    changed: "Passphrase changed. Older copies of the file still open with the former one.",
    rotated: (count) => `Keys wrapped again: ${count}.`,
    current: (id) => `Master key in service: ${id}`,
    stillThere:
      "Those before it stay in the file: older backups need them. Start again the programs that were running.",
    progress: "Wrapping again",
    notTheSame: "The two passphrases are not the same.",
    notTheSameRemedy: "Try again: nothing was changed.",
    noPassphrase: "The passphrase was not given, and there is no terminal to ask it on.",
    noPassphraseRemedy: (variable, flag) => `Put it into ${variable}, or into a file with ${flag}.`,
    withoutKeys: "--passphrase-file opens a key file: add --keys.",
  },
}
