import { defineConfig, type TestProjectConfiguration } from "vitest/config"
import { type TestProject, testProjects } from "./scripts/test-projects.ts"

const conditions = ["@traitdunion/source", "node", "module", "default"]
const files = testProjects()

/** A project: its files, and whether each has modules of its own. They run one after the other. */
const project = (name: TestProject, groupOrder: number, isolate: boolean): TestProjectConfiguration => ({
  extends: true,
  test: { name, isolate, sequence: { groupOrder }, include: [...files[name]] },
})

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    projects: [project("fast", 1, false), project("processes", 2, true), project("servers", 3, true)],
    exclude: ["**/node_modules/**", "**/dist/**"],
    // In another order each time; the seed is printed, and `--sequence.seed` repeats an order.
    sequence: { shuffle: { files: true, tests: true } },
    reporters: ["default", ["json", { outputFile: "reports/tests.json" }]],
    testTimeout: 30_000,
    // A server that starts on a busy machine takes its time.
    hookTimeout: 60_000,
    // On two processors, one worker would be the default.
    maxWorkers: "100%",
  },
})
