import * as z from "zod"
import { field, lazily, type PlainDate, personal, type Sealed, sealed } from "../../../kernel/index.ts"
import { defineStream } from "../../../plugin/index.ts"
import {
  type Capacity,
  capacities,
  erasureGrounds,
  type RepresentationExtent,
  representationExtents,
} from "./vocabulary.ts"

/** @internal */
export const capacity = lazily(() => field.keyOf(capacities))

const erasureGround = lazily(() => field.keyOf(erasureGrounds))

/**
 * That a person is a minor or protected, or acts alone again, from a day on. The register keeps what it was told; what
 * each measure means in law is not decided here.
 */
export interface Measure {
  readonly capacity: Capacity
  /** Who answers for them; `null` when nobody is named. */
  readonly representative: string | null
  /** The first day; `null` when it was so before the person was registered. */
  readonly since: PlainDate | null
  /** The last day; `null` when none is known. */
  readonly until: PlainDate | null
  /** What it covers; `null` is everything. */
  readonly extent: ReadonlyArray<RepresentationExtent> | null
}

/** A person as events and rules see one: whose words are sealed, and whether somebody represents them. */
export interface PersonState {
  readonly registered: boolean
  readonly name: Sealed<string> | null
  readonly birthDate: Sealed<PlainDate> | null
  readonly phone: Sealed<string> | null
  readonly email: Sealed<string> | null
  readonly address: Sealed<string> | null
  readonly capacity: Capacity
  /** The person who represents a minor or a protected adult. */
  readonly representative: string | null
  /** Capacity and representative by their days, in the order in which they were recorded: see {@link measureOn}. */
  readonly measures: ReadonlyArray<Measure>
  /** The colleagues who know this person: who registered them, and those they were shared with. */
  readonly knownTo: ReadonlyArray<string>
  /** The pole that they belong to; `null` when the structure does not keep poles apart. */
  readonly pole: string | null
  /** The record of the same person that this one was merged into; `null` when it stands for itself. */
  readonly mergedInto: string | null
  /** Whether their data was erased, or set aside. */
  readonly closed: "erased" | "archived" | null
}

const nobody: PersonState = {
  registered: false,
  name: null,
  birthDate: null,
  phone: null,
  email: null,
  address: null,
  capacity: "adult",
  representative: null,
  measures: [],
  knownTo: [],
  pole: null,
  mergedInto: null,
  closed: null,
}

const details = lazily(() => ({
  name: z.exactOptional(sealed<string>()),
  birthDate: z.exactOptional(sealed<PlainDate>()),
  phone: z.exactOptional(sealed<string>()),
  email: z.exactOptional(sealed<string>()),
  address: z.exactOptional(sealed<string>()),
}))

/** @internal What is recorded of a person's capacity, in inputs and events alike. */
export const measureFields = lazily(() => ({
  capacity: capacity(),
  representative: z.exactOptional(field.id),
  since: z.exactOptional(field.date),
  until: z.exactOptional(field.date),
  extent: z.exactOptional(field.several(field.keyOf(representationExtents), { min: 1 })),
}))
interface MeasureData extends z.output<z.ZodObject<ReturnType<typeof measureFields>>> {}

const measureOf = (data: MeasureData, since: PlainDate | null): Measure => ({
  capacity: data.capacity,
  representative: data.representative ?? null,
  since: data.since ?? since,
  until: data.until ?? null,
  extent: data.extent ?? null,
})

/** The stream of a person. Its key is the person's id. */
export const Person = defineStream("person", () => ({
  Registered: z.strictObject({
    ...details(),
    name: sealed<string>(),
    ...measureFields(),
    pole: z.exactOptional(field.id),
  }),
  Rectified: z.strictObject(details()),
  CapacityChanged: z.strictObject(measureFields()),
  Shared: z.strictObject({ with: field.id }),
  Merged: z.strictObject({ into: field.id }),
  Separated: z.strictObject({}),
  Erased: z.strictObject({ ground: erasureGround() }),
  Archived: z.strictObject({}),
  Restored: z.strictObject({}),
})).evolve<PersonState>(nobody, {
  Registered: (_, { name, birthDate, phone, email, address, pole, ...measure }, { actor }) => ({
    ...nobody,
    name,
    birthDate: birthDate ?? null,
    phone: phone ?? null,
    email: email ?? null,
    address: address ?? null,
    registered: true,
    capacity: measure.capacity,
    representative: measure.representative ?? null,
    measures: [measureOf(measure, null)],
    pole: pole ?? null,
    knownTo: [actor.id],
  }),
  Rectified: (state, data) => ({ ...state, ...data }),
  CapacityChanged: (state, data, { on }) => ({
    ...state,
    measures: [...state.measures, measureOf(data, on)],
    capacity: data.capacity,
    representative: data.representative ?? null,
  }),
  Shared: (state, data) => ({ ...state, knownTo: [...new Set([...state.knownTo, data.with])] }),
  Merged: (state, { into }) => ({ ...state, mergedInto: into }),
  Separated: (state) => ({ ...state, mergedInto: null }),
  Erased: ({ capacity: now, mergedInto }) => ({ ...nobody, capacity: now, mergedInto, closed: "erased" }),
  Archived: (state) => ({ ...state, closed: "archived" }),
  Restored: (state) => ({ ...state, closed: null }),
})

/** @internal */
export const name = lazily(() => personal(field.text(120), "identity", { lookup: "name" }))
