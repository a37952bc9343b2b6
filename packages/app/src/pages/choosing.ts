import { dateInFigures } from "@traitdunion/charts"
import { ask } from "../call.ts"
import type { Choosable, Choose, LookUp, Schema, Sent } from "../forms/index.ts"
import type { Composition } from "../open/composition.ts"
import type { Viewer } from "./layout.ts"

type Item = Readonly<Record<string, unknown>>
type Options = Readonly<Record<string, string>>

/** What the field of a search is called in a form, and the button that searches. */
const FIND = "~find."
const SEARCH = "~search"

/** The most that a list offers: more is searched for. */
const MOST = 200
const DATE = /^\d{4}-\d\d-\d\d/

/** The things of a kind that an operation's input can name, wherever in it. */
const lookUpsOf = (schema: Schema, found = new Map<string, Schema>()): ReadonlyMap<string, Schema> => {
  const kind = schema["x-ref"] ?? schema["x-choices"]?.query
  if (kind !== undefined) found.set(kind, schema)
  for (const inner of [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items === undefined ? [] : [schema.items]),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
  ])
    lookUpsOf(inner, found)
  return found
}

const wordsOf = (value: unknown): string | undefined => {
  if (typeof value === "string") return DATE.test(value) ? dateInFigures(value.slice(0, 10)) : value
  if (typeof value !== "object" || value === null) return undefined
  const { fr, kind } = value as { readonly fr?: unknown; readonly kind?: unknown }
  return typeof fr === "string" ? fr : typeof kind === "string" ? kind : undefined
}

/** What looks things up for the forms of one request: each list is asked once. */
class Looking {
  readonly #app: Composition
  readonly #request: Request
  readonly #lists = new Map<string, Promise<ReadonlyArray<Item>>>()
  readonly #names = new Map<string, Promise<string>>()

  constructor(app: Composition, request: Request) {
    this.#app = app
    this.#request = request
  }

  items(query: string, input: Item): Promise<ReadonlyArray<Item>> {
    const key = `${query} ${JSON.stringify(input)}`
    const known = this.#lists.get(key)
    if (known !== undefined) return known
    const asked = ask<unknown>(this.#app, this.#request, `queries/${query}`, input, []).then((answer) => {
      const { items } = answer as { readonly items?: unknown }
      const list: unknown = Array.isArray(answer) ? answer : items
      return Array.isArray(list) ? (list as ReadonlyArray<Item>).slice(0, MOST) : []
    })
    this.#lists.set(key, asked)
    return asked
  }

  /** What a person or an institution is called. */
  nameOf(id: string): Promise<string> {
    const known = this.#names.get(id)
    if (known !== undefined) return known
    const asked = this.#lookedFor(id)
    this.#names.set(id, asked)
    return asked
  }

  async #lookedFor(id: string): Promise<string> {
    const card = await ask<{ readonly name: string | null } | null>(
      this.#app,
      this.#request,
      "queries/people.person",
      { person: id },
      null,
    )
    if (card !== null) return card.name ?? "Sans nom"
    const institutions = await this.items("people.institutions", {})
    return wordsOf(institutions.find(({ institution }) => institution === id)?.["name"]) ?? "Fiche fermée"
  }

  /** What an item is called: by the field that its plugin says, whose file it is, and since when. */
  async called(item: Item, { label, query }: LookUp): Promise<string> {
    const labels = (item["labels"] ?? {}) as Readonly<Record<string, unknown>>
    const named = ["holder", "person", "partner", "funder", "creditor"].includes(label)
    const value = item[label]
    const first =
      named && typeof value === "string"
        ? await this.nameOf(value)
        : label === "file" && typeof value === "string"
          ? await this.#file(query, value)
          : (wordsOf(labels[label]) ?? wordsOf(value))
    const day = Object.entries(item).find(
      ([name, at]) => /On$|^on$|^begins$/.test(name) && typeof at === "string" && DATE.test(at),
    )
    const since = day === undefined || day[0] === label ? undefined : wordsOf(day[1])
    const more = wordsOf(labels["stage"])
    return [first, since, more].filter((words) => words !== undefined).join(", ") || "Sans titre"
  }

  async #file(query: string, id: string): Promise<string> {
    const plugin = query.split(".")[0] ?? ""
    const item = (await this.items(`${plugin}.files`, {})).find(({ file }) => file === id)
    return typeof item?.["holder"] === "string" ? this.nameOf(item["holder"]) : "Dossier"
  }

  async list(how: LookUp, input: Item = {}): Promise<Options> {
    const items = await this.items(how.query, input)
    const named = items.map(async (item) => [String(item[how.value]), await this.called(item, how)] as const)
    return Object.fromEntries(await Promise.all(named))
  }

  /** Whom a search finds: by name, or by a number of a telephone. */
  async people(typed: string): Promise<Options> {
    const byPhone = /^[\d\s+().-]{6,}$/.test(typed)
    const found = await this.items("people.search", byPhone ? { phone: typed } : { name: typed })
    const words = ({ name, birthDate }: Item): string =>
      [wordsOf(name) ?? "Sans nom", wordsOf(birthDate)].filter((one) => one !== undefined).join(", ")
    return Object.fromEntries(found.map((item) => [String(item["person"]), words(item)]))
  }

  async institutions(typed?: string): Promise<Options> {
    const all = await this.items("people.institutions", {})
    const wanted = typed?.toLocaleLowerCase("fr")
    return Object.fromEntries(
      all
        .map(({ institution, name }) => [String(institution), wordsOf(name) ?? "Sans nom"] as const)
        .filter(([, name]) => wanted === undefined || name.toLocaleLowerCase("fr").includes(wanted)),
    )
  }

  async acts(viewer: Viewer): Promise<Options> {
    const today = this.#app.today()
    const from = new Date(Date.parse(`${today}T00:00:00Z`) - 60 * 86_400_000).toISOString().slice(0, 10)
    const own = viewer.session.actor.roles.includes("mediator") ? { mediator: viewer.session.actor.id } : {}
    const acts = await this.items("registers.list", { from, to: today, ...own })
    return Object.fromEntries(
      acts.map((act) => {
        const { register } = (act["labels"] ?? {}) as Readonly<Record<string, string>>
        const words = [wordsOf(act["on"]), register, wordsOf(act["place"])].filter((one) => one !== undefined)
        return [String(act["activity"]), words.join(", ")]
      }),
    )
  }
}

