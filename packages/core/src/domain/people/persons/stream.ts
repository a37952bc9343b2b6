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
  /** The family name and the given names apart, where they were told so; `name` has both. */
  readonly familyName: Sealed<string> | null
  readonly givenNames: Sealed<string> | null
  /** The name that they go by (*nom d'usage*). */
  readonly usedName: Sealed<string> | null
  /** The year of birth, or year and month, of somebody whose papers tell no day: `1980`, `1980-05`. */
  readonly bornIn: Sealed<string> | null
  /** The commune where they live, by its INSEE code. */
  readonly commune: Sealed<string> | null
  /** The day of the first contact, when it was before the registration. */
  readonly firstContact: PlainDate | null
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
  familyName: null,
  givenNames: null,
  usedName: null,
  bornIn: null,
  commune: null,
  firstContact: null,
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
  familyName: z.exactOptional(sealed<string>()),
  givenNames: z.exactOptional(sealed<string>()),
  usedName: z.exactOptional(sealed<string>()),
  bornIn: z.exactOptional(sealed<string>()),
  commune: z.exactOptional(sealed<string>()),
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
    firstContact: z.exactOptional(field.date),
    /** The day of the last contact, when it was before the registration. */
    on: z.exactOptional(field.date),
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
  Registered: (_, { pole, firstContact, on: _lastContact, ...data }, { actor }) => {
    const { since: _since, until: _until, extent: _extent, ...told } = data
    return {
      ...nobody,
      ...told,
      registered: true,
      representative: data.representative ?? null,
      measures: [measureOf(data, null)],
      pole: pole ?? null,
      firstContact: firstContact ?? null,
      knownTo: [actor.id],
    }
  },
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
