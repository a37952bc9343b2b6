export { type Among, fieldsOf } from "./fields.ts"
export { inputOf, type Sent } from "./input.ts"
export { schemaOf } from "./schema.ts"
