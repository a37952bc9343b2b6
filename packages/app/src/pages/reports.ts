import { html } from "@traitdunion/charts"
import type { Report } from "@traitdunion/core"
import { toHtml } from "@traitdunion/reports"
import { ask, call } from "../call.ts"
import type { Composition } from "../open/composition.ts"
import { form, page, refusal, type Viewer } from "./layout.ts"

interface Profile {
  readonly profile: string
  readonly title: { readonly fr: string }
  readonly convention: boolean
}

const READERS = ["lead", "director", "board", "auditor"]
/** What a report is made for. What is published is remembered: no later report tells what it hid. */
const PURPOSES: ReadonlyArray<readonly [key: string, words: string, roles: ReadonlyArray<string>]> = [
  ["preview", "Voir ce qu'un financeur verrait", ["lead", "director"]],
  ["publish", "Diffuser à un financeur : c'est noté", ["lead", "director"]],
  ["internal", "La structure seule : tout", READERS],
]
const PATHS: Readonly<Record<string, string>> = {
  preview: "queries/reports.preview",
  publish: "outlets/reports.publish",
  internal: "queries/reports.internal",
}

/** Which report, of which days: for oneself, or hidden as far as needed for others. */
export const reportsPage = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  problem?: Parameters<typeof refusal>[0],
): Promise<Response> => {
  const profiles = await ask<ReadonlyArray<Profile>>(app, request, "queries/reports.profiles", {}, [])
  const year = app.today().slice(0, 4)
  const day = (id: string, words: string, value: string) =>
    html`<div class="field"><label for="${id}">${words}</label><input id="${id}" name="${id}" type="date" value="${value}" required></div>`
  return page(
    "Rapports",
    html`${problem !== undefined && refusal(problem)}${form(
      viewer,
      "/rapports",
      html`<fieldset><legend>Rapport</legend><div class="choices">${profiles
        .filter(({ convention }) => !convention)
        .map(
          ({ profile, title }, at) =>
            html`<label><input type="radio" name="profile" value="${profile}"${at === 0 && html` checked`}><span>${title.fr}</span></label>`,
        )}</div></fieldset>${day("from", "Du", `${year}-01-01`)}${day("to", "Au", app.today())}<fieldset><legend>Pour</legend><div class="choices">${PURPOSES.filter(
        ([, , roles]) => viewer.session.actor.roles.some((role) => roles.includes(role)),
      ).map(
        ([key, words], at) =>
          html`<label><input type="radio" name="for" value="${key}"${at === 0 && html` checked`}><span>${words}</span></label>`,
      )}</div></fieldset>`,
      { button: "Faire le rapport", command: false },
    )}`,
    { viewer, path: "/rapports" },
  )
}

/** A report as the page that is printed or kept. */
export const reportPage = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  {
    profile,
    from,
    to,
    purpose,
  }: { readonly profile: string; readonly from: string; readonly to: string; readonly purpose: string },
): Promise<Response> => {
  const called = await call<Report>(app, request, PATHS[purpose] ?? "queries/reports.internal", {
    profile,
    from,
    to,
  })
  if (!called.ok) return reportsPage(app, request, viewer, called.problem)
  const text = toHtml(called.answer, { structureName: app.name, generatedOn: app.today() })
  return new Response(text, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      // A report is a whole page of its own, with its style inside it, and runs nothing.
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
    },
  })
}
