import { PluginMisconfigured } from "../kernel/index.ts"
import type { AnyEvent } from "./event.ts"
import { type EventShape, upcastsOf } from "./versions.ts"

/** @internal How the events of a stream are written, and how those of any version are read. */
export interface Upcasts {
  /** The type under which an event of today is written: `workshop.Held`, and from its second version on `workshop.Held@2`. */
  readonly storedType: (type: string) => string
  /** The events of today that a stored one stands for; `undefined` when this program knows no such type. */
  readonly upcast: (stored: AnyEvent) => AnyEvent | ReadonlyArray<AnyEvent> | undefined
}

type Read = (data: unknown) => AnyEvent | ReadonlyArray<AnyEvent>
type Retired = Readonly<
  Record<string, { readonly was: EventShape; readonly upcast: (data: never, emit: never) => ReadonlyArray<AnyEvent> }>
>

/** The mark between the kind of an event and its version. No kind holds it. */
const VERSION = "@"

/** @internal The kind that a stored type names, without its version: `workshop.Held` of `workshop.Held@2`. */
export const kindOfType = (type: string): string => {
  const at = type.lastIndexOf(VERSION)
  return at < 0 ? type : type.slice(0, at)
}

const typeAt = (type: string, version: number): string => (version === 1 ? type : `${type}${VERSION}${version}`)

const misnamed = (stream: string, kind: string): PluginMisconfigured =>
  new PluginMisconfigured(stream, {
    fr: `Le flux ${stream} déclare mal l'événement ${kind} : à la fois actuel et retiré, ou avec le signe « ${VERSION} ».`,
    en: `The stream ${stream} declares the event ${kind} both as current and as retired, or with "${VERSION}" in its name.`,
  })

/** @internal Index the shapes of a stream's events by the type under which each version is stored. */
export const upcastsIn = (name: string, shapes: Readonly<Record<string, EventShape>>, retired: object): Upcasts => {
  const reads = new Map<string, Read>()
  const written = new Map<string, string>()
  /** Every version of a kind, oldest first, each brought to the last and then read by `last`. */
  const add = (type: string, shape: EventShape, last: Read): void => {
    const steps = upcastsOf(shape) as ReadonlyArray<(data: unknown) => unknown>
    for (let version = 1; version <= steps.length + 1; version += 1) {
      const ahead = steps.slice(version - 1)
      const read: Read = (data) => last(ahead.reduce((value, step) => step(value), data))
      reads.set(typeAt(type, version), read)
    }
  }
  for (const kind of [...Object.keys(shapes), ...Object.keys(retired)]) {
    if (kind.includes(VERSION) || (kind in shapes && kind in retired)) throw misnamed(name, kind)
  }
  for (const [kind, shape] of Object.entries(shapes)) {
    const type = `${name}.${kind}`
    const count = upcastsOf(shape).length
    written.set(type, typeAt(type, count + 1))
    // An event that never changed is read as it is.
    if (count > 0) add(type, shape, (data) => ({ type, data }))
  }
  const emit = (kind: string, data: unknown): AnyEvent => ({ type: `${name}.${kind}`, data })
  for (const [kind, { was, upcast }] of Object.entries(retired as Retired)) {
    add(`${name}.${kind}`, was, (data) => upcast(data as never, emit as never))
  }
  return {
    storedType: (type) => written.get(type) ?? type,
    upcast: (stored) =>
      reads.get(stored.type)?.(stored.data) ?? (written.get(stored.type) === stored.type ? stored : undefined),
  }
}
