import { defineConfig } from "tsup"

export default defineConfig({
  entry: ["src/index.ts", "src/built-ins.ts", "src/effect.ts", "src/testing/index.ts", "src/vocabulary.ts"],
  format: ["esm"],
  dts: true,
  sourcemap: true,
  clean: true,
  target: "node22",
  tsconfig: "tsconfig.json",
  // Its one function that is used comes along: to resolve and load its 20 files takes longer than the rest of the core.
  noExternal: ["uuid"],
  external: [/^effect/, "zod", "kysely", "better-sqlite3", /^@traitdunion\//],
})
