import { dateInFigures, type Html, html } from "@traitdunion/charts"
import type { ListedActivity, Page } from "@traitdunion/core"
import { ask, call } from "../call.ts"
import type { Sent } from "../forms/index.ts"
import type { Composition } from "../open/composition.ts"
import { form, listOf, page, refusal, type Viewer } from "./layout.ts"
import { type CommandScreen, commandPage } from "./operation.ts"

const FIRST = ["on", "register", "minutes", "persons", "place", "theme"]
/** What nobody types: ids, and what belongs to imports. */
const HIDE = ["activity", "mediator", "source", "collective"]

/** The screen of a new act: the day, the register as tiles, minutes, persons, place and theme; all else is folded. */
export const newAct = (): CommandScreen => ({
  id: "registers.record",
  title: "Nouvel acte",
  path: "/actes/nouveau",
  first: FIRST,
  hide: HIDE,
  draft: true,
})

/** The screen that corrects an act. */
const correction = (activity: string): CommandScreen => ({
  id: "registers.correct",
  title: "Corriger un acte",
  path: `/actes/${activity}/corriger`,
  first: FIRST,
  hide: HIDE,
  fixed: [["activity", activity]],
})

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

const monthOf = (asked: string | undefined, today: string): string =>
  asked !== undefined && MONTH.test(asked) ? asked : today.slice(0, 7)

const lastDay = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)

const actLine = ({ activity, minutes, persons, place, labels }: ListedActivity): Html =>
  html`<a href="/actes/${activity}/corriger">${labels["register"]}</a>, ${minutes} min, ${persons} ${persons > 1 ? "personnes" : "personne"}${place !== undefined && `, ${place}`}${labels["theme"] !== undefined ? `, ${labels["theme"]}` : html` <em>thème manquant</em>`} <a class="small" href="/actes/nouveau?de=${activity}">Refaire</a>`

/** The viewer's acts of a month by day, the latest first, a page at a time. */
export const actsPage = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  { month: asked, cursor }: { readonly month: string | undefined; readonly cursor: string | undefined },
): Promise<Response> => {
  const month = monthOf(asked, app.today())
  const { session } = viewer
  const own = session.actor.roles.includes("mediator") ? { mediator: session.actor.id } : {}
  const called = await call<Page<ListedActivity>>(app, request, "queries/registers.list", {
    from: `${month}-01`,
    to: lastDay(month),
    ...own,
    ...(cursor === undefined ? {} : { cursor }),
  })
  if (!called.ok) return page("Mes actes", refusal(called.problem), { viewer, path: "/actes" })
  const { items, next } = called.answer
  const days = [...new Set(items.map(({ on }) => on))]
  return page(
    "Mes actes",
    html`<form method="get" action="/actes"><div class="field"><label for="mois">Mois</label><input id="mois" name="mois" type="month" value="${month}"></div><p class="do"><button>Voir</button></p></form>${
      items.length === 0 && html`<p class="none">Aucun acte ce mois-ci.</p>`
    }${days.map((on) => html`<section><h2>${dateInFigures(on)}</h2>${listOf(items.filter((act) => act.on === on).map(actLine), "")}</section>`)}${
      next !== null &&
      html`<p><a class="button" href="/actes?mois=${month}&amp;suite=${encodeURIComponent(next)}">Plus anciens</a></p>`
    }`,
    { viewer, path: "/actes" },
  )
}

/** What a form of an act shows of one that is there. */
const sentOf = (act: Readonly<Record<string, unknown>>): Sent =>
  Object.entries(act).flatMap(([name, value]): Sent => {
    if (Array.isArray(value)) return value.map((one) => [name, String(one)])
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? [[name, String(value)]]
      : []
  })

const readAct = (
  app: Composition,
  request: Request,
  activity: string,
): Promise<Readonly<Record<string, unknown>> | null> =>
  ask<Readonly<Record<string, unknown>> | null>(app, request, "queries/registers.activity", { activity }, null)

/** A new act: empty but for the day and one person, or as another one was. */
export const newActPage = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  like: string | undefined,
): Promise<Response | undefined> => {
  const act = like === undefined ? null : await readAct(app, request, like)
  const sent: Sent = act === null ? [["persons", "1"]] : sentOf(act).filter(([name]) => name !== "on")
  return commandPage(app, request, viewer, newAct(), { sent: [["on", app.today()], ...sent] })
}

/** An act to be corrected or cancelled; `undefined` when the viewer may not know of it. */
export const correctActPage = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  activity: string,
): Promise<Response | undefined> => {
  const act = await readAct(app, request, activity)
  if (act === null) return undefined
  const above = html`<details><summary>Annuler cet acte</summary>${form(viewer, `/actes/${activity}/annuler`, html`<p>L'acte ne comptera plus. Le journal garde la trace.</p>`, { button: "Annuler l'acte" })}</details>`
  return commandPage(app, request, viewer, { ...correction(activity), above }, { sent: sentOf(act) })
}

export { correction as actCorrection }
