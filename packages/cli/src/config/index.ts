export { CONFIG_NAMES, type Config, configOf } from "./load.ts"
export { type ConfiguredStorage, defineConfig, type TraitdunionConfig } from "./shape.ts"
