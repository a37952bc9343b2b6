import { dateInFigures, type Html, html } from "@traitdunion/charts"
import { type Stage, stages } from "@traitdunion/core"
import type { Problem } from "@traitdunion/http"
import { ask, call } from "../call.ts"
import type { Among } from "../forms/index.ts"
import type { Composition } from "../open/composition.ts"
import { form, listOf, page, refusal, type Viewer } from "./layout.ts"
import { type CommandScreen, commandOf } from "./operation.ts"

interface Row {
  readonly mediation: string
  readonly openedOn: string
  readonly stage: Stage
  readonly register: string
  readonly parties: number
}

interface Party {
  readonly kind: "person" | "institution"
  readonly id: string
  readonly informedOn: string | null
  readonly withdrawnOn: string | null
}

interface Mediation {
  readonly mediation: string
  readonly stage: Stage
  readonly opened: { readonly on: string }
  readonly team: ReadonlyArray<string>
  readonly parties: ReadonlyArray<Party>
  readonly mediator: string | null
  readonly agreement: {
    readonly commitments: ReadonlyArray<{ readonly commitment: string; readonly what: string | null }>
  } | null
}

interface Trail {
  readonly text: string
}

interface DryRun {
  readonly allowed: boolean
  readonly problem: Problem | null
}

/** The mediations that the viewer may see, the open ones first. */
export const mediationsPage = async (app: Composition, request: Request, viewer: Viewer): Promise<Response> => {
  const { items: rows } = await ask<{ readonly items: ReadonlyArray<Row> }>(
    app,
    request,
    "queries/process.list",
    {},
    { items: [] },
  )
  return page(
    "Médiations",
    html`<p class="do"><a class="button" href="/mediations/nouvelle">Ouvrir une médiation</a></p>${listOf(
      rows.map(
        (row) =>
          html`<a href="/mediations/${row.mediation}">Médiation du ${dateInFigures(row.openedOn)}</a> <small>${stages[row.stage].label.fr}, ${row.parties} parties</small>`,
      ),
      "Aucune médiation.",
    )}`,
    { viewer, path: "/mediations" },
  )
}

interface Step {
  readonly id: string
  /** What the question "may I" is asked with: the least that the command takes. */
  readonly input: (mediation: Mediation) => Record<string, unknown> | undefined
  readonly fixed: ReadonlyArray<string>
}

const present = ({ parties }: Mediation): ReadonlyArray<string> =>
  parties.filter(({ withdrawnOn }) => withdrawnOn === null).map(({ id }) => id)

const STEPS: ReadonlyArray<Step> = [
  {
    id: "process.inform",
    fixed: ["mediation"],
    input: ({ mediation, parties }) => ({
      mediation,
      party: parties.find(({ informedOn }) => informedOn === null)?.id ?? parties[0]?.id,
    }),
  },
  { id: "process.accept", fixed: ["mediation"], input: ({ mediation }) => ({ mediation }) },
  {
    id: "process.interview",
    fixed: ["mediation"],
    input: (of) => ({ mediation: of.mediation, party: present(of)[0], minutes: 30 }),
  },
  {
    id: "process.meet",
    fixed: ["mediation"],
    input: (of) => ({ mediation: of.mediation, parties: present(of), minutes: 60 }),
  },
  {
    id: "process.shuttle",
    fixed: ["mediation"],
    input: (of) => ({ mediation: of.mediation, from: present(of)[0], to: present(of)[1], minutes: 30 }),
  },
  {
    id: "process.propose",
    fixed: ["mediation"],
    input: ({ mediation }) => ({ mediation, author: { kind: "mediator" }, text: "…" }),
  },
  { id: "process.noAgreement", fixed: ["mediation"], input: ({ mediation }) => ({ mediation }) },
  { id: "process.suspend", fixed: ["mediation"], input: ({ mediation }) => ({ mediation, reason: "time-to-think" }) },
  { id: "process.close", fixed: ["mediation"], input: ({ mediation }) => ({ mediation, outcome: "no-agreement" }) },
]

/** Other steps, whose form is all that can be offered before it is filled in. */
const FORMS = [
  "process.assign",
  "process.agree",
  "process.followUp",
  "process.joinTeam",
  "process.addParty",
  "process.withdrawParty",
  "process.handOver",
  "process.redirect",
  "process.decline",
]

const stepLine = (app: Composition, mediation: string, id: string, run: DryRun | undefined): Html => {
  const words = commandOf(app, id)?.operation.summary.fr ?? id
  const link = html`<a href="/faire/${id}?mediation=${mediation}">${words}</a>`
  if (run === undefined || run.allowed) return link
  const breach = run.problem?.breaches?.[0]
  return html`<span class="not-now">${words}</span><details><summary>Pourquoi pas maintenant</summary>${
    breach === undefined
      ? html`<p>${run.problem?.detail}</p>`
      : html`<p><strong>${breach.principle}.</strong> ${breach.detail}</p>`
  }<p>${run.problem?.remedy}</p></details>`
}

/** What the parties of a mediation are called, by their ids. */
const namesOf = async (
  app: Composition,
  request: Request,
  { parties }: Mediation,
): Promise<ReadonlyMap<string, string>> => {
  const named = parties.map(async ({ kind, id }) => {
    if (kind === "institution") return [id, id] as const
    const card = await ask<{ readonly name: string | null } | null>(
      app,
      request,
      "queries/people.person",
      { person: id },
      null,
    )
    return [id, card?.name ?? "Personne"] as const
  })
  return new Map(await Promise.all(named))
}

