import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { sqliteConnection, sqliteStorage } from "@traitdunion/adapter-sqlite"
import { type AnyPlugin, type Clock, type Keys, type Mediation, openMediation, systemClock } from "@traitdunion/core"
import { toHtml, toPdf } from "@traitdunion/documents"
import {
  type HttpOperation,
  type MediationHandler,
  mediationHandler,
  operationsOf,
  type Renderer,
} from "@traitdunion/http"
import { type Accounts, openAccounts } from "@traitdunion/http-accounts"
import { agenda } from "@traitdunion/plugin-agenda"
import { budgetCounseling } from "@traitdunion/plugin-budget-counseling"
import { cafRelay } from "@traitdunion/plugin-caf-relay"
import { dalo } from "@traitdunion/plugin-dalo"
import { energyWater } from "@traitdunion/plugin-energy-water"
import { housing } from "@traitdunion/plugin-housing"
import { isolation } from "@traitdunion/plugin-isolation"
import { rightsAccess } from "@traitdunion/plugin-rights-access"
import type { Kysely } from "kysely"
import { importServices, Uploads } from "../importing/index.ts"
import {
  type BackupRecord,
  backupServices,
  everyNight,
  proofServices,
  readRecord,
  takeBackup,
} from "../operation/index.ts"
import { calendarsOf } from "./calendars.ts"
import { themesReport } from "./themes.ts"

/** What a structure says once: who it is, where its file is, and who holds its keys. */
export interface CompositionOptions {
  /** The folder that holds the structure's file. It is made when it is missing. */
  readonly folder: string
  readonly structure: string
  /** The structure's name, as pages show it. */
  readonly name: string
  /** The address that browsers use. */
  readonly origin: string
  readonly keys: Keys
  /** Further plugins; their commands, lists and documents appear by themselves. */
  readonly plugins?: ReadonlyArray<AnyPlugin>
  readonly clock?: Clock
  /** The folder of the nightly backups, which is no folder of the keys. Without it, the app says that there is none. */
  readonly backups?: string
  /** Told of each fault of the program, without a word of what was said. */
  readonly onBug?: (error: unknown) => void
}

/** What the pages stand on: the handler that every page calls, and the accounts. */
export interface Composition {
  readonly handler: MediationHandler
  readonly accounts: Accounts
  /** Files that were brought, until they are imported. */
  readonly uploads: Uploads
  readonly plugins: ReadonlyArray<AnyPlugin>
  /** Every operation by its address: `commands/registers.record`. */
  readonly operations: ReadonlyMap<string, HttpOperation>
  readonly name: string
  readonly origin: string
  readonly today: () => string
  readonly now: () => string
  /** The opened core, for the first start and the invented year: no page uses it. */
  readonly core: Mediation<ReadonlyArray<AnyPlugin>>
  /** The calendar behind a secret address, as iCalendar; nothing for one that opens nothing. */
  readonly calendar: (secret: string) => Promise<string | undefined>
  readonly close: () => Promise<void>
}

/** Budget, the CAF, DALO, housing, energy and water, access to rights, isolation and the agenda: what the app opens by itself. */
export const OWN_PLUGINS: ReadonlyArray<AnyPlugin> = [
  budgetCounseling,
  cafRelay,
  dalo,
  housing,
  energyWater,
  rightsAccess,
  isolation,
  agenda,
]

type Shown = Parameters<typeof toHtml>[0]

const isDocument = (answer: unknown): answer is Shown =>
  typeof answer === "object" && answer !== null && Array.isArray((answer as { readonly blocks?: unknown }).blocks)

/** Documents as pages and as PDF. */
const renderers: ReadonlyArray<Renderer> = [
  { mediaType: "text/html", render: async (answer) => (isDocument(answer) ? toHtml(answer) : undefined) },
  {
    mediaType: "application/pdf",
    render: async (answer) => (isDocument(answer) ? new Uint8Array(await toPdf(answer)) : undefined),
  },
]

const PREFIX = "/api/v1"

/** The backups of a structure's file: none where no folder is told. */
const backupsOf = ({ folder, structure, backups, clock = systemClock }: CompositionOptions) => {
  const record = (): BackupRecord => (backups === undefined ? { last: null, attempt: null } : readRecord(backups))
  const take = async (): Promise<BackupRecord> =>
    backups === undefined
      ? record()
      : takeBackup({ structure, file: join(folder, "journal.sqlite"), folder: backups, clock })
  return {
    services: backupServices(record, take, clock),
    begin: () => (backups === undefined ? async () => undefined : everyNight(record, take, clock)),
  }
}

/** Open storage, keys, plugins and accounts: the one place that knows all of them. */
export const compose = async (options: CompositionOptions): Promise<Composition> => {
  const { folder, structure, name, origin, keys, plugins = [], clock, onBug } = options
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, "journal.sqlite")
  const timed = clock === undefined ? {} : { clock }
  const core: Mediation<ReadonlyArray<AnyPlugin>> = await openMediation({
    structure,
    storage: sqliteStorage({ file }),
    plugins: [...OWN_PLUGINS, ...plugins, themesReport([...OWN_PLUGINS, ...plugins])],
    ports: { keys, ...timed },
  })
  const db: Kysely<unknown> = await sqliteConnection({ file })
  const accounts = await openAccounts({ db, structure, keys, origin, name, ...timed })
  const backups = backupsOf(options)
  const uploads = new Uploads()
  const handler = mediationHandler({
    core,
    actorOf: accounts.actorOf,
    prefix: PREFIX,
    renderers,
    services: [...backups.services, ...importServices(core, uploads), ...proofServices(core)],
    ...(onBug === undefined ? {} : { onBug }),
  })
  const stopBackups = backups.begin()
  return {
    handler,
    accounts,
    uploads,
    plugins: core.plugins,
    operations: operationsOf(core.plugins),
    name,
    origin,
    core,
    calendar: calendarsOf(core, accounts, () => (clock ?? systemClock).now()),
    today: () => (clock?.now() ?? new Date().toISOString()).slice(0, 10),
    now: () => clock?.now() ?? new Date().toISOString(),
    close: async () => {
      await stopBackups()
      await db.destroy()
      await core.close()
    },
  }
}
