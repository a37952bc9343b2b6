import type { evidence as french } from "../fr/evidence.ts"

/** What is said of evidence, in English. */
export const evidence: typeof french = {
  commands: {
    anchor: {
      summary: "Sign where the journal stands, to be kept elsewhere",
      example:
        "traitdunion anchor --file mediation.sqlite --structure association-exemple --keys keys.json --out anchor.json",
    },
    trail: {
      summary: "Tell a mediation step by step, in French",
      example:
        "traitdunion trail mediation-1 --file mediation.sqlite --structure association-exemple --as directrice-1 --role director",
    },
  },
  words: {
    anchor: "an anchor that was kept elsewhere, as JSON; may be repeated",
    publicKey: "the public key that was noted with the first anchor",
    out: "the file to write; otherwise the standard output",
    written: (path) => `Anchor written: ${path}`,
    note: (key) => `Keep it apart from the data file. The structure's public key, to be noted once: ${key}`,
    marked: (from) => `Marks verified: they hold from fact ${from} on.`,
    unmarked:
      "No fact carries a mark: they were written without keys, and only an anchor shows whether they were rewritten.",
    notChecked: (from) => `There are marks from fact ${from} on, not verified: that takes the keys (--keys).`,
    lost: (from) => `There are marks from fact ${from} on, but the key that verifies them was taken out of the file.`,
    anchored: (count, last) =>
      count === 1 ? `The anchor agrees, at fact ${last}.` : `The ${count} anchors agree, the last at fact ${last}.`,
    ownKey: "Their signature is verified with the key they carry: to prove who signed, give --keys or --public-key.",
    notAPublicKey: "The option --public-key takes an Ed25519 key as base64url: 43 characters.",
    mediation: "the identifier of the mediation",
    noMediation: (id) => `No mediation is known as “${id}”.`,
    noMediationRemedy: "Check the identifier, the file and the structure.",
  },
}
