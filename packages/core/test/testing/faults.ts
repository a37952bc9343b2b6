import type { Storage, Store, StoredEvent } from "../../src/index.ts"

type Wrap = (store: Store) => Partial<Store>

/** A storage whose stores answer otherwise in some of their methods. */
const faulty =
  (wrap: Wrap) =>
  (storage: Storage): Storage => ({
    ...storage,
    open: async (opening) => {
      const store = await storage.open(opening)
      return { ...store, ...wrap(store) }
    },
  })

const onEvents =
  (change: (events: ReadonlyArray<StoredEvent>) => ReadonlyArray<StoredEvent>): Wrap =>
  (store) => ({
    read: async (streams) => new Map([...(await store.read(streams))].map(([name, events]) => [name, change(events)])),
    readAll: async (after, limit) => {
      const page = await store.readAll(after, limit)
      return { ...page, events: change(page.events) }
    },
  })

const retext = (change: (text: string) => string): Wrap =>
  onEvents((events) => events.map((event) => ({ ...event, data: change(event.data) })))

const onRows =
  (change: (value: unknown, column: string) => unknown): Wrap =>
  (store) => ({
    rows: async (table, query) =>
      (await store.rows(table, query)).map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, change(value, name)])),
      ),
  })

/** Accept whatever version a batch expects, by asking for the current ones. */
const currentVersions = async (store: Store, expectations: ReadonlyArray<{ readonly stream: string }>) =>
  new Map([...(await store.read(expectations.map(({ stream }) => stream)))].map(([name, { length }]) => [name, length]))

const isEmptyList = (condition: unknown): boolean =>
  typeof condition === "object" && condition !== null && "in" in condition && (condition.in as []).length === 0

/** Deliberate faults around a right storage, each with one of the cases that must find it. */
export const faults: Readonly<
  Record<string, { readonly make: (storage: Storage) => Storage; readonly found: string }>
