const LIGATURES: Readonly<Record<string, string>> = { œ: "oe", æ: "ae" }
const SAINTS: Readonly<Record<string, string>> = { st: "saint", ste: "sainte", sts: "saints", stes: "saintes" }

/** A name without accents, case, hyphens, apostrophes or abbreviated saints: `St-Estève` is `saint esteve`. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[œæ]/g, (letter) => LIGATURES[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => (Object.hasOwn(SAINTS, word) ? SAINTS[word] : word))
    .join(" ")

/** The names a commune answers to: its own, and without the parenthesis that tells it from its namesakes. */
export const namesOf = (name: string): ReadonlySet<string> =>
  new Set([plainName(name), plainName(name.replace(/\(.*\)/, ""))])
