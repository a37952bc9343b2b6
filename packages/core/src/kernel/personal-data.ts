import type { Label } from "./label.ts"
import { readable } from "./readable.ts"

/** The numbers and addresses that are looked for in free texts. */
export const personalDataKinds = {
  phone: { fr: "numéro de téléphone", en: "telephone number" },
  email: { fr: "adresse électronique", en: "e-mail address" },
  nir: { fr: "numéro de sécurité sociale", en: "social security number" },
  "beneficiary-number": { fr: "numéro d'allocataire", en: "benefit file number" },
  iban: { fr: "numéro de compte (IBAN)", en: "bank account number (IBAN)" },
} as const satisfies Record<string, Label>
/** The key of a kind, see {@link personalDataKinds}. */
export type PersonalDataKind = keyof typeof personalDataKinds

/** A number or address of someone, found in a free text: what it is and where it stands, never the text itself. */
export interface PersonalDataFinding {
  readonly kind: PersonalDataKind
  /** Index of its first character. */
  readonly start: number
  /** Index after its last character. */
  readonly end: number
}

type Span = readonly [start: number, end: number]
type Detector = (text: string) => ReadonlyArray<Span>

// Every repetition below is bounded and its steps cannot be cut in two ways, so that an attempt costs a bounded number
// of steps wherever it starts: the work stays linear, whatever the text.
const SPACE = "[ \\t\\u00a0\\u2007\\u2009\\u202f]"
const GAP = "[ \\t\\u00a0\\u2007\\u2009\\u202f.\\-\\u2010-\\u2013]{0,2}"
const digits = (count: number | string, gap = GAP): string => `(?:${gap}\\d){${count}}`

const scan = (
  pattern: RegExp,
  text: string,
  keep: (found: string, start: number) => boolean = () => true,
): ReadonlyArray<Span> => {
  const found: Span[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (keep(match[0], match.index)) found.push([match.index, pattern.lastIndex])
    else pattern.lastIndex = match.index + 1
  }
  return found
}

// The "@" is looked for first and the name behind it afterwards: a text without "@" costs nothing.
const EMAIL = new RegExp(
  `@(?<=([\\p{L}\\p{N}._%+-]{1,64})${SPACE}?@)${SPACE}?(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}\\p{L}{2,24}`,
  "dgu",
)

// « prenom (at) exemple (point) fr », « prenom arobase exemple point fr »: written so that no machine reads it.
const AT = "(?:[(\\[{<][ ]?(?:at|arobase|a commercial|@)[ ]?[)\\]}>]|[ ](?:arobase|arobas)[ ])"
const DOT = "(?:\\.|[ ]?[(\\[{<][ ]?(?:dot|point)[ ]?[)\\]}>][ ]?|[ ](?:point|dot)[ ])"
const SPELT = new RegExp(
  `${AT}(?<=(?<![\\p{L}\\p{N}])([\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]{0,63})[ ]?${AT})[ ]?[\\p{L}\\p{N}-]{1,63}(?:${DOT}[\\p{L}\\p{N}-]{2,63}){1,4}`,
  "dgiu",
)

const IS_SPELT = /[([{<] ?(?:at|arobase|a commercial|@) ?[)\]}>]| arobase? /i

const email: Detector = (text) =>
  [...text.matchAll(EMAIL), ...(IS_SPELT.test(text) ? text.matchAll(SPELT) : [])].map(
    (match): Span => [match.indices?.[1]?.[0] ?? match.index, match.index + match[0].length],
  )

const FRENCH_IBAN = new RegExp(
  `(?<![0-9A-Za-z])[Ff][Rr]${digits(12)}` +
    `(?:(?:${GAP}[0-9A-Za-z]){11}${digits(2)}|${digits("8,14")})(?![0-9A-Za-z])`,
  "g",
)
const FOREIGN_IBAN = new RegExp(
  `(?<![0-9A-Za-z])(?!FR)[A-Z]{2}\\d{2}(?:${SPACE}?[0-9A-Z]{4}){2,7}(?:${SPACE}?[0-9A-Z]{1,3})?(?![0-9A-Za-z])`,
  "g",
)

const iban: Detector = (text) => [
  ...scan(FRENCH_IBAN, text),
  ...scan(FOREIGN_IBAN, text, (found) => found.replace(/\D/g, "").length >= 12),
]

