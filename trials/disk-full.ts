import { setTimeout } from "node:timers/promises"
import type { CommitBatch, Store } from "@traitdunion/core"
import { mariaDbDatabases, postgresDatabases } from "@traitdunion/test-servers"
import type { SeenFailure } from "./check.ts"
import { doorTo, storageAt } from "./door.ts"
import { type EngineName, type Place, sqlitePlace } from "./engines.ts"
import { type SmallDisk, smallDisk, whyNoSmallDisk } from "./full-disk.ts"
import { seenFailure, tally } from "./seen.ts"
import { faultsAt, type Trial } from "./trial.ts"
import { type CounterData, opening, streamsOf } from "./work.ts"

interface OnDisk extends AsyncDisposable {
  readonly doors: Place["doors"]
  readonly restart?: () => Promise<void>
}

/** An engine whose data stands on a disk. Logs that are made ahead would leave room on a full disk: they are small. */
const onDisk = async (name: EngineName, disk: SmallDisk): Promise<OnDisk> => {
  if (name === "sqlite") return { doors: sqlitePlace(disk.folder).doors, [Symbol.asyncDispose]: async () => {} }
  const isPostgres = name === "postgres"
  const databases = isPostgres
    ? await postgresDatabases(["max_wal_size = 32MB", "min_wal_size = 32MB"], disk.folder)
    : await mariaDbDatabases(["--innodb-log-file-size=8M"], disk.folder)
  const { url } = await databases.fresh()
  return {
    doors: [isPostgres ? doorTo.postgres(url) : doorTo.mysql(url)],
    restart: async () => {
      await databases.server.kill()
      await databases.server.restart()
    },
    [Symbol.asyncDispose]: () => databases[Symbol.asyncDispose](),
  }
}

const MEGABYTES: Readonly<Record<EngineName, number>> = { sqlite: 16, postgres: 160, mariadb: 160, galera: 0 }
const STREAMS = streamsOf("w")

/** A commit of a hundred kilobytes. */
const large = (commandId: string, version: number): CommitBatch => {
  const data: CounterData = { inAll: 1, filling: "x".repeat(100_000) }
  const stream = STREAMS[0] ?? ""
  const event = { id: commandId, commandId, type: "counter.Raised", data: JSON.stringify(data), meta: "{}" }
  return {
    writes: [{ stream, expected: version, events: [event] }],
    guards: [],
    rows: [{ table: "counter", key: stream, row: { total: version + 1, command: commandId } }],
  }
}

const MOST_COMMITS = 2000
const MOST_TRIES = 40

/** A disk that is full to the last byte, and has room again later. */
export const diskFull: Trial = {
  name: "disk-full",
  engines: ["sqlite", "postgres", "mariadb"],
  why: whyNoSmallDisk,
  run: async ({ name, short, say }) => {
    using disk = smallDisk(MEGABYTES[name])
    await using on = await onDisk(name, disk)
    const failures: Array<SeenFailure> = []
    const faults: Array<string> = []
    const acknowledged: Array<string> = []
    let restarts = 0
    const store: Store = await (await storageAt(on.doors[0])).open(opening)
    /** Commit the next command; answers whether it was taken. */
    const commit = async (): Promise<boolean> => {
      const version = acknowledged.length
      try {
        await store.commit(large(`c${version}`, version))
        acknowledged.push(`c${version}`)
        return true
      } catch (error) {
        failures.push(seenFailure(error))
        return false
      }
    }
    const rounds = short ? 1 : 5
    for (let round = 1; round <= rounds && faults.length === 0; round += 1) {
      for (let count = 0; count < 20; count += 1) await commit()
      if (failures.length > 0 && round === 1) faults.push("a commit failed before the disk was full")
      disk.fill()
      let taken = 0
      while (taken < MOST_COMMITS && (await commit())) taken += 1
      if (taken === MOST_COMMITS) faults.push("the disk was full, and every commit was taken")
      for (let count = 0; count < 5; count += 1) await commit()
      disk.clear()
      let tries = 1
      for (; tries <= MOST_TRIES && !(await commit()); tries += 1) {
        // PostgreSQL ends when it cannot write its log.
        if (tries === MOST_TRIES / 2 && on.restart !== undefined) {
          restarts += 1
          await on.restart()
        }
        await setTimeout(250)
      }
      if (tries > MOST_TRIES) faults.push("there is room again, and no commit is taken")
      faults.push(...(await faultsAt(on.doors, { acknowledged, failures })).faults)
      say(`${round} of ${rounds} times full`)
    }
    await store.close()
    const told = tally(failures.map(({ said }) => said))
    if (!/ (full|unavailable)/.test(told)) faults.push(`callers were told ${told || "nothing"}`)
    const { faults: last, kept } = await faultsAt(on.doors, { acknowledged, failures })
    return {
      did:
        `${rounds} times full to the last byte; callers saw ${told}; with room again it went on` +
        `${restarts > 0 ? ` after ${restarts} restarts` : " by itself"}; ${acknowledged.length} commits acknowledged, ${kept} kept`,
      faults: [...faults, ...last],
    }
  },
}