/** What the fields of a step of a mediation can mean: its parties, its team and whoever looks, its commitments. */
export const amongMediation = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  id: string,
): Promise<Among> => {
  const found = await call<Mediation>(app, request, "queries/process.get", { mediation: id })
  if (!found.ok) return {}
  const { team, agreement } = found.answer
  const parties = Object.fromEntries(await namesOf(app, request, found.answer))
  const mediators = Object.fromEntries([...team, viewer.session.account.id].map((one) => [one, one]))
  const commitments = Object.fromEntries(
    (agreement?.commitments ?? []).map(({ commitment, what }) => [commitment, what ?? commitment]),
  )
  return {
    party: parties,
    parties,
    from: parties,
    to: parties,
    by: parties,
    mediator: mediators,
    commitment: commitments,
  }
}

/** A mediation: where it is, who takes part, what rules allow now and why not the rest, and its story. */
export const mediationPage = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  id: string,
): Promise<Response> => {
  const found = await call<Mediation>(app, request, "queries/process.get", { mediation: id })
  if (!found.ok) return page("Médiation", refusal(found.problem), { viewer, path: "/mediations" })
  const mediation = found.answer
  const names = await namesOf(app, request, mediation)
  const runs: Array<Html> = []
  for (const step of STEPS) {
    const input = step.input(mediation)
    const run =
      input === undefined ? undefined : await call<DryRun>(app, request, `commands/${step.id}`, input, { dryRun: true })
    runs.push(stepLine(app, id, step.id, run?.ok === true ? run.answer : undefined))
  }
  const trail = await ask<ReadonlyArray<Trail> | { readonly items: ReadonlyArray<Trail> }>(
    app,
    request,
    "queries/audit.trail",
    { mediation: id },
    [],
  )
  const story = "items" in trail ? trail.items : trail
  return page(
    "Médiation",
    html`<p><strong>${stages[mediation.stage].label.fr}</strong>, ouverte le ${dateInFigures(mediation.opened.on)}.</p>
<section><h2>Parties</h2>${listOf(
      mediation.parties.map(
        ({ kind, id: party, informedOn, withdrawnOn }) =>
          html`${kind === "person" ? html`<a href="/personnes/${party}">${names.get(party)}</a>` : names.get(party)} <small>${withdrawnOn !== null ? `s'est retirée le ${dateInFigures(withdrawnOn)}` : informedOn !== null ? `informée le ${dateInFigures(informedOn)}` : "à informer"}</small>${kind === "person" && html` <a class="small" href="/faire/consent.give?party=${party}&amp;purpose~variant=0&amp;purpose~0.mediation=${id}">Recueillir son consentement</a>`}`,
      ),
      "Aucune partie.",
    )}</section>
<section><h2>Étapes possibles</h2><ul class="list steps">${runs.map((line) => html`<li>${line}</li>`)}</ul><details><summary>Autres étapes</summary>${listOf(
      FORMS.map((step) => stepLine(app, id, step, undefined)),
      "",
    )}</details></section>
<section><h2>Histoire</h2>${listOf(
      story.map(({ text }) => html`${text}`),
      "Rien encore.",
    )}</section>`,
    { viewer, path: "/mediations" },
  )
}

/** Opening a mediation: people are chosen one after the other, then the form follows. */
export const newMediation = (people: ReadonlyArray<string>): CommandScreen => ({
  id: "process.open",
  title: "Ouvrir une médiation",
  path: `/mediations/nouvelle${people.length === 0 ? "" : `?${people.map((id) => `p=${id}`).join("&")}`}`,
  first: ["origin", "register", "subject"],
  hide: ["mediation", "parties", "requestedBy"],
  fixed: people.flatMap((id, at) => [
    [`parties.${at}~variant`, "0"] as const,
    [`parties.${at}~0.id`, id] as const,
    ...(at === 0 ? [["requestedBy~variant", "0"] as const, ["requestedBy~0.id", id] as const] : []),
  ]),
  button: "Ouvrir la médiation",
})

/** Who takes part, before a mediation is opened: those chosen, and a search for the next. */
export const choosePeople = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  people: ReadonlyArray<string>,
  asked?: string,
): Promise<Html> => {
  const query = people.map((id) => `p=${id}`).join("&")
  const names = await Promise.all(
    people.map((person) =>
      ask<{ readonly name: string | null } | null>(app, request, "queries/people.person", { person }, null),
    ),
  )
  const found =
    asked === undefined
      ? []
      : await ask<ReadonlyArray<{ readonly person: string; readonly name: string | null }>>(
          app,
          request,
          "queries/people.search",
          { name: asked },
          [],
        )
  const more = found.filter(({ person }) => !people.includes(person))
  return html`<section><h2>Personnes</h2>${listOf(
    names.map((one) => html`${one?.name ?? "Personne"}`),
    "Choisir au moins deux personnes.",
  )}${form(
    viewer,
    `/mediations/nouvelle/qui${query === "" ? "" : `?${query}`}`,
    html`<div class="field"><label for="q">Ajouter une personne</label><input id="q" name="q" type="search" autocomplete="off" required value="${asked ?? ""}"></div>`,
    { button: "Chercher", command: false },
  )}${
    asked !== undefined &&
    listOf(
      more.map(
        ({ person, name }) =>
          html`<a href="/mediations/nouvelle?${query === "" ? "" : `${query}&`}p=${person}">Ajouter ${name}</a>`,
      ),
      "Personne à ce nom.",
    )
  }</section>`
}