const NIR = new RegExp(
  // Sex, year, month (above 19: unknown or provisional), department (2A and 2B in Corsica), commune and order, key.
  `(?<![\\d+])[1-478]${digits(2)}${GAP}(?:0${GAP}[1-9]|1${GAP}[0-2]|[2-9]${GAP}\\d)${GAP}` +
    `(?:2${GAP}[ABab]|\\d${GAP}\\d)${digits(6)}(?:${digits(2)})?(?!\\d)`,
  "g",
)
const NIR_NAMED = /(?:NIR|NSS|N°\s?SS|s[ée]cu(?:rit[ée] sociale)?)[^\p{L}\d]{0,8}$/iu
const DATE_WORD = /^(?:\d{1,2}[.-](?:0?[1-9]|1[0-2])[.-]\d{4}|\d{2}[.-](?:0[1-9]|1[0-2])[.-]\d{2}|\d{4}-\d{2}-\d{2})$/

const hasRightKey = (nir: string): boolean => {
  const code = nir
    .replace(/[^0-9ABab]/g, "")
    .replace(/2A/i, "19")
    .replace(/2B/i, "18")
  return code.length === 15 && 97 - (Number(code.slice(0, 13)) % 97) === Number(code.slice(13))
}

/** A mistyped number is still someone's: a wrong key is no excuse. A row of dates or of commune codes is. */
const nir: Detector = (text) =>
  scan(NIR, text, (found, start) => {
    if (hasRightKey(found) || NIR_NAMED.test(text.slice(Math.max(0, start - 30), start))) return true
    const words = found.split(/\s+/)
    return !words.some((word) => DATE_WORD.test(word)) && !words.every((word) => word.length === 5)
  })

const ABROAD = "(?:33|262|269|508|59[046]|68[179]|3[249]|4[149]|21[236]|35[12]|376)"
const FRENCH_PHONE = new RegExp(
  `(?<![\\d+])(?:\\+|00)${SPACE}?(?:33|262|59[046])${GAP}(?:\\(0\\)|0)?${GAP}[1-9]${digits(8)}(?![.,]?\\d)`,
  "g",
)
const FOREIGN_PHONE = new RegExp(
  `(?<![\\d+])(?:\\+${SPACE}?[1-9]\\d{0,2}|00${SPACE}?${ABROAD})(?:[ \\t\\u00a0\\u202f.()/-]{0,3}\\d){7,12}(?![.,]?\\d)`,
  "g",
)
const LOCAL_PHONE = new RegExp(
  `(?<!\\d)0[1-9](?:${digits(8, `(?:${SPACE}{0,2}|${SPACE}?\\.${SPACE}?)`)}` +
    `|(${SPACE}?[/\\-\\u2010-\\u2013]${SPACE}?)\\d\\d(?:\\1\\d\\d){3})(?![.,]?\\d)`,
  "g",
)
// « O6 12 34 56 78 », « 06 1O 2O 3O 4O »: the letter for the figure, and figures enough to be no word.
const LETTER_PHONE = new RegExp(`(?<![\\p{L}\\p{N}])[0Oo][1-9](?:${GAP}[\\dOo]){8}(?![\\p{L}\\p{N}]|[.,]?\\d)`, "gu")

// 06.03.2026 14, 03 2026 06 04, 06.03.26 9 30
const DATE_LIKE = /^(?:\d\d[ .])?(?:0[1-9]|1[0-2])[ .](?:19|20)\d\d\D|^\d\d\.(?:0[1-9]|1[0-2])\.\d\d /

const letterPhone: Detector = (text) =>
  scan(LETTER_PHONE, text, (found) => /[Oo]/.test(found) && found.replace(/\D/g, "").length >= 5)

const phone: Detector = (text) => [
  ...scan(FRENCH_PHONE, text),
  ...scan(FOREIGN_PHONE, text),
  ...scan(LOCAL_PHONE, text, (found) => !DATE_LIKE.test(found)),
  ...(/\d[Oo]|[Oo][ .-]?\d/.test(text) ? letterPhone(text) : []),
]

