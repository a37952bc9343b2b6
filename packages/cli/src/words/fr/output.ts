/** What is said of files that results are written to, in French. */
export const output = {
  force: "remplacer le fichier de --out s'il existe déjà",
  forceRefused: "remplacer le fichier de --refused s'il existe déjà",
  replace: (path: string) => `Le fichier « ${path} » existe déjà. Le remplacer ? (oui ou non) `,
  yes: ["oui", "o", "yes", "y"] as ReadonlyArray<string>,
  exists: (path: string) => `Le fichier « ${path} » existe déjà.`,
  existsRemedy: "Choisir un autre nom avec --out, ou ajouter --force pour le remplacer. Rien n'a été écrit.",
  kept: (path: string) => `« ${path} » est un fichier dont le journal vit : il ne sera jamais remplacé.`,
  keptRemedy:
    "Choisir un autre nom avec --out : ni le journal, ni ses clés, ni le fichier lu ne sont remplacés, même avec --force.",
}
