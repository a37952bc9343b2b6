export { type Imported, importServices, type Looked } from "./services.ts"
export { MAX_UPLOAD, Uploads } from "./uploads.ts"
