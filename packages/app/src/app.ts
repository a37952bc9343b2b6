import { html } from "@traitdunion/charts"
import { AccountRefused, type Device, type Entered } from "@traitdunion/http-accounts"
import { Hono } from "hono"
import { assetOf } from "./assets.ts"
import { BadBody, badBodyWords, MAX_AT_THE_DOOR, readForm, readJson } from "./body.ts"
import type { Sent } from "./forms/index.ts"
import type { Composition } from "./open/composition.ts"
import { offlinePage } from "./pages/drafts.ts"
import { page } from "./pages/layout.ts"
import { enrolPage, invitationPage, recoveryPage, signInPage } from "./pages/sign-in.ts"
import { signedRoutes, wordsOf } from "./routes.ts"

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  "cache-control": "no-store",
}

const withHeaders = (response: Response): Response => {
  const headers = new Headers(response.headers)
  for (const [name, value] of Object.entries(HEADERS)) if (!headers.has(name)) headers.set(name, value)
  return new Response(response.body, { status: response.status, headers })
}

const text = (form: Sent, name: string): string => form.find(([key]) => key === name)?.[1] ?? ""
const atTheDoor = (request: Request): Promise<Sent> => readForm(request, MAX_AT_THE_DOOR)
const deviceOf = (value: unknown): Device => (value === "own" ? "own" : "shared")
const enter = ({ cookie }: Entered): Response =>
  new Response(null, { status: 303, headers: { location: "/", "set-cookie": cookie } })
const told = ({ cookie }: Entered): Response => Response.json({ to: "/" }, { headers: { "set-cookie": cookie } })

/** Doors that are open to whoever is not signed in: entering, and opening an invitation. */
const openRoutes = (app: Composition): Hono => {
  const { accounts, name } = app
  const routes = new Hono()
  routes.use(async (c, next) => {
    if (c.req.method === "POST") accounts.check(c.req.raw)
    return next()
  })
  routes.get("/entrer", () => signInPage(name))
  routes.get("/hors-ligne", () => offlinePage(app))
  routes.post("/entrer", async (c) => {
    const form = await atTheDoor(c.req.raw)
    const shown = { account: text(form, "account"), passphrase: text(form, "passphrase"), code: text(form, "code") }
    try {
      return enter(await accounts.byPassphrase(shown, deviceOf(text(form, "device"))))
    } catch (error) {
      const refused = signInPage(name, wordsOf(error))
      const status = error instanceof AccountRefused ? error.status : 422
      return new Response(refused.body, { status, headers: refused.headers })
    }
  })
  routes.get("/bienvenue", async (c) => {
    const invitation = c.req.query("invitation") ?? ""
    const who = await accounts.invited(invitation)
    return who === undefined
      ? signInPage(name, "Cette invitation n'est plus valable. En demander une autre.")
      : invitationPage(name, invitation, who.name)
  })
  const enrolling = async (account: string, refused?: string): Promise<Response> => {
    const registration = await accounts.askRegistration(account)
    const enrolment = Buffer.from(JSON.stringify(registration)).toString("base64url")
    return enrolPage(name, await accounts.askCodeSetup(account), {
      account,
      enrolment,
      ...(refused === undefined ? {} : { refused }),
    })
  }
  routes.post("/bienvenue", async (c) => {
    const form = await atTheDoor(c.req.raw)
    try {
      return await enrolling(await accounts.enrol(await accounts.openInvitation(text(form, "invitation"))))
    } catch (error) {
      return signInPage(name, wordsOf(error))
    }
  })
  routes.post("/bienvenue/phrase", async (c) => {
    const form = await atTheDoor(c.req.raw)
    try {
      const account = await accounts.setPassphrase({
        ticket: text(form, "ticket"),
        passphrase: text(form, "passphrase"),
        code: text(form, "code").replaceAll(/\s/g, ""),
      })
      return recoveryPage(name, await accounts.makeRecoveryCodes(account))
    } catch (error) {
      return page(
        "Pas enregistré",
        html`<section class="refused" role="alert"><p>${wordsOf(error)}</p><p>Demander une nouvelle invitation.</p></section>`,
        { name },
      )
    }
  })
  routes.post("/cle/demander", async () => Response.json(await accounts.askPasskey()))
  routes.post("/cle/entrer", async (c) => {
    const { ticket, response, device } = (await readJson(c.req.raw, MAX_AT_THE_DOOR)) as {
      readonly device?: unknown
    } & Parameters<typeof accounts.byPasskey>[0]
    return told(await accounts.byPasskey({ ticket, response }, deviceOf(device)))
  })
  routes.post("/cle/enregistrer", async (c) => {
    const { ticket, response } = (await readJson(c.req.raw, MAX_AT_THE_DOOR)) as Parameters<
      typeof accounts.addPasskey
    >[0]
    await accounts.addPasskey({ ticket, response, name: "Appareil" })
    return Response.json({ to: "/entrer" })
  })
  return routes
}

