import { defineConfig } from "tsup"

export default defineConfig({
  entry: ["src/index.ts"],
  format: ["esm"],
  dts: true,
  sourcemap: true,
  clean: true,
  target: "node22",
  tsconfig: "tsconfig.json",
  external: ["zod", "kysely", "better-sqlite3", /^@traitdunion\//],
})