> = {
  "the end of the journal is not checked": {
    make: faulty((store) => ({
      commit: ({ at: _, ...batch }) => store.commit(batch),
    })),
    found: "a rebuild is not complete when something was recorded since it looked",
  },
  "guards are not checked": {
    make: faulty((store) => ({ commit: (batch) => store.commit({ ...batch, guards: [] }) })),
    found: "a guarded stream that changes at the same instant is never missed, in one store",
  },
  "versions are not checked": {
    make: faulty((store) => ({
      commit: async (batch) => {
        const current = await currentVersions(store, batch.writes)
        return store.commit({
          ...batch,
          writes: batch.writes.map((write) => ({ ...write, expected: current.get(write.stream) ?? 0 })),
        })
      },
    })),
    found: "leaves nothing behind: a stale write among several",
  },
  "versions are checked too early": {
    make: faulty((store) => ({
      commit: async (batch) => {
        const guards = await currentVersions(store, batch.guards)
        const stale = batch.guards.find(({ stream, expected }) => guards.get(stream) !== expected)
        await Promise.resolve()
        return store.commit(stale === undefined ? { ...batch, guards: [] } : batch)
      },
    })),
    found: "two commits that guard what the other writes: never both, in one store",
  },
  "a repeated command is written again": {
    make: faulty((store) => {
      let repeats = 0
      return {
        commit: async (batch) => {
          const outcome = await store.commit(batch)
          if (outcome.status === "committed") return outcome
          repeats += 1
          const again = batch.writes.map((write) => ({
            ...write,
            events: write.events.map((event) => ({ ...event, commandId: `${event.commandId}#${repeats}` })),
          }))
          return store.commit({ ...batch, writes: again })
        },
      }
    }),
    found: "a command id that races with itself is written once, in one store",
  },
  "a repeated command is a conflict": {
    make: faulty((store) => ({
      commit: async (batch) => {
        await store.commit({ ...batch, writes: batch.writes.map((write) => ({ ...write, events: [] })), rows: [] })
        return store.commit(batch)
      },
    })),
    found: "a repeated commit answers duplicate and writes nothing",
  },
  "additions replace what is there": {
    make: faulty((store) => ({
      commit: ({ additions = [], ...batch }) =>
        store.commit({
          ...batch,
          rows: [
            ...batch.rows,
            ...additions.map(({ table, key, row, add }) => ({ table, key, row: { ...row, ...add } })),
          ],
        }),
    })),
    found: "an addition begins a row at zero and adds to it afterwards",
  },
  "of additions under one key the last is kept": {
    make: faulty((store) => ({
      commit: (batch) =>
        store.commit({
          ...batch,
          additions: [...new Map((batch.additions ?? []).map((one) => [`${one.table} ${one.key}`, one])).values()],
        }),
    })),
    found: "several additions under one key in a batch add up",
  },
  "additions are committed on their own": {
    make: faulty((store) => ({
      commit: async ({ additions, ...batch }) => {
        if (additions !== undefined) await store.commit({ writes: [], guards: [], rows: [], additions })
        return store.commit(batch)
      },
    })),
    found: "additions of a commit that does not happen leave nothing",
  },
  "tables are never emptied": {
    make: faulty((store) => ({ commit: ({ emptied: _, ...batch }) => store.commit(batch) })),
    found: "an emptied table keeps only what the same commit writes",
  },
  "rows are never removed": {
    make: faulty((store) => ({
      commit: (batch) => store.commit({ ...batch, rows: batch.rows.filter(({ row }) => row !== null) }),
    })),
    found: "a row is removed, and removing nothing is fine",
  },
  "rows are committed on their own": {
    make: faulty((store) => ({
      commit: async (batch) => {
        await store.commit({ writes: [], guards: [], rows: batch.rows })
        return store.commit({ ...batch, rows: [] })
      },
    })),
    found: "leaves nothing behind: a stale guard",
  },
  "writes are committed one by one": {
    make: faulty((store) => ({
      commit: async (batch) => {
        for (const write of batch.writes.slice(0, -1)) await store.commit({ writes: [write], guards: [], rows: [] })
        return store.commit({ ...batch, writes: batch.writes.slice(-1) })
      },
    })),
    found: "leaves nothing behind: a stale write among several",
  },
  "events come back in the wrong order": {
    make: faulty(onEvents((events) => events.toReversed())),
    found: "versions count in the stream, positions in the structure",
  },
  "structures share their journal": {
    make: (storage) => ({ ...storage, open: (opening) => storage.open({ ...opening, structure: "alpha" }) }),
    found: "another structure sees nothing",
  },
  "names are compared without case": {
    make: (storage) => ({
      ...storage,
      open: (opening) => storage.open({ ...opening, structure: opening.structure.toLowerCase() }),
    }),
    found: "structures whose names look alike are different",
  },
  "text is written anew as JSON": {
    make: faulty(retext((text) => JSON.stringify(JSON.parse(text)))),
    found: "the text of an event comes back byte for byte: spaces and order of keys",
  },
  "text is normalised": {
    make: faulty(retext((text) => text.normalize("NFC"))),
    found: "the text of an event comes back byte for byte: decomposed accents",
  },
  "text is cut at 64 kB": {
    make: faulty(retext((text) => text.slice(0, 65_535))),
    found: "an event of a megabyte comes back whole",
  },
  "positions have gaps": {
    make: faulty(onEvents((events) => events.map((event) => ({ ...event, position: event.position * 2 })))),
    found: "racing writers on different streams: all win, without a gap, between stores",
  },
  "the head does not move": {
    make: faulty((store) => {
      const first = store.readAll(0, 1)
      return { readAll: async (after, limit) => ({ ...(await store.readAll(after, limit)), head: (await first).head }) }
    }),
    found: "readAll pages through the journal, each page with the head",
  },
  "the head is read after the page": {
    make: faulty((store) => ({
      readAll: async (after, limit) => {
        const { events } = await store.readAll(after, limit)
        await new Promise((resolve) => setImmediate(resolve))
        return { events, head: (await store.readAll(0, 1)).head }
      },
    })),
    found: "a page and its head are read at one moment, in one store",
  },
  "a commit answers another hash than the journal holds": {
    make: faulty((store) => ({
      commit: async (batch) => {
        const outcome = await store.commit(batch)
        if (outcome.status === "duplicate") return outcome
        return { ...outcome, head: { ...outcome.head, hash: `${outcome.head.hash.slice(1)}0` } }
      },
    })),
    found: "the chain is the one that linkEvents makes",
  },
  "integers are kept in 32 bits": {
    make: faulty(onRows((value) => (typeof value === "number" ? value | 0 : value))),
    found: "a row comes back: integer beyond 32 bits",
  },
  "booleans come back as numbers": {
    make: faulty(onRows((value) => (typeof value === "boolean" ? Number(value) : value))),
    found: "a row comes back: boolean",
  },
  "null comes back as nothing": {
    make: faulty(onRows((value) => value ?? undefined)),
    found: "a row comes back: text",
  },
  "an empty list of values means no condition": {
    make: faulty((store) => ({
      rows: (table, query) => {
        const kept = Object.entries(query.where ?? {}).filter(([, condition]) => !isEmptyList(condition))
        return store.rows(table, { ...query, where: Object.fromEntries(kept) })
      },
    })),
    found: "rows: one of none",
  },
  "null sorts last": {
    make: faulty((store) => ({
      rows: async (table, query) => {
        const rows = await store.rows(table, query)
        const [column] = query.orderBy?.[0] ?? []
        if (column === undefined) return rows
        return [...rows.filter((row) => row[column] !== null), ...rows.filter((row) => row[column] === null)]
      },
    })),
    found: "rows: order with null first",
  },
  "a raised version keeps the old rows": {
    make: (storage) => ({
      ...storage,
      open: (opening) =>
        storage.open({ ...opening, tables: opening.tables.map((table) => ({ ...table, version: 1 })) }),
    }),
    found: "a raised version is stale and starts empty, with its own columns",
  },
  "a table counts as rebuilt at once": {
    make: faulty(() => ({ stale: [] })),
    found: "a new table is stale until a commit says it is rebuilt",
  },
  "keys are not checked": {
    make: faulty((store) => ({
      commit: async ({ keys = [], ...batch }) => {
        const found = await store.keys(keys.map(({ subject }) => subject))
        const forced = keys.map((write) => ({ ...write, expected: found.get(write.subject) ?? null }))
        return store.commit({ ...batch, keys: forced })
      },
    })),
    found: "a key that is not as expected stops the whole commit",
  },
  "keys are kept before the commit": {
    make: faulty((store) => ({
      commit: async ({ keys = [], ...batch }) => {
        await store.commit({ writes: [], guards: [], rows: [], keys })
        return store.commit(batch)
      },
    })),
    found: "a repeated commit leaves keys as they are",
  },
  "a key cannot be replaced": {
    make: faulty((store) => ({
      commit: ({ keys = [], ...batch }) =>
        store.commit({ ...batch, keys: keys.filter(({ expected }) => expected === null) }),
    })),
    found: "a key is replaced, and checked without being changed",
  },
  "pages of keys come in no order": {
    make: faulty((store) => ({
      allKeys: async (after, limit) => (await store.allKeys(after, limit)).toReversed(),
    })),
    found: "all keys are read in pages, in order of the subject by code point",
  },
  "events are not marked": {
    make: faulty((store) => ({ commit: ({ mark: _, ...batch }) => store.commit(batch) })),
    found: "an event keeps the mark that is made of its hash",
  },
  "a closed store goes on": {
    make: faulty(() => ({ close: async () => {} })),
    found: "a closed store fails as unavailable, and closes twice",
  },
}
