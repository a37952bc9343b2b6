export { type OpenApiDocument, type OpenApiOptions, openApiDocument } from "./document.ts"
export { inputSchema } from "./input-schema.ts"
