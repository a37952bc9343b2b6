/**
 * Words for screens: what fields are called. It needs neither Node nor anything else of the core, so that a browser loads
 * it alone.
 *
 * @module
 */
export { fieldLabels } from "./kernel/field-labels.ts"
