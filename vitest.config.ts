import { defineConfig } from "vitest/config"

const conditions = ["@traitdunion/source", "node", "module", "default"]

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      "packages/**/test/**/*.test.ts",
      "examples/**/*.test.ts",
      "scripts/**/*.test.ts",
      "trials/**/*.test.ts",
      "test-journals/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**", "**/dist/**"],
    reporters: ["default", ["json", { outputFile: "reports/tests.json" }]],
    testTimeout: 30_000,
  },
})
