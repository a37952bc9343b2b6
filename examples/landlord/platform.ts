// The landlord's program: its own data, and the mediations that an association conducts in it.
import { kyselyStorage } from "@traitdunion/adapter-kysely"
import { type Keys, type Mediation, openMediation, settle } from "@traitdunion/core"
import type { Kysely } from "kysely"
import { connect, type Engine, type LandlordDatabase } from "./database.ts"
import { migrate } from "./migrations.ts"

/** The landlord's program, opened. */
export interface Platform extends AsyncDisposable {
  readonly engine: Engine
  readonly db: Kysely<LandlordDatabase>
  readonly core: Mediation<readonly []>
}

/** The landlord as the mediators know it: a party, which agrees or does not like any other. */
export const LANDLORD = "bailleur-exemple"

// #region open
/** One pool for both: the landlord's tables in one schema, ours in another. */
export const openPlatform = async (engine: Engine, url: string, keys: Keys): Promise<Platform> => {
  const db = connect(engine, url)
  try {
    await migrate(db)
    const storage = kyselyStorage({ db, dialect: engine, schema: "mediation" })
    const core = await openMediation({ structure: "association-exemple", storage, ports: { keys } })
    const desk = core.as({ id: "director-1", roles: ["director"] })
    const landlord = { institution: LANDLORD, name: "Bailleur Exemple", kind: "social-landlord" } as const
    // Once and for all, whichever process comes first.
    const known = await settle(desk.people.registerInstitution(landlord, { commandId: "landlord" }))
    if (!known.ok) throw known.error
    // The core first: it waits for what is under way. The pool is the landlord's, and goes last.
    const close = () => core.close().finally(() => db.destroy())
    return { engine, db, core, [Symbol.asyncDispose]: close }
  } catch (error) {
    await db.destroy()
    throw error
  }
}
// #endregion
