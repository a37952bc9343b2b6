import { type Html, html } from "@traitdunion/charts"
import { LIST_LINES, type Sent } from "./input.ts"
import { lineIdOf } from "./own-id.ts"
import { discriminatorOf, filledShape, isId, type Schema, variantsOf } from "./schema.ts"

/** A fault of a field, at its JSON pointer: `#/parties/0/id`. */
export interface Fault {
  readonly pointer: string
  readonly detail: string
}

/** What a form shows besides the fields themselves. */
export interface FormState {
  readonly sent?: Sent
  readonly faults?: ReadonlyArray<Fault>
  /** Fields that are asked first, whether they are required or not. */
  readonly first?: ReadonlyArray<string>
  /** Fields that the page fills in itself. */
  readonly hide?: ReadonlyArray<string>
  /** Of fields that name a thing by its id: those that can be meant here, by their names. Nobody types an id. */
  readonly among?: Among
  /** What any field that names a thing can mean, and how it is searched for. */
  readonly choose?: Choose
}

/** What a field that names a thing can mean. */
export interface Choosable {
  readonly options: Readonly<Record<string, string>>
  /** The name of the field that searches, where there are too many for a list. */
  readonly find?: string
  /** What was typed there. */
  readonly typed?: string
  readonly searched?: boolean
  /** Another field of the form is to be filled in first. */
  readonly waits?: boolean
}

/** What a field can mean, by its path and its schema; `undefined` for one that names nothing. */
export type Choose = (path: string, schema: Schema) => Choosable | undefined

/** The things that a field of a name can mean: their ids, with what they are called. */
export type Among = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What the members of a choice between shapes are called, where no table of labels says it. */
const VARIANTS: Readonly<Record<string, string>> = {
  mediation: "Participer à une médiation",
  sharing: "Transmettre des informations",
  contact: "Être contactée, contacté",
  "online-procedure": "Faire une démarche en ligne",
  person: "Une personne",
  institution: "Une institution",
  self: "La personne elle-même",
  representative: "Qui la représente",
  party: "Une partie",
  mediator: "Un médiateur, une médiatrice",
  professional: "Un professionnel",
}

const MAX_TILES = 9
const LONG_TEXT = 200

interface Field {
  readonly name: string
  readonly path: string
  readonly schema: Schema
  readonly required: boolean
  readonly state: FormState
}

const labelOf = (labels: Schema["x-labels"], key: string): string => labels?.[key] ?? VARIANTS[key] ?? key

const valuesOf = ({ sent = [] }: FormState, path: string): ReadonlyArray<string> =>
  sent.filter(([name]) => name === path).map(([, value]) => value)

const faultOf = ({ faults = [] }: FormState, path: string): string | undefined =>
  faults.find(({ pointer }) => pointer.slice(2).replaceAll("/", ".") === path.replaceAll(/~\d+/g, ""))?.detail

const idOf = (path: string): string => `f-${path.replaceAll(/[.~]/g, "-")}`

const optional = (required: boolean): Html | false => !required && html` <small>(facultatif)</small>`

const errorOf = (id: string, fault: string | undefined): Html | false =>
  fault !== undefined && html`<p class="error" id="${id}-e">${fault}</p>`

const aria = (id: string, fault: string | undefined): Html | false =>
  fault !== undefined && html` aria-invalid="true" aria-describedby="${id}-e"`

const choices = (
  { path, schema, state }: Field,
  members: ReadonlyArray<string>,
  type: "radio" | "checkbox",
  need: boolean,
): Html => {
  const chosen = valuesOf(state, path)
  return html`<div class="choices">${members.map(
    (key) =>
      html`<label><input type="${type}" name="${path}" value="${key}"${chosen.includes(key) && html` checked`}${need && html` required`}><span>${labelOf(schema["x-labels"], key)}</span></label>`,
  )}</div>`
}

const fieldset = ({ name, path, schema, required, state }: Field, inside: Html): Html =>
  html`<fieldset><legend>${schema.title ?? name}${optional(required)}</legend>${errorOf(idOf(path), faultOf(state, path))}${inside}</fieldset>`

const chooseOne = (field: Field, members: ReadonlyArray<string>): Html => {
  const { name, path, schema, required, state } = field
  if (members.length <= MAX_TILES && required) return fieldset(field, choices(field, members, "radio", true))
  const id = idOf(path)
  const fault = faultOf(state, path)
  const [value = ""] = valuesOf(state, path)
  return html`<div class="field"><label for="${id}">${schema.title ?? name}${optional(required)}</label>${errorOf(id, fault)}<select id="${id}" name="${path}"${required && html` required`}${aria(id, fault)}><option value="">${required ? "Choisir…" : "Non renseigné"}</option>${members.map(
    (key) =>
      html`<option value="${key}"${key === value && html` selected`}>${labelOf(schema["x-labels"], key)}</option>`,
  )}</select></div>`
}

