import type { AnyCommand, AnyOutlet, AnyPlugin, AnyQuery } from "@traitdunion/core"

/** The three groups of operations, as they stand in addresses. */
export const operationKinds = ["commands", "queries", "outlets"] as const
/** One of {@link operationKinds}. */
export type OperationKind = (typeof operationKinds)[number]

/** One operation of a plugin, under its address. */
export type HttpOperation = {
  /** Such as `registers.record`. */
  readonly id: string
  readonly plugin: AnyPlugin
  readonly name: string
} & (
  | { readonly kind: "commands"; readonly operation: AnyCommand }
  | { readonly kind: "queries"; readonly operation: AnyQuery }
  | { readonly kind: "outlets"; readonly operation: AnyOutlet }
)

/** Every operation of some plugins by its address: `commands/registers.record`. */
export const operationsOf = (plugins: ReadonlyArray<AnyPlugin>): ReadonlyMap<string, HttpOperation> => {
  const found = new Map<string, HttpOperation>()
  for (const plugin of plugins) {
    const add = (name: string, one: Pick<HttpOperation, "kind" | "operation">): void => {
      const id = `${plugin.id}.${name}`
      found.set(`${one.kind}/${id}`, { id, plugin, name, ...one } as HttpOperation)
    }
    for (const [name, operation] of Object.entries(plugin.commands)) add(name, { kind: "commands", operation })
    for (const [name, operation] of Object.entries(plugin.queries)) add(name, { kind: "queries", operation })
    for (const [name, operation] of Object.entries(plugin.outlets)) add(name, { kind: "outlets", operation })
  }
  return found
}
