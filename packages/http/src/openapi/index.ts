export { type OpenApiDocument, type OpenApiOptions, openApiDocument } from "./document.ts"
export { inputSchema, labelOf, type Schema } from "./input-schema.ts"