const yesNo = (field: Field): Html => {
  const [value] = valuesOf(field.state, field.path)
  const members = [["true", "Oui"], ["false", "Non"], ...(field.required ? [] : [["", "Non renseigné"]])] as const
  return fieldset(
    field,
    html`<div class="choices">${members.map(
      ([key = "", words = ""]) =>
        html`<label><input type="radio" name="${field.path}" value="${key}"${key === value && html` checked`}><span>${words}</span></label>`,
    )}</div>`,
  )
}

const line = (field: Field, type: string, more: Html | false = false): Html => {
  const { name, path, schema, required, state } = field
  const id = idOf(path)
  const fault = faultOf(state, path)
  const [value = ""] = valuesOf(state, path)
  return html`<div class="field"><label for="${id}">${schema.title ?? name}${optional(required)}</label>${errorOf(id, fault)}<input id="${id}" name="${path}" type="${type}" value="${value}" autocomplete="off"${required && html` required`}${more}${aria(id, fault)}></div>`
}

const area = (field: Field, hint: string | false): Html => {
  const { name, path, schema, required, state } = field
  const id = idOf(path)
  const fault = faultOf(state, path)
  return html`<div class="field"><label for="${id}">${schema.title ?? name}${optional(required)}${hint !== false && html` <small>${hint}</small>`}</label>${errorOf(id, fault)}<textarea id="${id}" name="${path}" rows="3"${required && html` required`}${aria(id, fault)}>${valuesOf(state, path).join("\n")}</textarea></div>`
}

/** A thing that is chosen from a list, or searched for: a button looks it up, and the rest of the form stays as it is. */
const thing = (field: Field, { options, find, typed, searched, waits }: Choosable, several: boolean): Html => {
  const { name, path, schema, required } = field
  const members = Object.keys(options)
  const shown = { ...field, schema: { ...schema, "x-labels": options } }
  const again = html`<button class="plain" name="~search" value="${path}" formnovalidate>Chercher</button>`
  if (find === undefined) {
    if (members.length > 0) {
      return several ? fieldset(shown, choices(shown, members, "checkbox", false)) : chooseOne(shown, members)
    }
    const why = waits === true ? html`Remplir d'abord ce qui précède, puis ${again}` : html`Il n'y en a pas encore.`
    return html`<fieldset><legend>${schema.title ?? name}${optional(required)}</legend>${errorOf(idOf(path), faultOf(field.state, path))}<p class="none">${why}</p></fieldset>`
  }
  const id = idOf(find)
  return fieldset(
    shown,
    html`${members.length > 0 && choices(shown, members, several ? "checkbox" : "radio", false)}${searched === true && members.length === 0 && html`<p class="none" role="status">Personne à ce nom.</p>`}<div class="field find"><label for="${id}">Nom ou téléphone</label><input id="${id}" name="${find}" type="search" value="${typed ?? ""}" autocomplete="off">${again}</div>`,
  )
}

const listOf = (field: Field): Html => {
  const item = filledShape(field.schema.items ?? {})
  if (item.enum !== undefined) {
    const labels = item["x-labels"]
    const schema = labels === undefined ? field.schema : { ...field.schema, "x-labels": labels }
    return fieldset(field, choices({ ...field, schema }, item.enum, "checkbox", false))
  }
  const among = field.state.among?.[field.name]
  if (item.type === "string" && among !== undefined) {
    const schema = { ...field.schema, "x-labels": among }
    return fieldset(field, choices({ ...field, schema }, Object.keys(among), "checkbox", false))
  }
  const choosable = item.type === "string" ? field.state.choose?.(field.path, item) : undefined
  if (choosable !== undefined) return thing(field, choosable, true)
  if (item.properties === undefined && variantsOf(item).length === 0) return area(field, "un par ligne")
  const lineId = lineIdOf(field.name, item)
  const filled = (at: number): boolean =>
    (field.state.sent ?? []).some(([name, value]) => name.startsWith(`${field.path}.${at}`) && value !== "")
  return fieldset(
    field,
    html`${Array.from(
      { length: LIST_LINES },
      (_, at) =>
        html`<details class="group"${(at === 0 || filled(at)) && html` open`}><summary>${field.schema.title ?? field.name} ${at + 1}</summary>${shape({ ...field, schema: lineId === undefined ? item : withoutTyped(item, lineId), path: `${field.path}.${at}`, required: field.required && at === 0 })}</details>`,
    )}`,
  )
}

/** A line whose id is kept from what is corrected, and made for what is new. */
const withoutTyped = (item: Schema, name: string): Schema => ({
  ...item,
  properties: { ...item.properties, [name]: { type: "string", format: "kept" } },
})

