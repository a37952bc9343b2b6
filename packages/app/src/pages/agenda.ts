import { randomBytes } from "node:crypto"
import { dateInFigures, type Html, html } from "@traitdunion/charts"
import { addDays, modalities, type PlainDate } from "@traitdunion/core"
import { ask, call } from "../call.ts"
import type { Composition } from "../open/composition.ts"
import { form, listOf, page, refusal, type Viewer } from "./layout.ts"

/** An appointment as the agenda lists it. */
interface Listed {
  readonly appointment: string
  readonly person: string | null
  readonly on: PlainDate
  readonly at: string
  readonly minutes: number
  readonly modality: keyof typeof modalities
  readonly ended: string | null
  readonly overlaps: boolean
}

const WEEKS = 28

const hour = (at: string): string => `${Number(at.slice(0, 2))} h ${at.slice(3)}`

/** An appointment as a line of a list, with what can be done about it. */
const line =
  (today: string) =>
  ({ appointment, person, on, at, minutes, modality, overlaps }: Listed): Html => {
    const of = `appointment=${encodeURIComponent(appointment)}`
    return html`<strong>${on === today ? hour(at) : `${dateInFigures(on)}, ${hour(at)}`}</strong> ${modalities[modality].fr}, ${minutes} min${
      person !== null && html` · <a href="/personnes/${encodeURIComponent(person)}">la personne</a>`
    }${overlaps && html` <em>deux rendez-vous à la fois</em>`} <a class="small" href="/faire/agenda.settleAppointment?${of}">Solder</a> <a class="small" href="/faire/agenda.move?${of}">Déplacer</a>`
  }

const between = (app: Composition, request: Request, from: string, to: string): Promise<ReadonlyArray<Listed>> =>
  ask<ReadonlyArray<Listed>>(app, request, "queries/agenda.appointments", { from, to, open: true }, [])

/** The appointments of today, for the page of the day. */
export const todaysAppointments = async (app: Composition, request: Request): Promise<Html> => {
  const today = app.today()
  const found = await between(app, request, today, today)
  return html`<section><h2>Rendez-vous du jour</h2>${listOf(found.map(line(today)), "Aucun rendez-vous aujourd'hui.")}<p><a href="/agenda">Mon agenda</a></p></section>`
}

interface Feed {
  readonly feed: string
}

/** The weeks to come, the days behind that nobody settled, and one's own secret address. */
export const agendaPage = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  address?: string,
): Promise<Response> => {
  const today = app.today() as PlainDate
  const before = await between(app, request, addDays(today, -WEEKS), addDays(today, -1))
  const after = await between(app, request, today, addDays(today, WEEKS))
  const feeds = viewer.session.actor.roles.includes("mediator")
    ? await ask<ReadonlyArray<Feed>>(app, request, "queries/agenda.feeds", {}, [])
    : undefined
  return page(
    "Agenda",
    html`${
      address !== undefined &&
      html`<section class="answer" role="status"><h2>Adresse de mon agenda</h2><p>La donner à l'agenda de son téléphone. Elle ne sera plus montrée.</p><p><code class="address">${address}</code></p><p>Qui a cette adresse voit les jours et les heures. Aucun nom n'y est.</p></section>`
    }<p class="do"><a class="button" href="/faire/agenda.book">+ Rendez-vous</a></p>
<section><h2>À venir</h2>${listOf(after.map(line(today)), "Aucun rendez-vous à venir.")}</section>
<section><h2>À solder</h2>${listOf(before.map(line(today)), "Rien à solder.")}</section>${
      feeds !== undefined &&
      html`<section><h2>Dans l'agenda de mon téléphone</h2>${listOf(
        feeds.map(
          ({ feed }) =>
            html`Une adresse ouverte ${form(viewer, `/agenda/adresse/${encodeURIComponent(feed)}/fermer`, html``, { button: "Fermer cette adresse", command: false })}`,
        ),
        "Aucune adresse n'est ouverte.",
      )}${form(viewer, "/agenda/adresse", html`<p>Une adresse secrète montre mes rendez-vous, sans aucun nom.</p>`, { button: "Ouvrir une adresse", command: false })}</section>`
    }`,
    { viewer, path: "/agenda" },
  )
}

const SECRET_BYTES = 32

/** Open a secret address, and show it once. */
export const openAddress = async (app: Composition, request: Request, viewer: Viewer): Promise<Response> => {
  const secret = randomBytes(SECRET_BYTES).toString("base64url")
  const called = await call(app, request, "commands/agenda.openFeed", { secret })
  return called.ok
    ? agendaPage(app, request, viewer, `${app.origin}/calendrier/${secret}.ics`)
    : page("Pas ouverte", refusal(called.problem), { viewer })
}

/** Close a secret address: it answers nothing any more. */
export const closeAddress = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  feed: string,
): Promise<Response> => {
  const called = await call(app, request, "commands/agenda.revokeFeed", { feed })
  return called.ok ? agendaPage(app, request, viewer) : page("Pas fermée", refusal(called.problem), { viewer })
}
