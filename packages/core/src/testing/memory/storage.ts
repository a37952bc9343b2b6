import type { Opening, Storage, Store } from "../../journal/index.ts"
import { StorageFailure } from "../../kernel/index.ts"
import { compareValues } from "./order.ts"
import { MemoryStructure, tableNamed } from "./structure.ts"
import { selectRows } from "./table.ts"

const openStore = (data: MemoryStructure, opening: Opening): Store => {
  const tables = new Map(opening.tables.map((table) => [table.name, table]))
  let closed = false
  const step = async <T>(operation: string, run: () => T): Promise<T> => {
    if (closed) throw new StorageFailure(operation, "unavailable")
    return run()
  }
  return {
    stale: opening.tables.filter((table) => data.register(table)).map((table) => table.name),
    read: (streams) =>
      step("read", () => new Map(streams.map((stream) => [stream, [...(data.streams.get(stream) ?? [])]]))),
    readAll: (after, limit) =>
      step("readAll", () => ({ events: data.events.slice(after, after + limit), head: data.head })),
    keys: (subjects) =>
      step(
        "keys",
        () =>
          new Map(
            subjects.flatMap((subject): Array<[string, string]> => {
              const value = data.keys.get(subject)
              return value === undefined ? [] : [[subject, value]]
            }),
          ),
      ),
    allKeys: (after, limit) =>
      step("allKeys", () =>
        [...data.keys]
          .sort(([a], [b]) => compareValues(a, b))
          .filter(([subject]) => compareValues(subject, after) > 0)
          .slice(0, limit),
      ),
    recorded: (commandIds) => step("recorded", () => data.recorded(commandIds)),
    rows: (name, query) =>
      step("rows", () => {
        const table = tableNamed(tables, name)
        return selectRows(table, data.rowsOf("rows", table).values(), query)
      }),
    commit: (batch) => step("commit", () => data.commit(tables, batch)),
    outside: () => step("outside", () => []),
    scrub: () => step("scrub", () => true),
    close: async () => {
      closed = true
    },
  }
}

/**
 * A complete storage in memory, for tests and trials. The data lives as long as the value: whatever is opened on the
 * same storage sees the same data, as on a database.
 *
 * @example
 * ```ts
 * import { openMediation } from "@traitdunion/core"
 * import { memoryStorage } from "@traitdunion/core/testing"
 * await using mediation = await openMediation({ structure: "association-exemple", storage: memoryStorage() })
 * ```
 */
export const memoryStorage = (): Storage => {
  const structures = new Map<string, MemoryStructure>()
  return {
    name: "memory",
    open: async (opening) => {
      const known = structures.get(opening.structure)
      if (opening.asItIs === true && (known === undefined || !opening.tables.every((table) => known.knows(table)))) {
        throw new StorageFailure("open", "unprepared")
      }
      const data = known ?? new MemoryStructure(opening.structure)
      structures.set(opening.structure, data)
      return openStore(data, opening)
    },
  }
}
