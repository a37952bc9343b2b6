// The landlord's HTTP interface. It knows who asks, parses what is said, and calls the program.
import { type Actor, InvalidInput, issuesOf } from "@traitdunion/core"
import { Hono } from "hono"
import * as z from "zod"
import { answerTo } from "./failures.ts"
import type { Platform } from "./platform.ts"
import { addTenant, fileReport, readReport, recordAppointment } from "./reports.ts"

/** Who asks, told from a request by the landlord's own sign-in; `undefined` for nobody it knows. */
export type WhoAsks = (request: Request) => Actor | undefined

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/)
const tenantSchema = z.strictObject({ id, name: z.string().min(1).max(200) })
const reportSchema = z.strictObject({
  id,
  tenant: id,
  months: z.int().min(1).max(120),
  cents: z.int().min(1).max(100_000_000),
})
const appointmentSchema = z.strictObject({ id, report: id, minutes: z.int().min(1).max(600) })

const parsed = <A>(schema: z.ZodType<A>, where: string, input: unknown): A => {
  const result = schema.safeParse(input, { reportInput: true })
  if (!result.success) throw new InvalidInput(where, issuesOf(result.error))
  return result.data
}

const json = (request: { readonly json: () => Promise<unknown> }): Promise<unknown> =>
  request.json().catch(() => undefined)

// #region api
/** The routes. A repeated request answers what the first one did, with 200 instead of 201. */
export const apiOf = (platform: Platform, whoAsks: WhoAsks, onBug: (error: unknown) => void) => {
  const app = new Hono<{ Variables: { actor: Actor } }>()
  app.use(async (context, next) => {
    const actor = whoAsks(context.req.raw)
    if (actor === undefined) return context.body(null, 401)
    context.set("actor", actor)
    return next()
  })
  app.put("/tenants", async (context) => {
    const tenant = parsed(tenantSchema, "tenant", await json(context.req))
    const done = await addTenant(platform, context.var.actor, tenant)
    return context.json(done, done.repeated ? 200 : 201)
  })
  app.put("/reports", async (context) => {
    const report = parsed(reportSchema, "report", await json(context.req))
    const done = await fileReport(platform, context.var.actor, report)
    return context.json(done, done.repeated ? 200 : 201)
  })
  app.put("/appointments", async (context) => {
    const appointment = parsed(appointmentSchema, "appointment", await json(context.req))
    const done = await recordAppointment(platform, context.var.actor, appointment)
    return done === undefined ? context.body(null, 404) : context.json(done, done.repeated ? 200 : 201)
  })
  app.get("/reports/:id", async (context) => {
    const found = await readReport(platform, context.var.actor, context.req.param("id"))
    return found === undefined ? context.body(null, 404) : context.json(found)
  })
  app.onError((error, context) => {
    const answer = answerTo(error)
    if (answer !== undefined) return context.json(answer.body, answer.status)
    onBug(error)
    return context.body(null, 500)
  })
  return app
}
// #endregion
