import { type Mediation, openMediation } from "@traitdunion/core"
import { memoryKeys } from "@traitdunion/core/testing"
import { type Door, storageAt } from "./door.ts"

/** The structure of the trials that run the whole core. */
export const STRUCTURE = "association-exemple"

/** The whole core behind a door. */
export const coreAt = async (door: Door): Promise<Mediation<readonly []>> =>
  openMediation({ structure: STRUCTURE, storage: await storageAt(door), ports: { keys: memoryKeys() } })

/** A mediator's desk. */
export const deskOf = (core: Mediation<readonly []>) => core.as({ id: "mediator-1", roles: ["mediator"] })
