/** What is said of evidence, in French. */
export const evidence = {
  commands: {
    anchor: {
      summary: "Signer l'état du journal, pour le garder ailleurs",
      example:
        "traitdunion anchor --file mediation.sqlite --structure association-exemple --keys cles.json --out ancre.json",
    },
    trail: {
      summary: "Raconter une médiation pas à pas, en français",
      example:
        "traitdunion trail mediation-1 --file mediation.sqlite --structure association-exemple --as directrice-1 --role director",
    },
  },
  words: {
    anchor: "une ancre gardée ailleurs, en JSON ; à répéter pour plusieurs",
    publicKey: "la clé publique notée à la première ancre",
    out: "le fichier où écrire ; sinon la sortie standard",
    written: (path: string) => `Ancre écrite : ${path}`,
    note: (key: string) =>
      `La garder ailleurs que le fichier de données. Clé publique de la structure, à noter une fois : ${key}`,
    marked: (from: string) => `Marques vérifiées : elles tiennent à partir du fait ${from}.`,
    unmarked:
      "Aucun fait ne porte de marque : ils ont été écrits sans clés, et seule une ancre montre s'ils ont été réécrits.",
    notChecked: (from: string) =>
      `Marques présentes à partir du fait ${from}, non vérifiées : il y faut les clés (--keys).`,
    lost: (from: string) =>
      `Des marques se trouvent à partir du fait ${from}, mais la clé qui les vérifie a été retirée du fichier.`,
    anchored: (count: number, last: string) =>
      count === 1
        ? `L'ancre concorde, au fait ${last}.`
        : `Les ${count} ancres concordent, la dernière au fait ${last}.`,
    ownKey:
      "Leur signature est vérifiée avec la clé qu'elles portent : pour prouver qui a signé, donner --keys ou --public-key.",
    notAPublicKey: "L'option --public-key attend une clé Ed25519 en base64url : 43 caractères.",
    mediation: "l'identifiant de la médiation",
    noMediation: (id: string) => `Aucune médiation n'est connue sous l'identifiant « ${id} ».`,
    noMediationRemedy: "Vérifier l'identifiant, le fichier et la structure.",
  },
}
