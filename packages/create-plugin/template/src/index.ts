export { __camel__, type __Pascal__Plugin } from "./plugin.ts"
export { __Pascal__ } from "./stream.ts"
