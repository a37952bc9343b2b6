import { dateInFigures, type Html, html } from "@traitdunion/charts"
import type { BackupState } from "../operation/index.ts"
import { form, type Viewer } from "./layout.ts"

const hour = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", hour: "2-digit", minute: "2-digit" })
const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" })
const when = (at: string): string => `${dateInFigures(day.format(new Date(at)))} à ${hour.format(new Date(at))}`

/** How many of something, in words. */
const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString("fr-FR")} ${count > 1 ? more : one}`

/** Where the backup stands: a warning for everybody when it is old, and the proof of it for those who answer for it. */
export const backupSection = ({ last, attempt, worrying }: BackupState, viewer: Viewer): Html => {
  const isDirector = viewer.session.actor.roles.includes("director")
  if (!worrying && !isDirector) return html``
  const told =
    last === null
      ? html`<p>Aucune sauvegarde n'a été faite.</p>`
      : html`<p>Dernière sauvegarde : <strong>${when(last.at)}</strong>. ${many(last.facts, "fait relu et prouvé", "faits relus et prouvés")}, ${many(last.accounts, "compte", "comptes")}.</p>`
  return html`<section${worrying && html` class="refused" role="status"`}><h2>Sauvegarde</h2>${told}${
    attempt !== null &&
    html`<p>L'essai du ${when(attempt.at)} a échoué <small>(${attempt.code})</small>. Vérifier la place sur le disque.</p>`
  }${worrying && !isDirector && html`<p>Prévenir la direction.</p>`}${
    isDirector && form(viewer, "/sauvegarde", html``, { button: "Sauvegarder maintenant", command: false })
  }</section>`
}
