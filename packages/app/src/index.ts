/**
 * The reference app: pages for an association, on one machine and one file. An embedder mounts {@link appHandler}.
 *
 * @module
 */
export { appHandler } from "./app.ts"
export { type Composition, type CompositionOptions, compose } from "./open/composition.ts"
