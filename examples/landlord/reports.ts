// What the landlord's program does: tenants, reports of unpaid rent, appointments of the mediator.
import { type Actor, InvalidInput } from "@traitdunion/core"
import { inOneTransaction } from "./in-one-transaction.ts"
import { LANDLORD, type Platform } from "./platform.ts"

/** Rent that a tenant has not paid, under the landlord's own id. */
export interface Report {
  readonly id: string
  readonly tenant: string
  readonly months: number
  readonly cents: number
}

const person = (id: string) => ({ kind: "person", id }) as const
const landlord = { kind: "institution", id: LANDLORD } as const

const isSame = (known: Report, { tenant, months, cents }: Report): boolean =>
  known.tenant === tenant && known.months === months && known.cents === cents

/** The same id for something else: never overwritten, and never taken for the first. */
const another = (where: string): InvalidInput =>
  new InvalidInput(where, [
    {
      path: ["id"],
      code: "id_taken",
      fr: "Cet identifiant est déjà celui d'un autre contenu.",
      en: "This id stands for something else already",
    },
  ])

/** A tenant, who is a person to the mediators under the same id. Their name is the landlord's own to keep, too. */
export const addTenant = (platform: Platform, actor: Actor, tenant: { readonly id: string; readonly name: string }) =>
  inOneTransaction(platform, async (tx, core) => {
    const known = await tx.selectFrom("landlord.tenant").where("id", "=", tenant.id).selectAll().executeTakeFirst()
    if (known !== undefined && known.name !== tenant.name) throw another("landlord.tenant")
    if (known === undefined) await tx.insertInto("landlord.tenant").values(tenant).execute()
    const register = core.as(actor).people.registerPerson
    const { replayed } = await register({ person: tenant.id, name: tenant.name }, { commandId: `tenant.${tenant.id}` })
    return { repeated: replayed }
  })

// #region report
/** A report of unpaid rent, and the mediation that it asks for. Sent twice, it is one of each. */
export const fileReport = (platform: Platform, actor: Actor, report: Report) =>
  inOneTransaction(platform, async (tx, core) => {
    const known = await tx.selectFrom("landlord.report").where("id", "=", report.id).selectAll().executeTakeFirst()
    if (known !== undefined && !isSame(known, report)) throw another("landlord.report")
    // The landlord's own id makes the command's: however often it is sent, and by whichever process, it is one fact.
    const { key: mediation, replayed } = await core.as(actor).process.open(
      {
        origin: "institution",
        requestedBy: landlord,
        register: "conflict",
        parties: [person(report.tenant), landlord],
      },
      { commandId: `report.${report.id}` },
    )
    if (known === undefined)
      await tx
        .insertInto("landlord.report")
        .values({ ...report, mediation })
        .execute()
    return { mediation, repeated: replayed }
  })
// #endregion

// #region refused
/** An appointment with the tenant; `undefined` without a report. A rule that stands against it takes the landlord's row back, too. */
export const recordAppointment = (
  platform: Platform,
  actor: Actor,
  appointment: { readonly id: string; readonly report: string; readonly minutes: number },
) =>
  inOneTransaction(platform, async (tx, core) => {
    const report = await tx
      .selectFrom("landlord.report")
      .where("id", "=", appointment.report)
      .selectAll()
      .executeTakeFirst()
    if (report === undefined) return undefined
    const known = tx.selectFrom("landlord.appointment").where("id", "=", appointment.id).select("id")
    if ((await known.executeTakeFirst()) === undefined) {
      await tx.insertInto("landlord.appointment").values(appointment).execute()
    }
    const { version, replayed } = await core
      .as(actor)
      .process.interview(
        { mediation: report.mediation, party: report.tenant, minutes: appointment.minutes },
        { commandId: `appointment.${appointment.id}` },
      )
    return { version, repeated: replayed }
  })
// #endregion

// #region view
/** What the landlord may know: its own report, and the mediation as a party sees it. */
export const readReport = async ({ db, core }: Platform, actor: Actor, id: string) => {
  const report = await db.selectFrom("landlord.report").where("id", "=", id).selectAll().executeTakeFirst()
  if (report === undefined) return undefined
  const { mediation } = report
  return { report, mediation: await core.as({ ...actor, institution: LANDLORD }).process.view({ mediation }) }
}
// #endregion
