import { defineConfig } from "tsup"

export default defineConfig({
  entry: ["src/index.ts", "src/built-ins.ts", "src/effect.ts", "src/testing/index.ts"],
  format: ["esm"],
  dts: true,
  sourcemap: true,
  clean: true,
  target: "node22",
  tsconfig: "tsconfig.json",
  external: [/^effect/, "zod", "kysely", "better-sqlite3", /^@traitdunion\//],
})
