import * as z from "zod"
import { field, type PlainDate, personal, type Sealed, sealed } from "../../../kernel/index.ts"
import { defineStream } from "../../../plugin/index.ts"
import { type Capacity, capacities, erasureGrounds } from "./vocabulary.ts"

/** @internal */
export const capacity = field.keyOf(capacities)

const erasureGround = field.keyOf(erasureGrounds)

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
  /** The colleagues who know this person: who registered them, and those they were shared with. */
  readonly knownTo: ReadonlyArray<string>
  /** The pole that they belong to; `null` when the structure does not keep poles apart. */
  readonly pole: string | null
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
  knownTo: [],
  pole: null,
  closed: null,
}

const details = {
  name: z.exactOptional(sealed<string>()),
  birthDate: z.exactOptional(sealed<PlainDate>()),
  phone: z.exactOptional(sealed<string>()),
  email: z.exactOptional(sealed<string>()),
  address: z.exactOptional(sealed<string>()),
}

/** The stream of a person. Its key is the person's id. */
export const Person = defineStream("person", {
  Registered: z.strictObject({
    ...details,
    name: sealed<string>(),
    capacity,
    representative: z.exactOptional(field.id),
    pole: z.exactOptional(field.id),
  }),
  Rectified: z.strictObject(details),
  CapacityChanged: z.strictObject({ capacity, representative: z.exactOptional(field.id) }),
  Shared: z.strictObject({ with: field.id }),
  Erased: z.strictObject({ ground: erasureGround }),
  Archived: z.strictObject({}),
  Restored: z.strictObject({}),
}).evolve<PersonState>(nobody, {
  Registered: (_, { representative, pole, ...data }, { actor }) => ({
    ...nobody,
    ...data,
    registered: true,
    representative: representative ?? null,
    pole: pole ?? null,
    knownTo: [actor.id],
  }),
  Rectified: (state, data) => ({ ...state, ...data }),
  CapacityChanged: (state, data) => ({
    ...state,
    capacity: data.capacity,
    representative: data.representative ?? null,
  }),
  Shared: (state, data) => ({ ...state, knownTo: [...new Set([...state.knownTo, data.with])] }),
  Erased: (state) => ({ ...nobody, capacity: state.capacity, closed: "erased" }),
  Archived: (state) => ({ ...state, closed: "archived" }),
  Restored: (state) => ({ ...state, closed: null }),
})

/** @internal */
export const name = personal(field.text(120), "identity", { lookup: "name" })
