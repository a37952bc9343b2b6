import { dateInFigures, html } from "@traitdunion/charts"
import { roles } from "@traitdunion/core"
import { renderSVG } from "uqr"
import type { Composition } from "../open/composition.ts"
import { form, listOf, page, type Viewer } from "./layout.ts"

/** The roles that are given to people who work here. */
const WORKING_ROLES = ["mediator", "lead", "director", "board", "auditor", "front-desk"] as const
type WorkingRole = (typeof WORKING_ROLES)[number]

/** The roles among those that a form sent. */
export const workingRoles = (sent: ReadonlyArray<string>): ReadonlyArray<WorkingRole> =>
  WORKING_ROLES.filter((role) => sent.includes(role))

const WAYS = ({ passkeys, passphrase }: { readonly passkeys: number; readonly passphrase: boolean }): string =>
  passkeys + Number(passphrase) === 0
    ? "invitation non ouverte"
    : [passkeys > 0 && `${passkeys} appareil${passkeys > 1 ? "s" : ""}`, passphrase && "phrase de passe"]
        .filter((way) => way !== false)
        .join(", ")

/** Who works here: accounts, roles, and the way to invite somebody. Only a director comes here. */
export const teamPage = async (
  { accounts, origin }: Composition,
  viewer: Viewer,
  { link, refused }: { readonly link?: string; readonly refused?: string } = {},
): Promise<Response> => {
  const members = await accounts.members()
  const address = link === undefined ? undefined : `${origin}/bienvenue?invitation=${link}`
  return page(
    "Équipe",
    html`${refused !== undefined && html`<section class="refused" role="alert"><p>${refused}</p></section>`}${
      address !== undefined &&
      html`<section class="answer" role="status"><h2>Invitation</h2><p>Elle sert une fois, pendant trois jours. Elle ne sera plus montrée.</p><img class="qr" alt="Dessin à lire avec le téléphone de la personne invitée" src="data:image/svg+xml;base64,${Buffer.from(renderSVG(address)).toString("base64")}"><p><code class="address">${address}</code></p></section>`
    }
${listOf(
  members.map((member) => {
    const words = member.actor.roles.map((role) => roles[role].fr).join(", ")
    if (member.closedAt !== null)
      return html`<span class="not-now">${member.name}</span> <small>${member.id}, compte fermé le ${dateInFigures(member.closedAt.slice(0, 10))}</small>`
    return html`${member.name} <small>${member.id}, ${words} ; ${WAYS(member)}</small>${
      member.id !== viewer.session.account.id &&
      html`<details><summary>Modifier</summary>${form(viewer, `/equipe/${member.id}/inviter`, html`<p>Le téléphone est perdu : tout ce qui ouvrait ce compte ne l'ouvre plus.</p>`, { button: "Inviter de nouveau", command: false })}${form(viewer, `/equipe/${member.id}/fermer`, html`<p>Le départ ferme le compte tout de suite.</p>`, { button: "Fermer le compte", command: false })}</details>`
    }`
  }),
  "",
)}
<section><h2>Inviter</h2>${form(
      viewer,
      "/equipe",
      html`<div class="field"><label for="id">Identifiant <small>lettres et chiffres, jamais un nom : m-12</small></label><input id="id" name="id" autocomplete="off" required></div><div class="field"><label for="name">Nom affiché</label><input id="name" name="name" autocomplete="off" required></div><fieldset><legend>Rôles</legend><div class="choices">${WORKING_ROLES.map((role) => html`<label><input type="checkbox" name="roles" value="${role}"><span>${roles[role].fr}</span></label>`)}</div></fieldset>`,
      { button: "Inviter", command: false },
    )}</section>`,
    { viewer, path: "/equipe" },
  )
}

/** One's own account: where one is signed in, and new recovery codes. */
export const mePage = async ({ accounts }: Composition, request: Request, viewer: Viewer): Promise<Response> => {
  const sessions = await accounts.sessions(request)
  const when = (at: string): string => `${dateInFigures(at.slice(0, 10))} à ${at.slice(11, 16)}`
  return page(
    "Mon compte",
    html`<p>Identifiant : <strong>${viewer.session.account.id}</strong></p><section><h2>Appareils ouverts</h2>${listOf(
      sessions.map(
        ({ device, seenAt, current }) =>
          html`${device === "own" ? "Appareil à soi" : "Poste partagé"}, vu le ${when(seenAt)}${current && html` <strong>(celui-ci)</strong>`}`,
      ),
      "",
    )}${sessions.length > 1 && form(viewer, "/moi/fermer-les-autres", html``, { button: "Fermer les autres", command: false })}</section>
<section><h2>Codes de secours</h2>${form(viewer, "/moi/codes", html`<p>Les codes précédents ne serviront plus.</p>`, { button: "Faire dix nouveaux codes", command: false })}</section>`,
    { viewer, path: "/moi" },
  )
}