const NUMERO = "(?:n(?:um[ée]ro|um\\.?|[°ºo]\\.?)|identifiant)"
const BENEFIT = "(?:allocataire|alloc|b[ée]n[ée]ficiaire|matricule|caf|msa|rsa)"
const LINK = `(?:[\\s:=.,#()–-]|${NUMERO}|${BENEFIT}|dossier|est|de|la){0,10}?`
const FILE_NUMBER = `(?:\\d{6,9}|\\d(?:${SPACE}?\\d){6}(?!${SPACE}?(?:€|euro)))(?!\\d)`
const NAMED_FILE = new RegExp(
  `(?<!\\p{L})(?:${BENEFIT}|${NUMERO}${SPACE}{0,2}(?:de${SPACE})?dossier|dossier${SPACE}{0,2}${NUMERO})(?!\\p{L})` +
    `${LINK}(?<!\\d)(${FILE_NUMBER})`,
  "dgiu",
)
const FILE_OF = /(?<![\p{L}\d])(\d{7})(?=[A-Z]?[\s(,-]{0,3}(?:caf|msa|allocataire)(?!\p{L}))/dgiu
const KEY_LETTER = /(?:[A-Za-z]| [A-Z])(?![\p{L}\p{N}])/uy

/** The number alone, with its key letter: the words around it say nothing of anyone. */
const beneficiaryNumber: Detector = (text) =>
  [...text.matchAll(NAMED_FILE), ...text.matchAll(FILE_OF)].flatMap((match): Span[] => {
    const place = match.indices?.[1]
    if (place === undefined) return []
    KEY_LETTER.lastIndex = place[1]
    return [[place[0], KEY_LETTER.test(text) ? KEY_LETTER.lastIndex : place[1]]]
  })

// The longest shapes first: an IBAN holds what looks like a telephone number, a social security number too.
const detectors: ReadonlyArray<readonly [PersonalDataFinding["kind"], Detector]> = [
  ["email", email],
  ["iban", iban],
  ["nir", nir],
  ["phone", phone],
  ["beneficiary-number", beneficiaryNumber],
]

const masked = (text: string, found: ReadonlyArray<Span>): string => {
  let [result, at] = ["", 0]
  for (const [start, end] of found) {
    result += text.slice(at, start) + "\u0000".repeat(end - start)
    at = end
  }
  return result + text.slice(at)
}

/** Of two spans that overlap, the one that starts first; of two that start together, the one found first. */
const withoutOverlaps = (found: ReadonlyArray<Span>): ReadonlyArray<Span> => {
  let reached = 0
  return found
    .toSorted((a, b) => a[0] - b[0])
    .filter(([start, end]) => {
      if (start < reached) return false
      reached = end
      return true
    })
}

/**
 * Where a free text holds a telephone number, an e-mail address, a social security number (NIR), the number of a
 * benefit file or an IBAN, in the forms that people write in France: full-width figures, unseen characters, « O6 » and
 * « (at) » among them. Names are not looked for: a text without findings may still speak of someone.
 *
 * Use it before a free text is kept, shown or sent. What it answers can be logged: it holds places, not words.
 * The work grows linearly with the text.
 *
 * @example
 * ```ts
 * import { findPersonalData } from "@traitdunion/core"
 * findPersonalData("Rappeler au 04 68 00 00 00") // [{ kind: "phone", start: 12, end: 26 }]
 * ```
 */
export const findPersonalData = (text: string): ReadonlyArray<PersonalDataFinding> => {
  const { text: plain, startAt, endAt } = readable(text)
  if (!/[\d@]|\b(?:at|arobase?|a commercial)\b/i.test(plain)) return []
  let rest = plain
  const findings: PersonalDataFinding[] = []
  for (const [kind, detect] of detectors) {
    const found = withoutOverlaps(detect(rest))
    for (const [start, end] of found) findings.push({ kind, start: startAt(start), end: endAt(end) })
    rest = masked(rest, found)
  }
  return findings.toSorted((a, b) => a.start - b.start)
}

/**
 * The text that is suggested instead of one that holds numbers or addresses of someone: each is replaced by what it is.
 *
 * @example
 * ```ts
 * import { maskPersonalData } from "@traitdunion/core"
 * maskPersonalData("Rappeler au 04 68 00 00 00") // "Rappeler au [numéro de téléphone]"
 * ```
 */
export const maskPersonalData = (text: string): string => {
  let [result, at] = ["", 0]
  for (const { kind, start, end } of findPersonalData(text)) {
    result += `${text.slice(at, start)}[${personalDataKinds[kind].fr}]`
    at = end
  }
  return result + text.slice(at)
}
