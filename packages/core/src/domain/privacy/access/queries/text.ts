import { cents, formatEuros, type PlainDate, type Unsealed } from "../../../../kernel/index.ts"
import { parsePeriod, periodInWords } from "../../../../law/index.ts"
import type { StreamWords } from "../../../../plugin/index.ts"
import { fieldWords, technical } from "../vocabulary.ts"
import type { HeldFact } from "./held.ts"

const DAY = /^\d{4}-\d{2}-\d{2}$/
const NO_TIME = { months: 0, days: 0 }
const inWords = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" })
const dayOf = (day: string): string => inWords.format(new Date(`${day}T00:00:00Z`))

type Fields = StreamWords["fields"]

/** How ids are told: the person as "vous", institutions by their names. */
type Names = ReadonlyMap<string, string>

/** A party, a purpose or who answered, said in words instead of field by field. */
const spokenKind = (value: Readonly<Record<string, unknown>>, names: Names): string | undefined => {
  const { kind, id, person } = value
  if (typeof id === "string") return names.get(id) ?? id
  if (kind === "self") return names.get("self")
  if (kind === "representative") return names.get(String(person)) ?? String(person)
  if (kind === "mediation") return `prendre part à la médiation ${String(value["mediation"])}`
  if (kind === "sharing") {
    return `communiquer à ${spoken("partner", value["partner"], names)} : ${spoken("categories", value["categories"], names)}`
  }
  if (kind === "contact") return `vous contacter (${spoken("channel", value["channel"], names)})`
  if (kind === "online-procedure") return `vous aider dans une démarche en ligne (${String(value["procedure"])})`
  return undefined
}

const spoken = (key: string, value: unknown, names: Names, fields: Fields = {}): string => {
  if (value === null) return "(effacé)"
  const own = fields[key]
  if (own?.unit === "cents" && typeof value === "number") return formatEuros(cents(value))
  if (own?.unit === "period" && typeof value === "string") return periodInWords(parsePeriod(value) ?? NO_TIME)
  if (typeof value === "boolean") return value ? "oui" : "non"
  if (Array.isArray(value))
    return value.length === 0 ? "rien" : value.map((one) => spoken(key, one, names, fields)).join(", ")
  if (typeof value === "object") {
    const record = value as Readonly<Record<string, unknown>>
    return spokenKind(record, names) ?? lines(record, names, fields).join(" ; ")
  }
  const text = String(value)
  return (
    own?.values?.[text]?.fr ??
    fieldWords[key]?.[1]?.[text]?.fr ??
    names.get(text) ??
    (DAY.test(text) ? dayOf(text) : text)
  )
}

const lines = (data: Readonly<Record<string, unknown>>, names: Names, fields: Fields = {}): ReadonlyArray<string> =>
  Object.entries(data)
    // A stream says of its own fields what they are; `kind` is said with what it is a kind of, unless it does.
    .filter(([key]) => (key in fields ? fields[key] !== null : !technical.has(key) && key !== "kind"))
    .map(([key, value]) => {
      const said = spoken(key, value, names, fields)
      // A thing that has its own name inside is named once.
      const named = typeof value === "object" && value !== null && key in value
      return named ? said : `${fields[key]?.fr ?? fieldWords[key]?.[0] ?? key} : ${said}`
    })

/** Everything that is held about a person, in plain French: one paragraph a fact. */
export const inFrench = (
  {
    person,
    on,
    facts,
  }: { readonly person: string; readonly on: PlainDate; readonly facts: ReadonlyArray<Unsealed<HeldFact>> },
  institutions: Names,
  words: ReadonlyMap<string, Fields>,
): string => {
  const names = new Map([...institutions, [person, "vous"], ["self", "vous"], ["autre-personne", "une autre personne"]])
  return [
    "Ce que nous gardons à votre sujet",
    `Votre identifiant chez nous : ${person}. Document établi le ${dayOf(on)}.`,
    "Vous pouvez demander de corriger une erreur, ou d'effacer ces données.",
    "Ce que d'autres personnes ont confié n'y figure pas : cela leur appartient.",
    ...facts.map(({ on: recorded, what, by, stream, data }) =>
      [
        `${dayOf(recorded)} — ${what.fr} (enregistré par ${by})`,
        ...lines((data ?? {}) as Readonly<Record<string, unknown>>, names, words.get(stream.split("/")[0] ?? "")).map(
          (line) => `  - ${line}`,
        ),
      ].join("\n"),
    ),
  ].join("\n\n")
}