const mediatorsOf = async ({ accounts }: Composition): Promise<Options> =>
  Object.fromEntries(
    (await accounts.members())
      .filter(
        ({ closedAt, actor }) =>
          closedAt === null && actor.roles.some((role) => role === "mediator" || role === "lead"),
      )
      .map(({ id, name }) => [id, name]),
  )

const SEARCHED = ["person", "party"]

/** The words of a search, by the field that it is for. */
const pendingFinds = (sent: Sent): ReadonlyMap<string, string> =>
  new Map(
    sent.flatMap(([name, value]) =>
      name.startsWith(FIND) && value.trim() !== "" ? [[name.slice(FIND.length), value.trim()] as const] : [],
    ),
  )

/** Whether what was sent asks to look something up, and is not to be recorded yet. */
export const isSearch = (sent: Sent): boolean => {
  if (sent.some(([name]) => name === SEARCH)) return true
  const chosen = (path: string): boolean => sent.some(([name, value]) => name === path && value !== "")
  return [...pendingFinds(sent).keys()].some((path) => !chosen(path))
}

/** What each field of an input that names a thing can mean, for whoever looks: nobody types an id. */
export const choosing = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  schema: Schema,
  sent: Sent = [],
): Promise<Choose> => {
  const looking = new Looking(app, request)
  const lookUps = lookUpsOf(schema)
  const lists = new Map<string, Choosable>()
  const filledIn = (name: string): string | undefined =>
    sent.find(([path, value]) => (path === name || path.endsWith(`.${name}`)) && value !== "")?.[1]

  for (const [kind, { "x-choices": how }] of lookUps) {
    if (SEARCHED.includes(kind)) continue
    if (kind === "mediator") lists.set(kind, { options: await mediatorsOf(app) })
    else if (kind === "activity") lists.set(kind, { options: await looking.acts(viewer) })
    else if (kind === "institution") lists.set(kind, { options: await looking.institutions() })
    else if (how !== undefined) {
      const given = Object.entries(how.given ?? {}).map(([field, from]) => [field, filledIn(from)] as const)
      const waits = given.some(([, value]) => value === undefined)
      lists.set(
        kind,
        waits ? { options: {}, waits: true } : { options: await looking.list(how, Object.fromEntries(given)) },
      )
    }
  }

  // What was searched for, and what was chosen before: by the field, for each is looked for by itself.
  const found = new Map<string, Options>()
  for (const [path, typed] of pendingFinds(sent)) {
    const institutions = lookUps.has("party") ? await looking.institutions(typed) : {}
    found.set(path, { ...(await looking.people(typed)), ...institutions })
  }
  const names = new Map<string, string>()
  if (SEARCHED.some((kind) => lookUps.has(kind))) {
    for (const [name, value] of sent) {
      if (value !== "" && !name.startsWith("~") && found.size + names.size < MOST && isIdLike(value))
        names.set(value, await looking.nameOf(value))
    }
  }
  return (path, field) => {
    const kind = field["x-ref"] ?? field["x-choices"]?.query
    if (kind === undefined) return undefined
    if (!SEARCHED.includes(kind)) return lists.get(kind)
    const chosen = sent.filter(([name, value]) => name === path && value !== "").map(([, value]) => value)
    const kept = Object.fromEntries(chosen.map((id) => [id, names.get(id) ?? "Fiche fermée"]))
    const typed = sent.find(([name]) => name === `${FIND}${path}`)?.[1] ?? ""
    return { options: { ...kept, ...found.get(path) }, find: `${FIND}${path}`, typed, searched: found.has(path) }
  }
}

const isIdLike = (value: string): boolean => /^[\w.:-]{1,128}$/.test(value) && !DATE.test(value) && !/^\d+$/.test(value)
