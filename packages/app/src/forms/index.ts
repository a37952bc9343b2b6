export { type Fault, type FormState, fieldsOf } from "./fields.ts"
export { inputOf, type Sent } from "./input.ts"
export { type Schema, schemaOf } from "./schema.ts"
