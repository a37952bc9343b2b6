import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Clock, Instant, Keys } from "@traitdunion/core"
import { memoryKeys } from "@traitdunion/core/testing"
import { serveHandler } from "@traitdunion/http/node"
import { Secret, TOTP } from "otpauth"
import { appHandler, type Composition, type CompositionOptions, compose } from "../src/index.ts"

export const PASSPHRASE = "sept chevaux bleus sous la pluie"

export interface World {
  readonly app: Composition
  readonly folder: string
  /** The structure's file. */
  readonly file: string
  readonly keys: Keys
  readonly handler: (request: Request) => Promise<Response>
  readonly origin: string
  readonly bugs: ReadonlyArray<unknown>
  /** Invite somebody, set a passphrase and codes, and enter: the cookie of their session. */
  readonly enter: (
    id: string,
    roles: ReadonlyArray<"mediator" | "lead" | "director" | "board" | "front-desk">,
  ) => Promise<Person>
  /** Enter as somebody who has entered before: another session of the same account. */
  readonly reenter: (id: string) => Promise<Pick<Person, "cookie">>
  readonly close: () => Promise<void>
}

/** Somebody with a session, as a program sees pages. */
export interface Person {
  readonly get: (path: string) => Promise<{ readonly status: number; readonly text: string; readonly headers: Headers }>
  readonly post: (
    path: string,
    fields: Readonly<Record<string, string | ReadonlyArray<string>>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<{ readonly status: number; readonly text: string; readonly location: string | null }>
  readonly cookie: string
}

/** The app on a free port, its file in a folder that goes away, and a clock of 1 December 2026. */
export const openWorld = async (more: Pick<CompositionOptions, "plugins" | "backups"> = {}): Promise<World> => {
  const folder = mkdtempSync(join(tmpdir(), "traitdunion-app-"))
  let moved = 0
  const clock: Clock = { now: () => new Date(Date.parse("2026-12-01T09:00:00.000Z") + moved).toISOString() as Instant }
  const bugs: Array<unknown> = []
  let handler: World["handler"] = async () => new Response(null, { status: 503 })
  const serving = await serveHandler((request) => handler(request))
  const origin = serving.url.replace("127.0.0.1", "localhost")
  const onBug = (error: unknown): void => {
    bugs.push(error)
  }
  const keys = memoryKeys()
  const app = await compose({
    folder,
    structure: "exemple",
    name: "Association Exemple",
    origin,
    keys,
    clock,
    onBug,
    ...more,
  })
  handler = appHandler(app, onBug)

  const secrets = new Map<string, string>()
  const codeOf = (secret: string): string =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(clock.now()) })
  const reenter: World["reenter"] = async (id) => {
    moved += 30_000
    const shown = { account: id, passphrase: PASSPHRASE, code: codeOf(secrets.get(id) ?? "") }
    return { cookie: (await app.accounts.byPassphrase(shown, "own")).cookie.split(";")[0] ?? "" }
  }
  const enter: World["enter"] = async (id, roles) => {
    const link = await app.accounts.invite({ id, name: `Compte ${id}`, actor: { roles }, by: "d-0" })
    const account = await app.accounts.enrol(await app.accounts.openInvitation(link))
    const { ticket, secret } = await app.accounts.askCodeSetup(account)
    secrets.set(id, secret)
    const code = () => codeOf(secret)
    await app.accounts.setPassphrase({ ticket, passphrase: PASSPHRASE, code: code() })
    moved += 30_000
    const { cookie: set } = await app.accounts.byPassphrase({ account, passphrase: PASSPHRASE, code: code() }, "own")
    const cookie = set.split(";")[0] ?? ""
    const get: Person["get"] = async (path) => {
      const response = await handler(new Request(`${origin}${path}`, { headers: { cookie } }))
      return { status: response.status, text: await response.text(), headers: response.headers }
    }
    const post: Person["post"] = async (path, fields, headers = {}) => {
      const form = new URLSearchParams()
      const { text } = await get(path.split("?")[0] ?? path)
      const token =
        /name="~form" value="([^"]+)"/.exec(text)?.[1] ??
        /name="~form" value="([^"]+)"/.exec((await get("/moi")).text)?.[1] ??
        ""
      for (const [name, value] of Object.entries({ "~form": token, ...fields })) {
        for (const one of typeof value === "string" ? [value] : value) form.append(name, one)
      }
      const response = await handler(
        new Request(`${origin}${path}`, {
          method: "POST",
          headers: { cookie, origin, "sec-fetch-site": "same-origin", ...headers },
          body: form,
        }),
      )
      return { status: response.status, text: await response.text(), location: response.headers.get("location") }
    }
    return { get, post, cookie }
  }
  return {
    app,
    folder,
    file: join(folder, "journal.sqlite"),
    keys,
    handler: (request) => handler(request),
    origin,
    bugs,
    enter,
    reenter,
    close: async () => {
      await serving.stop()
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
