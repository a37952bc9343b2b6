import type { BatchItem, CallOptions, CommandOptions, Engine } from "../engine/index.ts"
import { type Actor, lazily } from "../kernel/index.ts"
import type { AnyPlugin } from "../plugin/index.ts"

/** What an actor can do with one plugin. */
const namespaceOf = (engine: Engine, plugin: AnyPlugin, actor: Actor): Readonly<Record<string, unknown>> => {
  const { registry } = engine
  const namespace: Record<string, unknown> = {}
  for (const name of Object.keys(plugin.commands)) {
    const entry = registry.commands.get(`${plugin.id}.${name}`)
    if (entry === undefined) continue
    const run = (input: unknown, options: CommandOptions & CallOptions = {}): Promise<unknown> =>
      engine.run(entry, actor, input, options)
    const many = (items: ReadonlyArray<BatchItem>, options: CallOptions = {}): Promise<unknown> =>
      engine.runMany(entry, actor, items, options)
    const may = (input: unknown, options: CommandOptions = {}): Promise<unknown> =>
      engine.tryRun(entry, actor, input, options)
    namespace[name] = Object.assign(run, { many, may })
  }
  for (const name of Object.keys(plugin.queries)) {
    const entry = registry.queries.get(`${plugin.id}.${name}`)
    if (entry === undefined) continue
    namespace[name] = (input: unknown, options: CallOptions = {}): Promise<unknown> =>
      engine.ask(entry, actor, input, options)
  }
  for (const name of Object.keys(plugin.outlets)) {
    const entry = registry.outlets.get(`${plugin.id}.${name}`)
    if (entry === undefined) continue
    namespace[name] = (input: unknown, options: CommandOptions & CallOptions = {}): Promise<unknown> =>
      engine.letOut(entry, actor, input, options)
  }
  return namespace
}

/**
 * One record of functions per plugin, for one actor. `Desk` gives it its types. A server makes a desk for each request,
 * and a request calls one or two of some two hundred functions: those of a plugin are made when it is first named.
 */
export const deskOf = (engine: Engine, actor: Actor): Readonly<Record<string, unknown>> => {
  const desk: Record<string, unknown> = {}
  for (const plugin of engine.registry.plugins) {
    const get = lazily(() => namespaceOf(engine, plugin, actor))
    Object.defineProperty(desk, plugin.id, { enumerable: true, get })
  }
  return desk
}
