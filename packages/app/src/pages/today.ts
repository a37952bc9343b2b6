import { dateInFigures, html } from "@traitdunion/charts"
import { ask } from "../call.ts"
import type { Composition } from "../open/composition.ts"
import type { BackupState } from "../operation/index.ts"
import { todaysAppointments } from "./agenda.ts"
import { backupSection } from "./backup.ts"
import { listOf, page, type Viewer } from "./layout.ts"

/** A deadline as the calendar answers it. */
export interface Due {
  readonly deadline: string
  readonly key: string
  readonly due: string
  readonly label: string
  readonly overdue: boolean
  readonly urgency: string
  readonly acknowledged: { readonly by: string; readonly on: string } | null
}

/** A request that waits for somebody to take it. */
interface Waiting {
  readonly request: string
  readonly words?: string | null
}

const SOON = "P30D"
const SHOWN = 8

/** The deadlines until a day, as the viewer may see them. */
const deadlinesUntil = (app: Composition, request: Request, within = SOON): Promise<ReadonlyArray<Due>> =>
  ask<ReadonlyArray<Due>>(app, request, "queries/deadlines.upcoming", { within }, [])

/** A deadline as a line of a list, with a way to take it in hand. */
const dueLine = ({ deadline, key, label, due, urgency, overdue, acknowledged }: Due) =>
  html`<strong class="due ${urgency}">${dateInFigures(due)}</strong> ${label}${overdue && html` <em>date passée</em>`}${acknowledged !== null && html` <small>suivi par ${acknowledged.by}</small>`}${acknowledged === null && html` <a class="small" href="/faire/deadlines.acknowledge?deadline=${deadline}&amp;key=${encodeURIComponent(key)}&amp;due=${due}">Je m'en charge</a>`}`

/** What there is to do today. */
export const todayPage = async (app: Composition, request: Request, viewer: Viewer): Promise<Response> => {
  const due = await deadlinesUntil(app, request)
  const waiting = await ask<ReadonlyArray<Waiting>>(app, request, "queries/intake.waiting", {}, [])
  const backup = await ask<BackupState | null>(app, request, "services/operation.backup", {}, null)
  return page(
    "Aujourd'hui",
    html`<p class="do"><a class="button" href="/actes/nouveau">+ Acte</a></p><div id="drafts" role="status"></div>
${await todaysAppointments(app, request)}
<section><h2>Échéances des trente jours</h2>${listOf(due.slice(0, SHOWN).map(dueLine), "Aucune échéance.")}${due.length > SHOWN && html`<p><a href="/echeances">Les voir toutes (${due.length})</a></p>`}</section>
<section><h2>Demandes reçues</h2>${
      waiting.length === 0
        ? html`<p class="none">Aucune demande n'attend.</p>`
        : html`<p><a href="/faire/questions/intake.waiting">${waiting.length} ${waiting.length > 1 ? "demandes attendent" : "demande attend"} une réponse</a></p>`
    }</section>${backup !== null && backupSection(backup, viewer)}`,
    { viewer, path: "/" },
  )
}

/** All deadlines of a year to come, the nearest first. */
export const deadlinesPage = async (app: Composition, request: Request, viewer: Viewer): Promise<Response> => {
  const due = await deadlinesUntil(app, request, "P1Y")
  return page("Échéances", listOf(due.map(dueLine), "Aucune échéance dans l'année."), { viewer, path: "/echeances" })
}
