import { dateInFigures, type Html, html } from "@traitdunion/charts"
import { type Capacity, capacities } from "@traitdunion/core"
import { ask, call } from "../call.ts"
import type { Sent } from "../forms/index.ts"
import type { Composition } from "../open/composition.ts"
import { form, listOf, page, refusal, type Viewer } from "./layout.ts"
import type { CommandScreen } from "./operation.ts"

/** A person as the search and the card answer them. */
interface Person {
  readonly person: string
  readonly name: string | null
  readonly birthDate: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly address: string | null
  readonly capacity: Capacity
}

/** What stands together about a person, as far as this page shows it. */
interface Together {
  readonly mediations: ReadonlyArray<{ readonly mediation: string; readonly openedOn: string }>
}

interface Consent {
  readonly consent: string
  readonly status: string
  readonly purpose: { readonly kind: string }
  readonly since?: string | null
}

const STATUSES: Readonly<Record<string, string>> = {
  given: "donné",
  refused: "refusé",
  withdrawn: "retiré",
  expired: "terminé",
}
const PURPOSES: Readonly<Record<string, string>> = {
  mediation: "participer à une médiation",
  sharing: "transmettre des informations",
  contact: "être contacté·e",
  "online-procedure": "faire une démarche en ligne",
}

/** Looking for somebody: the words go in the body of the request, never in an address. */
export const searchPage = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  asked?: string,
): Promise<Response> => {
  const phone = asked === undefined ? undefined : /^[\d\s+().-]{6,}$/.test(asked)
  const found =
    asked === undefined
      ? undefined
      : await call<ReadonlyArray<Person>>(
          app,
          request,
          "queries/people.search",
          phone === true ? { phone: asked } : { name: asked },
        )
  const answer =
    found === undefined
      ? html``
      : found.ok
        ? listOf(
            found.answer.map(
              (one) =>
                html`<a href="/personnes/${one.person}">${one.name ?? "Sans nom"}</a>${one.birthDate !== null && html` <small>${dateInFigures(one.birthDate)}</small>`}`,
            ),
            "Personne à ce nom.",
          )
        : refusal(found.problem)
  return page(
    "Personnes",
    html`${form(
      viewer,
      "/personnes",
      html`<div class="field"><label for="q">Nom ou téléphone</label><input id="q" name="q" type="search" autocomplete="off" required value="${asked ?? ""}"></div>`,
      { button: "Chercher", command: false },
    )}<div role="status">${answer}</div><p><a class="button" href="/personnes/nouvelle">Nouvelle personne</a></p>`,
    { viewer, path: "/personnes" },
  )
}

/** The screen that registers somebody. */
export const newPerson: CommandScreen = {
  id: "people.registerPerson",
  title: "Nouvelle personne",
  path: "/personnes/nouvelle",
  first: ["name", "birthDate", "phone"],
  hide: ["person"],
}

/** A person's card: who they are, their consents, and what may be done for them. */
export const personPage = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  person: string,
): Promise<Response> => {
  const card = await call<Person>(app, request, "queries/people.person", { person })
  if (!card.ok) {
    // Whoever may not read it may ask for a reason to: it is written down.
    return page(
      "Personne",
      html`${refusal(card.problem)}<section><h2>Recevoir cette personne</h2><p>Dire pourquoi ouvre sa fiche pour la journée. C'est noté.</p>${form(
        viewer,
        `/personnes/${person}/recevoir`,
        html`<fieldset><legend>Pourquoi</legend><div class="choices">${[
          ["front-desk", "À l'accueil"],
          ["telephone", "Au téléphone"],
          ["outreach", "En allant vers"],
          ["colleague-away", "Collègue absent·e"],
        ].map(
          ([key = "", words = ""]) =>
            html`<label><input type="radio" name="reason" value="${key}" required><span>${words}</span></label>`,
        )}</div></fieldset>`,
        { button: "Ouvrir la fiche" },
      )}</section>`,
      { viewer, path: "/personnes" },
    )
  }
  const consents = await ask<ReadonlyArray<Consent>>(app, request, "queries/consent.ledger", { party: person }, [])
  const { mediations } = await ask<Together>(app, request, "queries/process.personFile", { person }, { mediations: [] })
  const { answer } = card
  const line = (words: string, value: string | null) => value !== null && html`<dt>${words}</dt><dd>${value}</dd>`
  return page(
    "Fiche",
    html`<dl><dt>Nom</dt><dd>${answer.name ?? "Sans nom"}</dd>${line("Née, né le", answer.birthDate === null ? null : dateInFigures(answer.birthDate))}${line("Téléphone", answer.phone)}${line("Courriel", answer.email)}${line("Adresse", answer.address)}<dt>Capacité</dt><dd>${capacities[answer.capacity].fr}</dd></dl>
<section><h2>Consentements</h2>${listOf(
      consents.map(
        (one) =>
          html`${PURPOSES[one.purpose.kind] ?? one.purpose.kind} : ${STATUSES[one.status] ?? one.status}${one.status === "given" && html` <a href="/faire/consent.withdraw?party=${person}&amp;consent=${one.consent}">Retirer</a>`}`,
      ),
      "Aucun consentement recueilli.",
    )}<p class="actions"><a class="button" href="/faire/consent.give?party=${person}">Recueillir un consentement</a> <a class="button" href="/faire/consent.refuse?party=${person}">Noter un refus</a></p></section>
<section><h2>Médiations</h2>${listOf(
      mediations.map(
        (one) => html`<a href="/mediations/${one.mediation}">Médiation du ${dateInFigures(one.openedOn)}</a>`,
      ),
      "Aucune médiation que vous puissiez voir.",
    )}</section>
<section><h2>Avec cette personne</h2><p class="actions"><a class="button" href="/mediations/nouvelle?p=${person}">Ouvrir une médiation</a> <a class="button" href="/faire/people.rectifyPerson?person=${person}">Rectifier</a> <a class="button" href="/faire/partners.refer?person=${person}">Orienter</a></p></section>`,
    { viewer, path: "/personnes" },
  )
}

/** Whom a form is about, in words, for those that its address names. */
export const aboutPage = async (app: Composition, request: Request, known: Sent): Promise<Html> => {
  const lines = await Promise.all(
    known.map(async ([name, id]) => {
      if (!["person", "party", "holder"].includes(name)) return html``
      const card = await ask<Person | null>(app, request, "queries/people.person", { person: id }, null)
      return card === null ? html`` : html`<p>Pour <strong>${card.name ?? "une personne sans nom"}</strong></p>`
    }),
  )
  return html`${lines}`
}
