import { builtIns } from "../domain/built-ins.ts"
import { type Engine, openEngine } from "../engine/index.ts"
import { parseActor } from "../kernel/index.ts"
import type { AnyPlugin } from "../plugin/index.ts"
import type { Mediation, OpenOptions } from "./client.ts"
import { deskOf } from "./desk.ts"

const mediationOf = <Ps extends ReadonlyArray<AnyPlugin>>(engine: Engine): Mediation<Ps> => {
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => {
    closing ??= engine.close()
    return closing
  }
  return {
    structure: engine.structure,
    plugins: engine.registry.plugins,
    today: engine.today,
    as: (actor) => deskOf(engine, parseActor(actor)) as never,
    audit: {
      verify: engine.verify,
      tables: (options) => engine.checkTables(options?.onProgress),
      anchor: engine.anchor,
    },
    health: engine.health,
    changes: engine.changes,
    keys: { rotate: (options) => engine.rotateKeys(options?.onProgress) },
    rebuild: (options) => engine.rebuild(options?.onProgress),
    within: async (storage) => mediationOf<Ps>(await engine.within(storage)),
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** @internal Open an engine with the built-in plugins, as embedders see it. */
export const openFacade = async <Ps extends ReadonlyArray<AnyPlugin>>(
  options: OpenOptions<Ps>,
): Promise<Mediation<Ps>> =>
  mediationOf<Ps>(await openEngine({ ...options, plugins: [...builtIns, ...(options.plugins ?? [])] }))
