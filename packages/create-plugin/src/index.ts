/**
 * Begin a plugin: a package with a small plugin, its tests and what it takes to check them.
 *
 * @module
 */
export { CannotScaffold, type Scaffold, type Scaffolded, scaffold } from "./scaffold.ts"
