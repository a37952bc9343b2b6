import type { Storage } from "@traitdunion/core"

/** The storage that a process was told of: the address of an adapter's module, the name of its function, where to connect. */
export const storageAt = async (module = "", make = "", connection = ""): Promise<Storage> => {
  const adapter: Readonly<Record<string, (options: object) => Storage>> = await import(module)
  const storage = adapter[make]
  if (storage === undefined) throw new Error(`No ${make} in ${module}`)
  return storage({ connection, connections: 2 })
}
