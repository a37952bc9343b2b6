import { type Html, html } from "@traitdunion/charts"
import type { Problem } from "@traitdunion/http"
import type { Session } from "@traitdunion/http-accounts"

/** What every page knows of whoever looks at it. */
export interface Viewer {
  readonly session: Session
  /** What forms carry, bound to the session. */
  readonly token: string
  /** The structure's name. */
  readonly name: string
  /** What time it is here: a device's clock may be wrong. */
  readonly now: string
}

const MENU: ReadonlyArray<readonly [path: string, words: string, roles: ReadonlyArray<string>]> = [
  ["/", "Aujourd'hui", ["mediator", "lead", "director", "front-desk"]],
  ["/actes/nouveau", "Nouvel acte", ["mediator", "lead", "director"]],
  ["/actes", "Mes actes", ["mediator", "lead", "director"]],
  ["/personnes", "Personnes", ["mediator", "lead", "director", "front-desk"]],
  ["/mediations", "Médiations", ["mediator", "lead", "director"]],
  ["/agenda", "Agenda", ["mediator", "lead", "director", "front-desk"]],
  ["/echeances", "Échéances", ["mediator", "lead", "director"]],
  ["/brouillons", "Brouillons", ["mediator", "lead"]],
  ["/faire", "Tout faire", ["mediator", "lead", "director", "front-desk", "board", "auditor"]],
  ["/rapports", "Rapports", ["lead", "director", "board", "auditor"]],
  ["/reglages", "Gérer", ["mediator", "lead", "director", "board", "auditor"]],
  ["/equipe", "Équipe", ["director"]],
]

const menuOf = ({ session }: Viewer, path: string): Html => {
  const mine = MENU.filter(([, , roles]) => session.actor.roles.some((role) => roles.includes(role)))
  return html`<nav aria-label="Principale"><ul>${mine.map(
    ([to, words]) => html`<li><a href="${to}"${to === path && html` aria-current="page"`}>${words}</a></li>`,
  )}</ul></nav>`
}

interface PageOptions {
  readonly viewer?: Viewer
  readonly path?: string
  readonly name?: string
  /** Whether drafts are kept or told of here by somebody who may not be signed in. */
  readonly drafts?: boolean
}

/** A whole page. Titles name no person: they stand in the browser's history. */
export const page = (
  title: string,
  body: Html,
  { viewer, path = "", name = viewer?.name ?? "", drafts = viewer !== undefined }: PageOptions = {},
): Response => {
  const text = html`<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · ${name}</title><link rel="stylesheet" href="/app.css"><link rel="icon" href="/icon.svg"><link rel="manifest" href="/manifest.webmanifest"><script type="module" src="/app.js"></script>${drafts && html`<script type="module" src="/drafts.js"></script>`}${viewer !== undefined && html`<meta name="account" content="${viewer.session.account.id}"><meta name="device" content="${viewer.session.device}"><meta name="now" content="${viewer.now}">`}</head>
<body><a class="skip" href="#main">Aller au contenu</a><header><p class="brand">${name}</p>${viewer !== undefined && menuOf(viewer, path)}${viewer !== undefined && html`<form class="who" method="post" action="/sortir"><input type="hidden" name="~form" value="${viewer.token}"><a href="/moi">${viewer.session.account.name}</a> <button class="plain">Sortir</button></form>`}</header>
<main id="main" tabindex="-1"><h1>${title}</h1>${body}</main></body></html>`
  return new Response(String(text), { headers: { "content-type": "text/html; charset=utf-8" } })
}

/** A form of a signed-in page. Sent twice, it is one fact: the command's id is in it. */
export const form = (
  { token }: Viewer,
  action: string,
  inside: Html,
  {
    button = "Enregistrer",
    command = true,
    draft = false,
  }: { readonly button?: string; readonly command?: boolean; readonly draft?: boolean } = {},
): Html =>
  html`<form method="post" action="${action}"${draft && html` data-draft="online"`}><input type="hidden" name="~form" value="${token}">${command && html`<input type="hidden" name="~command" value="${crypto.randomUUID()}">`}${inside}<p class="do"><button>${button}</button></p></form>`

/** Why something was not done, in words, with the source, and what to do. */
export const refusal = ({ detail, remedy, breaches = [], errors = [] }: Problem): Html =>
  html`<section class="refused" role="alert" tabindex="-1" aria-labelledby="refused"><h2 id="refused">Pas enregistré</h2>${
    breaches.length > 0
      ? breaches.map(
          (breach) =>
            html`<p><strong>${breach.principle}.</strong> ${breach.detail}</p><p><small>${breach.source}${breach.reference !== undefined && ` · ${breach.reference}`}</small></p>`,
        )
      : html`<p>${errors.length > 0 ? "Corriger les champs indiqués." : detail}</p>`
  }${errors.filter(({ pointer }) => pointer === "#" || pointer === "").map((error) => html`<p>${error.detail}</p>`)}<p>${remedy}</p></section>`

/** What must be ticked to take a warning upon oneself, inside the form that is sent again. */
export const takingOn = ({ acknowledgeable = [], breaches = [] }: Problem): Html =>
  html`${acknowledgeable.map((rule) => {
    const reasons = breaches.find((breach) => breach.rule === rule)?.reasons
    if (reasons === undefined) {
      return html`<label class="choice"><input type="checkbox" name="~acknowledge" value="${rule}"><span>J'ai lu cet avertissement et je l'assume</span></label>`
    }
    return html`<fieldset><legend>J'assume cet avertissement, parce que</legend><div class="choices">${Object.entries(
      reasons,
    ).map(
      ([key, words]) =>
        html`<label><input type="radio" name="~acknowledge" value="${rule};reason=${key}"><span>${words}</span></label>`,
    )}</div></fieldset>`
  })}`

/** A list of lines, or what to say when there is none. */
export const listOf = (lines: ReadonlyArray<Html>, none: string): Html =>
  lines.length === 0
    ? html`<p class="none">${none}</p>`
    : html`<ul class="list">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
