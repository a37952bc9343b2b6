export { known } from "./known.ts"
export { type DataInclusionService, service, serviceProperties } from "./service.ts"
export { type DataInclusionStructure, structure, structureProperties } from "./structure.ts"
