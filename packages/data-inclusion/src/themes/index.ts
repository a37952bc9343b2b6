export { mergedThemes, toThematiques, toThemes } from "./bridge.ts"
export { thematiquesOf, themeOf } from "./tables.ts"
