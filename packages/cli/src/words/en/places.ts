import type { places as french } from "../fr/places.ts"
import { count, counted } from "./count.ts"

/** What is said of places and of moving from one to another, in English. */
export const places: typeof french = {
  commands: {
    copy: {
      summary: "Move a structure's journal to another file or a server, and prove it",
      example:
        "traitdunion copy --from mediation.sqlite --to env:MEDIATION_ADDRESS --structure association-exemple --keys keys.json",
    },
  },
  words: {
    database:
      "the database of a server, in the place of --file: postgres://… or mysql://…, or env:NAME, which reads the address from the variable NAME",
    tls: "encrypt the connection to the server, whose certificate is verified",
    tlsCa: "the file of the authority that signed the server's certificate; encrypts too",
    from: "the source: an SQLite file, or the address of a database",
    to: "the target: an SQLite file, or the address of a database",
    structures: "the identifier of the structure, repeated for several",
    misuse: {
      nowhere: "Say where the journal is: --file <sqlite>, or --database <address>.",
      notAFile: "The option --file takes a path: an address goes with --database.",
      notAnAddress: (flag) => `The address of ${flag} cannot be read; it is not repeated here.`,
      notAnEngine: (flag, schemes) => `The address of ${flag} begins with: ${schemes}, or env:NAME.`,
      noDatabase: (flag) => `The address of ${flag} must name a database after the server: …/database.`,
      notInEnvironment: (flag, variable) =>
        `${flag} reads the address from the variable ${variable}, which is empty or missing.`,
      passwordShown: (flag) =>
        `The address of ${flag} holds a password, which other users of the machine can see: put it into a variable and give env:NAME.`,
      authorityUnread: (code) => `The file of --tls-ca cannot be read (${code}).`,
      samePlace: "The source and the target are the same database.",
    },
    copying: "Copying",
    proving: "Verifying the target",
    lists: "Lists and figures",
    pace: (perSecond, seconds) => `${count(perSecond)} facts/s, ${count(seconds)} s left`,
    copied: (structure, facts, keys, verified) =>
      `${structure}: ${counted(facts, "fact", "facts")} copied, ${counted(keys, "key", "keys")} brought up to date; ${counted(verified, "fact", "facts")} proven at the target.`,
    heads: { end: "", position: "last fact", hash: "hash", keys: "keys", keysHash: "hash of the keys" },
    source: "source",
    target: "target",
    same: "Nothing is missing: the last fact and every key are the same on both sides.",
    behind: (facts) =>
      `The source went on: ${counted(facts, "fact", "facts")} to copy yet. Run the same command again.`,
    keysDiffer: "Keys changed during the copy. Run the same command again.",
    listed: (tables) =>
      `${counted(tables, "table of the target was", "tables of the target were")} compared with the journal: nothing differs.`,
    listsDiffer: (tables) =>
      `${counted(tables, "table of the target differs", "tables of the target differ")} from the journal. See: traitdunion rebuild --help`,
    figures: {
      same: "The report of the whole period gives the same figures on both sides.",
      differ:
        "The report of the whole period does not give the same figures on both sides: make those of the source again with rebuild.",
      unread: "Figures not compared: those of the source are of another version of the program.",
    },
    withKeys:
      "The index that finds persons takes the keys: run it again with --keys, or run rebuild --keys at the target.",
  },
}
