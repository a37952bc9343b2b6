import { defineConfig } from "tsup"

export default defineConfig({
  entry: ["src/index.ts"],
  format: ["esm"],
  dts: true,
  sourcemap: true,
  clean: true,
  target: "node22",
  tsconfig: "tsconfig.json",
  // node:sqlite has no other name.
  removeNodeProtocol: false,
  external: ["zod", "kysely", /^@traitdunion\//],
})
