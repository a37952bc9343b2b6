import type * as Effect from "effect/Effect"
import type { BatchItem, CommandOptions, Engine } from "../engine/index.ts"
import type { Actor } from "../kernel/index.ts"

/** Turns an effect of the engine into what a façade gives its callers: a promise, or the effect itself. */
// biome-ignore lint/suspicious/noExplicitAny: each façade's public types say what comes out
export type Wrap = (effect: Effect.Effect<any, any>) => unknown

/** One record of functions per plugin, for one actor. The façades give it their types. */
export const deskOf = (engine: Engine, actor: Actor, wrap: Wrap): Readonly<Record<string, unknown>> => {
  const { registry } = engine
  return Object.fromEntries(
    registry.plugins.map((plugin) => {
      const namespace: Record<string, unknown> = {}
      for (const name of Object.keys(plugin.commands)) {
        const entry = registry.commands.get(`${plugin.id}.${name}`)
        if (entry === undefined) continue
        const run = (input: unknown, options: CommandOptions = {}): unknown =>
          wrap(engine.run(entry, actor, input, options))
        const many = (items: ReadonlyArray<BatchItem>): unknown => wrap(engine.runMany(entry, actor, items))
        namespace[name] = Object.assign(run, { many })
      }
      for (const name of Object.keys(plugin.queries)) {
        const entry = registry.queries.get(`${plugin.id}.${name}`)
        if (entry !== undefined) namespace[name] = (input: unknown): unknown => wrap(engine.ask(entry, actor, input))
      }
      for (const name of Object.keys(plugin.outlets)) {
        const entry = registry.outlets.get(`${plugin.id}.${name}`)
        if (entry === undefined) continue
        namespace[name] = (input: unknown, options: CommandOptions = {}): unknown =>
          wrap(engine.letOut(entry, actor, input, options))
      }
      return [plugin.id, namespace]
    }),
  )
}