const variant = (field: Field, variants: ReadonlyArray<Schema>): Html => {
  const by = discriminatorOf(variants)
  if (by === undefined) return fields(variants[0] ?? {}, field.state, `${field.path}.`, field.required)
  const [chosen] = valuesOf(field.state, `${field.path}~variant`)
  return html`<div class="variants">${variants.map((member, at) => {
    const told = member.properties?.[by]
    const key = String(told?.const ?? told?.enum?.[0] ?? at)
    const rest = Object.fromEntries(
      Object.entries(member.properties ?? {}).filter(([, property]) => property.const === undefined),
    )
    return html`<div class="variant"><label class="choice"><input type="radio" name="${field.path}~variant" value="${at}"${String(at) === chosen && html` checked`}${field.required && html` required`}><span>${labelOf(told?.["x-labels"], key)}</span></label><div class="inside">${fields({ ...member, properties: rest }, field.state, `${field.path}~${at}.`, false)}</div></div>`
  })}</div>`
}

const shape = (field: Field): Html => {
  const variants = variantsOf(field.schema)
  if (variants.length > 1) return variant(field, variants)
  if (field.schema.properties !== undefined) return fields(field.schema, field.state, `${field.path}.`, field.required)
  return one(field)
}

const one = (given: Field): Html => {
  const schema = filledShape(given.schema)
  const field = { ...given, schema }
  if (schema.const !== undefined)
    return html`<input type="hidden" name="${field.path}" value="${String(schema.const)}">`
  if (variantsOf(schema).length > 1 || schema.properties !== undefined) return fieldset(field, shape(field))
  if (schema.type === "array") return listOf(field)
  if (schema.enum !== undefined) return chooseOne(field, schema.enum)
  const among = field.state.among?.[field.name]
  if (schema.type === "string" && among !== undefined) {
    return chooseOne({ ...field, schema: { ...schema, "x-labels": among } }, Object.keys(among))
  }
  const choosable = schema.type === "string" ? field.state.choose?.(field.path, schema) : undefined
  if (choosable !== undefined) return thing(field, choosable, false)
  // What cannot be chosen and need not be said is not asked: it is kept where it is there. A pole is a word of the structure.
  const isLeftOut = isId(schema) && !field.required && field.name !== "pole"
  if (schema.format === "kept" || isLeftOut) {
    return html`${valuesOf(field.state, field.path).map((value) => html`<input type="hidden" name="${field.path}" value="${value}">`)}`
  }
  if (schema.type === "boolean") return yesNo(field)
  if (schema.type === "integer" || schema.type === "number") {
    const least = schema.minimum ?? undefined
    return line(
      field,
      "text",
      html` inputmode="numeric"${least !== undefined && least >= 0 && html` data-min="${least}"`}`,
    )
  }
  if (schema.format === "date") return line(field, "date")
  if ((schema.maxLength ?? 0) > LONG_TEXT) return area(field, false)
  return line(field, "text", schema.maxLength !== undefined && html` maxlength="${schema.maxLength}"`)
}

/** The fields of an input: those that are asked first, the required ones, and the others folded away. */
const fields = (schema: Schema, state: FormState = {}, prefix = "", within = true): Html => {
  const { first = [], hide = [] } = state
  const inner: FormState = { ...state, first: [], hide: [] }
  const names = Object.keys(schema.properties ?? {}).filter((name) => prefix !== "" || !hide.includes(name))
  const isNeeded = (name: string): boolean => within && (schema.required ?? []).includes(name)
  const show = (name: string): Html =>
    one({
      name,
      path: `${prefix}${name}`,
      schema: schema.properties?.[name] ?? {},
      required: isNeeded(name),
      state: inner,
    })
  const early = [
    ...first.filter((name) => names.includes(name)),
    ...names.filter((name) => isNeeded(name) && !first.includes(name)),
  ]
  const late = names.filter((name) => !early.includes(name))
  if (prefix !== "" || late.length === 0) return html`${names.map(show)}`
  const told = (state.sent ?? []).some(
    ([name, value]) =>
      value !== "" && late.some((of) => name === of || name.startsWith(`${of}.`) || name.startsWith(`${of}~`)),
  )
  const faulty = (state.faults ?? []).some(({ pointer }) => late.some((of) => pointer.startsWith(`#/${of}`)))
  return html`${early.map(show)}<details class="more"${(told || faulty) && html` open`}><summary>Plus de précisions</summary>${late.map(show)}</details>`
}

/** The fields of an operation whose input is a choice between shapes, or a plain shape. */
export const fieldsOf = (schema: Schema, state: FormState = {}): Html => {
  const variants = variantsOf(schema)
  if (variants.length > 1) return variant({ name: "", path: "", schema, required: true, state }, variants)
  return fields(schema, state)
}
