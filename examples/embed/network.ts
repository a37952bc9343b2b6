import { postgresStorage } from "@traitdunion/adapter-postgres"
// #region network
import { type NetworkReport, networkReport, periodOf, type Storage } from "@traitdunion/core"

/** The year of a network's structures, small figures hidden: to read, or to print with `@traitdunion/reports`. */
export const yearOfNetwork = (storage: Storage): Promise<NetworkReport> =>
  networkReport({
    storage,
    structures: [
      { id: "association-nord", name: "Association du Nord" },
      { id: "association-sud", name: "Association du Sud" },
    ],
    ...periodOf("2026"),
  })
// #endregion network

// #region tenants
/** A storage that each structure opens under its own role, locked from the others by the server. */
export const lockedStorage = (role: string, password: () => Promise<string>): Storage =>
  postgresStorage({
    connection: { host: "db.example.org", database: "mediation", user: role, password },
    tls: true,
    rowSecurity: true,
  })
// #endregion tenants