/** A calendar by its secret address; a wrong one is told like an address that does not exist. */
const calendarResponse = async ({ calendar }: Composition, secret: string): Promise<Response> => {
  const text = await calendar(secret)
  return text === undefined
    ? new Response("Introuvable", { status: 404 })
    : new Response(text, { headers: { "content-type": "text/calendar; charset=utf-8" } })
}

/** What is answered for what a route throws: words for a refusal, and for a fault of the program that there was one. */
const failing =
  ({ name }: Composition, onBug: (error: unknown) => void) =>
  (error: Error, path: string): Response => {
    const known =
      error instanceof AccountRefused
        ? { status: error.status, words: `${error.words.fr} ${error.remedy.fr}` }
        : error instanceof BadBody
          ? { status: error.status, words: badBodyWords(error) }
          : undefined
    if (known === undefined) onBug(error)
    const { status, words } = known ?? { status: 500, words: BUG }
    // The script asks for JSON; whoever sent a form looks at a page.
    if (path.startsWith("/cle/")) return Response.json({ detail: words }, { status })
    const response =
      known === undefined
        ? page("Une erreur est survenue", html`<p role="alert">${words}</p>`, { name })
        : signInPage(name, words)
    return new Response(response.body, { status, headers: response.headers })
  }
const BUG = "Rien n'a été enregistré. Recommencer, et prévenir la personne qui s'occupe de l'outil si cela continue."

/**
 * The app as one function of the Fetch standard: pages for people, and the handler for programs, on one composition.
 *
 * @example
 * ```ts
 * import { appHandler, compose } from "@traitdunion/app"
 * import { memoryKeys } from "@traitdunion/core/testing"
 * const composition = await compose({ folder: "structure", structure: "exemple", name: "Exemple", origin: "http://localhost:4600", keys: memoryKeys() })
 * const handler = appHandler(composition)
 * const response = await handler(new Request("http://localhost:4600/entrer"))
 * ```
 */
export const appHandler = (
  app: Composition,
  onBug: (error: unknown) => void = () => undefined,
): ((request: Request) => Promise<Response>) => {
  const open = openRoutes(app)
  const signed = signedRoutes(app)
  const answered = failing(app, onBug)
  open.onError((error, c) => answered(error, c.req.path))
  signed.onError((error, c) => answered(error, c.req.path))
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith("/api/")) return app.handler(request)
    const [, secret] = /^\/calendrier\/([\w-]{1,100})\.ics$/.exec(pathname) ?? []
    if (secret !== undefined && request.method === "GET") return withHeaders(await calendarResponse(app, secret))
    const asset = request.method === "GET" ? assetOf(pathname) : undefined
    if (asset !== undefined) return withHeaders(asset)
    const mine = /^\/(entrer|bienvenue|cle|hors-ligne)(\/|$)/.test(pathname) ? open : signed
    return withHeaders(await mine.fetch(request))
  }
}
