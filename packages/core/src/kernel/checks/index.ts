// A second door: what looks through inputs and events is loaded with the engine, and by nobody who only imports words.
export { confidedIssuesOf } from "./confided-issues.ts"
export { notJsonIn } from "./plain-json.ts"
export { kindOfSchema, schemasIn, stepsOf } from "./schema-steps.ts"
