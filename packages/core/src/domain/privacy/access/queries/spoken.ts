import { schemasIn } from "../../../../kernel/checks/index.ts"
import { cents, dayInFrench, formatEuros, isSealed } from "../../../../kernel/index.ts"
import { parsePeriod, periodInWords } from "../../../../law/index.ts"
import type { EventSchemas, StreamWords } from "../../../../plugin/index.ts"
import { fieldWords, technical } from "../vocabulary.ts"

type Fields = StreamWords["fields"]
type Values = Readonly<Record<string, Readonly<Record<string, string>>>>
type Path = ReadonlyArray<string>

const DAY = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/
// A single word with a mark or a digit in the middle of it, as ids have and words of French have not.
const ID = /^[A-Za-z][A-Za-z0-9]*(?:[-._:][A-Za-z0-9]+)+$/
const NO_TIME = { months: 0, days: 0 }
const inFrench = new Intl.DisplayNames("fr", { type: "language", fallback: "none" })

/** The words of the closed lists that events of a stream take values from, by the names of their fields. */
export const valuesOf = (schemas: EventSchemas): Values => {
  const found: Record<string, Record<string, string>> = {}
  for (const schema of Object.values(schemas)) {
    const labels = (one: typeof schema): Readonly<Record<string, string>> | undefined =>
      (one as { meta?: () => Readonly<Record<string, unknown>> | undefined }).meta?.()?.["x-labels"] as never
    schemasIn(
      schema,
      (one) => labels(one) !== undefined,
      [],
      [],
      (path, one) => {
        const name = path.findLast((step) => step !== "*")
        if (name !== undefined) found[name] = { ...found[name], ...labels(one) }
      },
    )
  }
  return found
}

/** Where confided values stand in an event, before they are opened: what is `null` there afterwards was erased. */
export const confidedIn = (value: unknown, path: Path = []): ReadonlyArray<string> => {
  if (typeof value !== "object" || value === null) return []
  if (isSealed(value)) return [path.join(".")]
  return Object.entries(value).flatMap(([key, inner]) => confidedIn(inner, [...path, key]))
}

/** What a fact is told with: the words of its stream, and where confided values stood in it. */
export interface Telling {
  readonly fields: Fields
  readonly values: Values
  readonly confided: ReadonlySet<string>
  /** What fields are called in forms, where nothing else is said. */
  readonly labels: Readonly<Record<string, string>>
}

/** How ids are told: the person as "vous", institutions by their names, whatever else by a number of this document's. */
export class Names {
  readonly #known: Map<string, string>
  readonly #counts = new Map<string, number>()

  constructor(known: Iterable<readonly [string, string]>) {
    this.#known = new Map(known)
  }

  get(id: string): string | undefined {
    return this.#known.get(id)
  }

  /** Number something of a kind: `la médiation n° 2`. */
  number(id: string, kind: string): string {
    const known = this.#known.get(id)
    if (known !== undefined) return known
    const count = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, count)
    const said = `${kind} n° ${count}`
    this.#known.set(id, said)
    return said
  }
}

/** Who of the structure a field names. */
const COLLEAGUES: ReadonlySet<string> = new Set(["mediator", "member", "colleague", "by", "checkedBy", "carriedOutBy"])

export class Speech {
  readonly #names: Names
  readonly #telling: Telling

  constructor(names: Names, telling: Telling) {
    this.#names = names
    this.#telling = telling
  }

  /** A party, a purpose or who answered, said in words instead of field by field. */
  #kind(value: Readonly<Record<string, unknown>>, path: Path): string | undefined {
    const { kind, id, ...rest } = value
    const others = Object.keys(rest).length > 0
    if (typeof id === "string" && !others) return this.#id(id)
    const named = (key: string): string => this.value(key, value[key], [...path, key])
    if (kind === "self" && !others) return this.#names.get("self")
    if (kind === "representative" && "person" in rest) return named("person")
    if (kind === "mediation" && "mediation" in rest) return `prendre part à ${named("mediation")}`
    if (kind === "sharing" && "partner" in rest) return `communiquer à ${named("partner")} : ${named("categories")}`
    if (kind === "contact" && !("id" in value)) {
      return rest["channel"] === undefined ? "vous contacter" : `vous contacter (${named("channel")})`
    }
    if (kind === "online-procedure") return "vous aider dans une démarche en ligne"
    return undefined
  }

  #id(id: string): string {
    return this.#names.get(id) ?? (ID.test(id) ? this.#names.number(id, "référence") : id)
  }

  #text(key: string, text: string, path: Path): string {
    const { fields, values, confided } = this.#telling
    const listed = fields[key]?.values?.[text]?.fr ?? values[key]?.[text] ?? fieldWords[key]?.[1]?.[text]?.fr
    if (listed !== undefined) return listed
    if (DAY.test(text)) return dayInFrench(text.slice(0, 10))
    if (MONTH.test(text)) return dayInFrench(`${text}-01`).replace(/^1er /, "")
    // What somebody said stands as they said it.
    if ([...confided].some((place) => path.join(".").startsWith(place))) return text
    if (COLLEAGUES.has(key)) return this.#names.get(text) ?? "un membre de notre équipe"
    if (key === "mediation") return this.#names.number(text, "la médiation")
    if (key === "language") return inFrench.of(text) ?? text
    return this.#id(text)
  }

  value(key: string, value: unknown, path: Path): string {
    const own = this.#telling.fields[key]
    if (value === null || value === undefined) {
      return this.#telling.confided.has(path.join(".")) ? "(effacé)" : "non renseigné"
    }
    if (own?.unit === "cents" && typeof value === "number") return formatEuros(cents(value))
    if (own?.unit === "period" && typeof value === "string") return periodInWords(parsePeriod(value) ?? NO_TIME)
    if (typeof value === "boolean") return value ? "oui" : "non"
    if (Array.isArray(value)) {
      const items = value.map((one, index) => this.value(key, one, [...path, String(index)]))
      return items.length === 0 ? "rien" : items.join(typeof value[0] === "object" ? " — " : ", ")
    }
    if (typeof value === "object") {
      const record = value as Readonly<Record<string, unknown>>
      return this.#kind(record, path) ?? this.lines(record, path).join(" ; ")
    }
    return this.#text(key, String(value), path)
  }

  #named(key: string, path: Path): string {
    const { fields, labels, values } = this.#telling
    // A key of a table that has words of its own, as in figures by age.
    const listed = values[path.at(-1) ?? ""]?.[key]
    return fields[key]?.fr ?? listed ?? fieldWords[key]?.[0] ?? labels[key] ?? "Autre information"
  }

  #shown(key: string, value: unknown): boolean {
    const { fields, values } = this.#telling
    if (key in fields) return fields[key] !== null
    // `kind` is said with what it is a kind of, unless it is of a list that has words.
    if (key === "kind") return typeof value === "string" && values["kind"]?.[value] !== undefined
    return !technical.has(key)
  }

  /** What an event says, a line a field. */
  lines(data: Readonly<Record<string, unknown>>, path: Path = []): ReadonlyArray<string> {
    return Object.entries(data)
      .filter(([key, value]) => this.#shown(key, value))
      .map(([key, value]) => {
        const said = this.value(key, value, [...path, key])
        // A thing that has its own name inside is named once.
        const named = typeof value === "object" && value !== null && key in value
        return named ? said : `${this.#named(key, path)} : ${said}`
      })
  }
}
