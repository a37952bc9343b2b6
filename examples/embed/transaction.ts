// An invented housing service keeps its own table. Its row and a mediation commit together, or not at all.
// Run it: node --conditions=@traitdunion/source examples/embed/transaction.ts
import { kyselyStorage } from "@traitdunion/adapter-kysely"
import { type Keys, type Mediation, openMediation } from "@traitdunion/core"
import { environmentKeys, generateKey } from "@traitdunion/keys"
import SqliteDatabase from "better-sqlite3"
import { Kysely, SqliteDialect } from "kysely"

interface Ticket {
  readonly id: string
  readonly mediation: string
}
export interface HousingDatabase {
  readonly housing_ticket: Ticket
}

// #region open
/** The service's own Kysely instance, which it goes on using for its own tables. */
export const openHousing = async (file: string, keys: Keys) => {
  const db = new Kysely<HousingDatabase>({ dialect: new SqliteDialect({ database: new SqliteDatabase(file) }) })
  await db.schema
    .createTable("housing_ticket")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("mediation", "text", (column) => column.notNull())
    .execute()
  const core = await openMediation({
    structure: "association-exemple",
    storage: kyselyStorage({ db, dialect: "sqlite" }),
    ports: { keys },
  })
  return { db, core }
}
// #endregion

// #region transaction
/** One transaction of the service: its ticket, and the mediation that the ticket asks for. */
export const fileTicket = (db: Kysely<HousingDatabase>, core: Mediation<readonly []>, ticket: string, tenant: string) =>
  db.transaction().execute(async (tx) => {
    await using inside = await core.within(kyselyStorage({ db: tx, dialect: "sqlite" }))
    const desk = inside.as({ id: "mediator-1", roles: ["mediator"] })
    const { key: mediation } = await desk.process.open({
      origin: "person",
      register: "institution",
      parties: [{ kind: "person", id: tenant }],
    })
    await tx.insertInto("housing_ticket").values({ id: ticket, mediation }).execute()
    return mediation
  })
// #endregion

if (import.meta.main) {
  const { db, core } = await openHousing(":memory:", environmentKeys({ env: { TRAITDUNION_KEY: generateKey() } }))
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  const { key: tenant } = await desk.people.registerPerson({ name: "Camille Exemple" })
  await fileTicket(db, core, "T-1", tenant)
  await fileTicket(db, core, "T-1", tenant).catch(() =>
    console.log("The ticket exists already: both were rolled back."),
  )
  const tickets = await db.selectFrom("housing_ticket").selectAll().execute()
  console.log(`${tickets.length} ticket, ${(await desk.process.list({})).items.length} mediation`)
  await core.close()
  await db.destroy()
}
