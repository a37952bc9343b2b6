import { html } from "@traitdunion/charts"
import { AccountRefused, type Device, type Entered } from "@traitdunion/http-accounts"
import { Hono } from "hono"
import { assetOf } from "./assets.ts"
import type { Composition } from "./open/composition.ts"
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

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === "string" ? value : ""
}
const deviceOf = (value: unknown): Device => (value === "own" ? "own" : "shared")
const enter = ({ cookie }: Entered): Response =>
  new Response(null, { status: 303, headers: { location: "/", "set-cookie": cookie } })
const told = ({ cookie }: Entered): Response => Response.json({ to: "/" }, { headers: { "set-cookie": cookie } })

/** Doors that are open to whoever is not signed in: entering, and opening an invitation. */
const openRoutes = ({ accounts, name }: Composition): Hono => {
  const routes = new Hono()
  routes.use(async (c, next) => {
    if (c.req.method === "POST") accounts.check(c.req.raw)
    return next()
  })
  routes.get("/entrer", () => signInPage(name))
  routes.post("/entrer", async (c) => {
    const form = await c.req.raw.formData()
    const shown = { account: text(form, "account"), passphrase: text(form, "passphrase"), code: text(form, "code") }
    try {
      return enter(await accounts.byPassphrase(shown, deviceOf(form.get("device"))))
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
    const form = await c.req.raw.formData()
    try {
      return await enrolling(await accounts.enrol(await accounts.openInvitation(text(form, "invitation"))))
    } catch (error) {
      return signInPage(name, wordsOf(error))
    }
  })
  routes.post("/bienvenue/phrase", async (c) => {
    const form = await c.req.raw.formData()
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
    const { ticket, response, device } = (await c.req.json()) as { readonly device?: unknown } & Parameters<
      typeof accounts.byPasskey
    >[0]
    return told(await accounts.byPasskey({ ticket, response }, deviceOf(device)))
  })
  routes.post("/cle/enregistrer", async (c) => {
    const { ticket, response } = (await c.req.json()) as Parameters<typeof accounts.addPasskey>[0]
    await accounts.addPasskey({ ticket, response, name: "Appareil" })
    return Response.json({ to: "/entrer" })
  })
  routes.onError((error) =>
    Response.json({ detail: wordsOf(error) }, { status: error instanceof AccountRefused ? error.status : 422 }),
  )
  return routes
}

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
  signed.onError((error) => {
    if (error instanceof AccountRefused) {
      const refused = signInPage(app.name, error.words.fr)
      return new Response(refused.body, { status: error.status, headers: refused.headers })
    }
    onBug(error)
    const response = page(
      "Une erreur est survenue",
      html`<p>Rien n'a été enregistré. Recommencer, et prévenir la personne qui s'occupe de l'outil si cela continue.</p>`,
      { name: app.name },
    )
    return new Response(response.body, { status: 500, headers: response.headers })
  })
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith("/api/")) return app.handler(request)
    const asset = request.method === "GET" ? assetOf(pathname) : undefined
    if (asset !== undefined) return withHeaders(asset)
    const mine = /^\/(entrer|bienvenue|cle)(\/|$)/.test(pathname) ? open : signed
    return withHeaders(await mine.fetch(request))
  }
}
