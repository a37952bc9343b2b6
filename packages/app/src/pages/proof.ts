import { dateInFigures, type Html, html } from "@traitdunion/charts"
import type { AuditReport, Label } from "@traitdunion/core"
import { ask, call } from "../call.ts"
import type { Sent } from "../forms/index.ts"
import type { Composition } from "../open/composition.ts"
import { form, listOf, page, refusal, type Viewer } from "./layout.ts"

interface Step {
  readonly position: number
  readonly on: string
  readonly at: string
  readonly actor: string
  readonly what: Label
}

const FAULTS: Readonly<Record<NonNullable<AuditReport["fault"]>["kind"], string>> = {
  altered: "un fait a été changé",
  missing: "un fait manque",
  truncated: "la fin manque",
  added: "un fait a été ajouté après la fin",
  forged: "un fait n'a pas été écrit avec les clés de la structure",
  anchor: "l'ancre n'est pas de ce journal",
  outside: "la base contient des lignes que le journal ne connaît pas",
}

const result = ({ ok, verified, fault }: AuditReport): Html =>
  ok
    ? html`<section class="answer" role="status"><p><strong>${verified.toLocaleString("fr-FR")} faits, tous prouvés.</strong> Aucun n'a été changé, retiré ni ajouté.</p></section>`
    : html`<section class="refused" role="alert" tabindex="-1"><p><strong>Le journal n'est pas prouvé :</strong> ${fault === undefined ? "" : `${FAULTS[fault.kind]}, au fait ${fault.position}`}. ${verified.toLocaleString("fr-FR")} faits sont prouvés avant.</p><p>Ne rien changer. Prévenir la personne qui s'occupe de l'outil, et comparer avec la dernière sauvegarde.</p></section>`

const hour = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", hour: "2-digit", minute: "2-digit" })

const fieldOf = (sent: Sent, name: string): string => sent.find(([key]) => key === name)?.[1]?.trim() ?? ""

/** An anchor as it was pasted; any other text is answered as it is, and refused by whoever reads it. */
const pasted = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Prove the journal, make and check anchors, and look who did what. */
export const proofPage = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  { does, sent = [] }: { readonly does?: "verify" | "anchor" | "who"; readonly sent?: Sent } = {},
): Promise<Response> => {
  const today = app.today()
  const from = fieldOf(sent, "from") || today
  const to = fieldOf(sent, "to") || today
  const anchor = fieldOf(sent, "anchor")
  const verified =
    does === "verify"
      ? await call<AuditReport>(app, request, "services/proof.verify", anchor === "" ? {} : { anchor: pasted(anchor) })
      : undefined
  const made = does === "anchor" ? await call<unknown>(app, request, "services/proof.anchor", {}) : undefined
  const { items } =
    does === "who"
      ? await ask<{ readonly items: ReadonlyArray<Step> }>(
          app,
          request,
          "queries/audit.by",
          { from, to },
          { items: [] },
        )
      : { items: undefined }
  const isDirector = viewer.session.actor.roles.includes("director")
  const day = (id: string, words: string, value: string): Html =>
    html`<div class="field"><label for="${id}">${words}</label><input id="${id}" name="${id}" type="date" value="${value}" required></div>`
  return page(
    "Preuves",
    html`${verified !== undefined && (verified.ok ? result(verified.answer) : refusal(verified.problem))}
<section><h2>Prouver le journal</h2>${form(
      viewer,
      "/preuves/verifier",
      html`<p>Chaque fait est relu, et sa preuve recalculée.</p><details class="more"><summary>Avec une ancre gardée ailleurs</summary><div class="field"><label for="anchor">Ancre</label><textarea id="anchor" name="anchor" rows="4">${anchor}</textarea></div></details>`,
      { button: "Prouver", command: false },
    )}</section>${
      isDirector &&
      html`<section><h2>Ancre</h2><p>Elle dit où en est le journal aujourd'hui, signée. Gardée ailleurs, elle montre plus tard si la fin a été coupée. Elle ne dit rien de personne.</p>${made !== undefined && (made.ok ? html`<p role="status">À envoyer au bureau, ou à imprimer :</p><pre class="address" tabindex="0">${JSON.stringify(made.answer)}</pre>` : refusal(made.problem))}${form(viewer, "/preuves/ancre", html``, { button: "Faire une ancre", command: false })}</section>`
    }
<section><h2>Qui a fait quoi</h2>${form(viewer, "/preuves/qui", html`${day("from", "Du", from)}${day("to", "Au", to)}`, { button: "Voir", command: false })}${
      items !== undefined &&
      listOf(
        items.map(
          ({ on, at, actor, what }) =>
            html`${dateInFigures(on)} ${hour.format(new Date(at))} <strong>${actor}</strong> : ${what.fr}`,
        ),
        "Rien ces jours-là.",
      )
    }<p><a href="/faire/questions/audit.by">Chercher par personne ou par compte</a> · <a href="/faire/questions/privacy.disclosures">À qui des données ont été communiquées</a></p></section>`,
    { viewer, path: "/preuves" },
  )
}
