import { html } from "@traitdunion/charts"
import type { HttpReceipt, Problem } from "@traitdunion/http"
import { call } from "../call.ts"
import { fieldsOf, inputOf, type Schema, type Sent, schemaOf } from "../forms/index.ts"
import type { Composition } from "../open/composition.ts"
import { newAct } from "./acts.ts"
import { page, type Viewer } from "./layout.ts"
import { commandOf } from "./operation.ts"

/** The page that a device shows without a network: the form of an act, and nothing of anybody. */
export const offlinePage = (app: Composition): Response => {
  const { id, first = [], hide = [] } = newAct()
  const act = commandOf(app, id)
  return page(
    "Sans réseau",
    html`<p>Un acte écrit ici est scellé sur cet appareil. Il partira quand le réseau reviendra.</p><div id="drafts" role="status"></div>${
      act !== undefined &&
      html`<form data-draft="offline">${fieldsOf(schemaOf(act, app.plugins), { first, hide, sent: [["persons", "1"]] })}<p class="do"><button>Garder le brouillon</button></p></form>`
    }`,
    { name: "Trait d'union", drafts: true },
  )
}

/** What was not sent yet, and what was refused, with why. The device fills it in. */
export const draftsPage = (viewer: Viewer): Response =>
  page(
    "Brouillons",
    html`<p>Les actes écrits sans réseau attendent ici. Ceux qui sont refusés restent, avec la raison.</p><div id="drafts" role="status"></div><p class="actions"><a class="button" href="/actes/nouveau">Nouvel acte</a></p>`,
    { viewer, path: "/brouillons" },
  )

const wordsOf = (
  { detail, remedy, breaches = [], errors = [] }: Problem,
  { properties }: Schema,
): ReadonlyArray<string> => [
  ...breaches.map((breach) => `${breach.principle}. ${breach.detail}`),
  ...errors.map((error) => {
    const title = properties?.[error.pointer.split("/")[1] ?? ""]?.title
    return title === undefined ? error.detail : `${title} : ${error.detail}`
  }),
  ...(breaches.length + errors.length === 0 && detail !== undefined ? [detail] : []),
  remedy,
]

/** The one command that is written without a network: it says its own day. */
const DRAFTED = "registers.record"

/** A draft that a device sends: only for who wrote it, whoever is signed in now. */
export const sendDraft = async (app: Composition, request: Request, viewer: Viewer, sent: Sent): Promise<Response> => {
  const told = (name: string): string | undefined => sent.find(([key]) => key === name)?.[1]
  const act = commandOf(app, DRAFTED)
  const command = told("~command")
  if (act === undefined || command === undefined || told("~account") !== viewer.session.account.id)
    return Response.json({ words: [] }, { status: 403 })
  const schema = schemaOf(act, app.plugins)
  const input = inputOf(
    schema,
    sent.filter(([name]) => !name.startsWith("~")),
  )
  const called = await call<HttpReceipt>(app, request, `commands/${DRAFTED}`, input, { command })
  if (called.ok) return Response.json({ key: called.answer.key })
  // Whatever is no judgement on the act itself is tried again: only what was judged is told to who wrote it.
  const { status } = called.problem
  const judged =
    status === 400 || status === 403 || status === 404 || status === 409 || status === 410 || status === 412
  return Response.json({ words: wordsOf(called.problem, schema) }, { status: judged ? 409 : status })
}
