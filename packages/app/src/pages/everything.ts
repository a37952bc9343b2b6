import { type Html, html } from "@traitdunion/charts"
import type { AnyCommand, AnyOutlet, AnyPlugin, AnyQuery } from "@traitdunion/core"
import { call } from "../call.ts"
import { fieldsOf, inputOf, type Sent, schemaOf } from "../forms/index.ts"
import type { Composition } from "../open/composition.ts"
import { choosing, isSearch } from "./choosing.ts"
import { form, listOf, page, refusal, type Viewer } from "./layout.ts"

type Operation = AnyCommand | AnyQuery | AnyOutlet

const mayUse = ({ session }: Viewer, { by }: Operation): boolean =>
  session.actor.roles.some((role) => by.includes(role))

const linksOf = (
  viewer: Viewer,
  plugin: AnyPlugin,
  operations: Readonly<Record<string, Operation>>,
  path: string,
): ReadonlyArray<Html> =>
  Object.entries(operations)
    .filter(([, operation]) => mayUse(viewer, operation))
    .map(([name, operation]) => html`<a href="${path}${plugin.id}.${name}">${operation.summary.fr}</a>`)

/** Everything that the viewer's roles allow, by plugin: a plugin that the app has never seen stands here with its words. */
export const everythingPage = ({ plugins }: Composition, viewer: Viewer): Response =>
  page(
    "Tout faire",
    html`${plugins.map((plugin) => {
      const commands = linksOf(viewer, plugin, plugin.commands, "/faire/")
      const queries = linksOf(viewer, plugin, plugin.queries, "/faire/questions/")
      const outlets = linksOf(viewer, plugin, plugin.outlets, "/faire/documents/")
      if (commands.length + queries.length + outlets.length === 0) return false
      return html`<details><summary>${plugin.label.fr}</summary>${commands.length > 0 && html`<h2>Noter</h2>${listOf(commands, "")}`}${queries.length > 0 && html`<h2>Consulter</h2>${listOf(queries, "")}`}${outlets.length > 0 && html`<h2>Écrire</h2>${listOf(outlets, "")}`}</details>`
    })}`,
    { viewer, path: "/faire" },
  )

const DEEPEST = 6

/** Plain data as a page: objects as definitions, lists as lists, words in French where they are told. */
const shown = (value: unknown, depth = 0): Html => {
  if (value === null || value === undefined) return html`<span class="none">non renseigné</span>`
  if (typeof value === "boolean") return html`${value ? "oui" : "non"}`
  if (typeof value === "number" || typeof value === "string") return html`${String(value)}`
  if (depth > DEEPEST) return html`…`
  if (Array.isArray(value)) {
    const items: ReadonlyArray<unknown> = value
    return items.length === 0
      ? html`<span class="none">aucun</span>`
      : html`<ul>${items.map((item) => html`<li>${shown(item, depth + 1)}</li>`)}</ul>`
  }
  const entries = Object.entries(value)
  const french = entries.find(([name, inner]) => name === "fr" && typeof inner === "string")
  if (french !== undefined) return html`${String(french[1])}`
  return html`<dl>${entries.map(([name, inner]) => html`<dt>${name}</dt><dd>${shown(inner, depth + 1)}</dd>`)}</dl>`
}

/** A question: its form, and its answer once it was asked. */
export const questionPage = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  id: string,
  sent?: Sent,
): Promise<Response | undefined> => {
  const query = app.operations.get(`queries/${id}`)
  if (query === undefined) return undefined
  const schema = schemaOf(query, app.plugins)
  const nothingToAsk =
    Object.keys(schema.properties ?? {}).length === 0 && schema.anyOf === undefined && schema.oneOf === undefined
  const choose = await choosing(app, request, viewer, schema, sent)
  const asked = sent === undefined ? (nothingToAsk ? [] : undefined) : isSearch(sent) ? undefined : sent
  const called =
    asked === undefined ? undefined : await call<unknown>(app, request, `queries/${id}`, inputOf(schema, asked))
  const faults = called?.ok === false ? (called.problem.errors ?? []) : []
  return page(
    query.operation.summary.fr,
    html`${called?.ok === false && refusal(called.problem)}${!nothingToAsk && form(viewer, `/faire/questions/${id}`, fieldsOf(schema, { ...(sent === undefined ? {} : { sent }), faults, choose }), { button: "Consulter", command: false })}${called?.ok === true && html`<section class="answer">${shown(called.answer)}</section>`}`,
    { viewer, path: "/faire" },
  )
}

/** A document, before it is written: to whom, and about whom. */
export const documentPage = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  id: string,
  sent: Sent = [],
): Promise<Response | undefined> => {
  const outlet = app.operations.get(`outlets/${id}`)
  if (outlet === undefined) return undefined
  const schema = schemaOf(outlet, app.plugins)
  const choose = await choosing(app, request, viewer, schema, sent)
  const format = html`<fieldset><legend>Format</legend><div class="choices"><label><input type="radio" name="~format" value="application/pdf" checked><span>PDF</span></label><label><input type="radio" name="~format" value="text/html"><span>Page</span></label></div></fieldset>`
  return page(
    outlet.operation.summary.fr,
    form(viewer, `/faire/documents/${id}`, html`${fieldsOf(schema, { sent, choose })}${format}`, { button: "Écrire" }),
    {
      viewer,
      path: "/faire",
    },
  )
}
