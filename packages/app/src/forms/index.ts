export { type Among, type Choosable, type Choose, fieldsOf } from "./fields.ts"
export { inputOf, type Sent } from "./input.ts"
export { freshIdsOf, ownIdOf } from "./own-id.ts"
export { type LookUp, type Schema, schemaOf } from "./schema.ts"
