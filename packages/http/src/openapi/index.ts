export { type OpenApiDocument, type OpenApiOptions, openApiDocument } from "./document.ts"
export { choicesOf, inputSchema } from "./input-schema.ts"
