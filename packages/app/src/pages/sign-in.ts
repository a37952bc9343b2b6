import { type Html, html } from "@traitdunion/charts"
import type { CodeSetup } from "@traitdunion/http-accounts"
import { renderSVG } from "uqr"
import { page } from "./layout.ts"

const told = (words: string | undefined): Html | false =>
  words !== undefined && html`<section class="refused" role="alert"><p>${words}</p></section>`

/** Where somebody enters: by the device's own key, or by passphrase and code, also without script. */
export const signInPage = (name: string, refused?: string): Response =>
  page(
    "Entrer",
    html`${told(refused)}<p class="script"><button type="button" data-passkey="sign-in">Entrer avec ce téléphone ou cet ordinateur</button></p><p id="said" role="status"></p>
<form method="post" action="/entrer"><h2>Avec une phrase de passe</h2>
<div class="field"><label for="account">Identifiant</label><input id="account" name="account" autocomplete="username" required></div>
<div class="field"><label for="passphrase">Phrase de passe</label><input id="passphrase" name="passphrase" type="password" autocomplete="current-password" required></div>
<div class="field"><label for="code">Code du téléphone, ou code de secours</label><input id="code" name="code" autocomplete="one-time-code" required></div>
<fieldset><legend>Cet appareil</legend><div class="choices"><label><input type="radio" name="device" value="shared" checked><span>Poste partagé</span></label><label><input type="radio" name="device" value="own"><span>À moi seul·e</span></label></div></fieldset>
<p class="do"><button>Entrer</button></p></form><div id="drafts" role="status"></div>`,
    { name, drafts: true },
  )

/** An invitation, before it is used: who it is for. */
export const invitationPage = (name: string, invitation: string, who: string): Response =>
  page(
    "Bienvenue",
    html`<p>Cette invitation est pour <strong>${who}</strong>. Elle sert une seule fois.</p>
<form method="post" action="/bienvenue"><input type="hidden" name="invitation" value="${invitation}"><p class="do"><button>Ouvrir mon compte</button></p></form>`,
    { name },
  )

/** The ways in that a new account may set up. */
export const enrolPage = (
  name: string,
  setup: CodeSetup,
  { account, enrolment, refused }: { readonly account: string; readonly enrolment: string; readonly refused?: string },
): Response =>
  page(
    "Comment entrer",
    html`${told(refused)}<p>Votre identifiant est <strong>${account}</strong>. À noter.</p>
<section class="script"><h2>Ce téléphone ou cet ordinateur</h2><p>L'empreinte, le visage ou le code de l'appareil suffira.</p><p><button type="button" data-passkey="enrol" data-enrolment="${enrolment}">Enregistrer cet appareil</button></p><p id="said" role="status"></p></section>
<form method="post" action="/bienvenue/phrase"><h2>Ou une phrase de passe et un code</h2><input type="hidden" name="ticket" value="${setup.ticket}"><input type="hidden" name="enrolment" value="${enrolment}">
<p>Lire ce dessin avec une application de codes, ou recopier la clé.</p>
<img class="qr" alt="Dessin à lire avec l'application de codes" src="data:image/svg+xml;base64,${Buffer.from(renderSVG(setup.address)).toString("base64")}">
<p>Clé : <code>${setup.secret.match(/.{1,4}/g)?.join(" ")}</code></p>
<div class="field"><label for="passphrase">Phrase de passe <small>quinze caractères au moins</small></label><input id="passphrase" name="passphrase" type="password" autocomplete="new-password" required></div>
<div class="field"><label for="code">Les six chiffres de l'application</label><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required></div>
<p class="do"><button>Enregistrer</button></p></form>`,
    { name },
  )

/** The recovery codes, shown once. */
export const recoveryPage = (name: string, codes: ReadonlyArray<string>): Response =>
  page(
    "Codes de secours",
    html`<p>Imprimer ou noter ces dix codes. Chacun remplace une fois le code du téléphone. Ils ne seront plus montrés.</p><ul class="codes">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul><p><a class="button" href="/entrer">Entrer</a></p>`,
    { name },
  )
