import { dateInFigures, type Html, html } from "@traitdunion/charts"
import type { Label, LegalDeadline } from "@traitdunion/core"
import { cafProcedureStages } from "@traitdunion/plugin-caf-relay"
import { appealStages } from "@traitdunion/plugin-dalo"
import { ask, call } from "../call.ts"
import { type Schema, schemaOf } from "../forms/index.ts"
import type { Composition } from "../open/composition.ts"
import { listOf, page, refusal, type Viewer } from "./layout.ts"
import { commandOf } from "./operation.ts"

/** A course that is made of dated facts, and which questions and commands belong to it. */
export interface CourseScreen {
  readonly path: string
  readonly title: string
  /** The field that names it, and the questions that list and read it. */
  readonly key: string
  readonly list: string
  readonly read: string
  readonly record: string
  readonly open: string
  readonly stages: Readonly<Record<string, Label>>
  readonly prints: ReadonlyArray<string>
}

/** The courses that have a screen of their own. */
export const COURSES: ReadonlyArray<CourseScreen> = [
  {
    path: "/dalo",
    title: "Dossiers DALO et DAHO",
    key: "appeal",
    list: "dalo.appeals",
    read: "dalo.appeal",
    record: "dalo.record",
    open: "dalo.openAppeal",
    stages: appealStages,
    prints: ["dalo.coverLetter", "dalo.chronology", "dalo.prefectReminder"],
  },
  {
    path: "/caf",
    title: "Démarches avec la CAF",
    key: "procedure",
    list: "caf.procedures",
    read: "caf.procedure",
    record: "caf.recordProcedure",
    open: "caf.openProcedure",
    stages: cafProcedureStages,
    prints: ["caf.procedureChecklist", "caf.appointmentRequest"],
  },
]

type Row = Readonly<Record<string, unknown>> & {
  readonly holder: string
  readonly stage: string
  readonly openedOn: string
}

interface Course {
  readonly holder: string
  readonly on: string
  readonly stage: string
  readonly facts: ReadonlyArray<Readonly<Record<string, unknown>>>
  readonly next: ReadonlyArray<{ readonly fr: string; readonly by: string | null }>
  readonly deadlines?: ReadonlyArray<
    Pick<LegalDeadline, "lastSafeDay" | "lastArguableDay" | "steps"> & { readonly label: Label }
  >
  readonly sheet?: {
    readonly label: Label
    readonly documents: ReadonlyArray<string>
    readonly where: string
    readonly follows: string
  }
  readonly mandate?: { readonly expiresOn: string } | null
}

const nameOf = async (app: Composition, request: Request, person: string): Promise<string> =>
  (await ask<{ readonly name: string | null } | null>(app, request, "queries/people.person", { person }, null))?.name ??
  "Fiche fermée"

/** The courses that the viewer may see, the latest first. */
export const coursesPage = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  screen: CourseScreen,
): Promise<Response> => {
  const rows = await ask<ReadonlyArray<Row>>(app, request, `queries/${screen.list}`, {}, [])
  const lines = await Promise.all(
    rows
      .slice(-100)
      .toReversed()
      .map(
        async (row) =>
          html`<a href="${screen.path}/${String(row[screen.key])}">${await nameOf(app, request, row.holder)}</a> <small>${screen.stages[row.stage]?.fr ?? row.stage}, depuis le ${dateInFigures(row.openedOn)}</small>`,
      ),
  )
  return page(
    screen.title,
    html`<p class="do"><a class="button" href="/faire/${screen.open}">Ouvrir</a></p>${listOf(lines, "Aucun dossier.")}`,
    { viewer, path: screen.path },
  )
}

/** What the kinds of facts are called, as the form that records them says it. */
const factWords = (schema: Schema | undefined): Readonly<Record<string, string>> => {
  if (schema === undefined) return {}
  const own = schema.properties?.["fact"]
  const found = { ...own?.["x-labels"], ...own?.items?.["x-labels"] }
  const inner = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...Object.values(schema.properties ?? {})]
  return Object.assign({}, found, ...inner.map(factWords)) as Readonly<Record<string, string>>
}

/** A course: where it stands, what comes next, until when, and what happened, each with its day. */
export const coursePage = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  screen: CourseScreen,
  id: string,
): Promise<Response | undefined> => {
  const called = await call<Course | null>(app, request, `queries/${screen.read}`, { [screen.key]: id })
  if (!called.ok) return page(screen.title, refusal(called.problem), { viewer, path: screen.path })
  const course = called.answer
  if (course === null) return undefined
  const record = commandOf(app, screen.record)
  const words = factWords(record === undefined ? undefined : schemaOf(record, app.plugins))
  const kindOf = ({ fact, kind }: Readonly<Record<string, unknown>>): string => String(fact ?? kind ?? "")
  const with_ = `${screen.key}=${encodeURIComponent(id)}`
  const { deadlines, sheet, mandate } = course
  return page(
    screen.title,
    html`<p><strong>${screen.stages[course.stage]?.fr ?? course.stage}</strong>, pour <a href="/personnes/${course.holder}">${await nameOf(app, request, course.holder)}</a>, ouvert le ${dateInFigures(course.on)}.</p>${sheet !== undefined && html`<p>${sheet.label.fr}</p>`}
<section><h2>À faire</h2>${listOf(
      course.next.map(({ fr, by }) => html`${fr}${by !== null && html` <small>avant le ${dateInFigures(by)}</small>`}`),
      "Rien à faire.",
    )}<p class="actions"><a class="button" href="/faire/${screen.record}?${with_}">Noter ce qui s'est passé</a></p></section>${
      deadlines !== undefined &&
      html`<section><h2>Délais</h2>${listOf(
        deadlines.map(
          ({ label, lastSafeDay, lastArguableDay, steps }) =>
            html`<strong class="due">${dateInFigures(lastSafeDay)}</strong> ${label.fr}${lastArguableDay !== lastSafeDay && html` <small>se défend jusqu'au ${dateInFigures(lastArguableDay)}</small>`}<details><summary>Comment c'est compté</summary>${listOf(
              steps.map((step) => html`${step}`),
              "",
            )}</details>`,
        ),
        "Aucun délai ne court.",
      )}</section>`
    }${
      mandate !== undefined &&
      html`<section><h2>Mandat</h2><p>${mandate === null ? html`Aucun mandat en cours. <a href="/faire/caf.grantMandate?person=${course.holder}">Noter un mandat signé</a>` : `En cours, jusqu'au ${dateInFigures(mandate.expiresOn)}.`}</p></section>`
    }
<section><h2>Ce qui s'est passé</h2>${listOf(
      course.facts.map((fact): Html => {
        const on = fact["on"]
        return html`${typeof on === "string" && html`<strong>${dateInFigures(on)}</strong> `}${words[kindOf(fact)] ?? kindOf(fact)}`
      }),
      "Rien encore.",
    )}</section>${
      sheet !== undefined &&
      html`<section><h2>Pièces à réunir</h2>${listOf(
        sheet.documents.map((one) => html`${one}`),
        "",
      )}<p>${sheet.where}. ${sheet.follows}.</p></section>`
    }<section><h2>Écrire</h2><p class="actions">${screen.prints.map((one) => html`<a class="button" href="/faire/documents/${one}?${with_}">${app.operations.get(`outlets/${one}`)?.operation.summary.fr}</a> `)}</p></section>`,
    { viewer, path: screen.path },
  )
}
