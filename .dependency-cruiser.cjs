// The floors of the architecture. An import goes down only, through the door (index.ts) of the folder it enters.
const CORE = "^packages/core/src/"
const floors = ["kernel", "law", "plugin", "journal", "engine", "reporting", "domain"]
const below = floors.map((floor, index) => [floor, floors.slice(0, index)])
const doorsOnly = (folder) => ({
  name: `door-of-${folder}`,
  comment: `Nobody imports past the door of ${folder}: import its index.ts.`,
  severity: "error",
  from: { path: CORE, pathNot: `${CORE}${folder}/` },
  to: { path: `${CORE}${folder}/`, pathNot: `${CORE}${folder}/index\\.ts$` },
})
const noClimb = below.map(([floor, lower]) => ({
  name: `floor-${floor}`,
  comment: `Of the core, ${floor} may import only ${lower.join(", ") || "nothing"}.`,
  severity: "error",
  from: { path: `${CORE}${floor}/` },
  to: { path: CORE, pathNot: `${CORE}(${[...lower, floor].join("|")})/` },
}))

module.exports = {
  forbidden: [
    ...noClimb,
    ...[...floors, "testing"].map(doorsOnly),
    {
      name: "door-of-a-built-in-plugin",
      comment: "One built-in plugin imports another through its index.ts.",
      severity: "error",
      from: { path: `${CORE}domain/([^/]+)/` },
      to: { path: `${CORE}domain/[^/]+/`, pathNot: [`${CORE}domain/$1/`, `${CORE}domain/[^/]+/index\\.ts$`] },
    },
    {
      name: "testing-is-not-imported",
      comment: "What tests stand on is no part of the product.",
      severity: "error",
      from: { path: CORE, pathNot: `${CORE}testing/` },
      to: { path: `${CORE}testing/` },
    },
    {
      name: "testing-below-index",
      severity: "error",
      from: { path: `${CORE}testing/` },
      to: { path: `${CORE}(face/|[^/]+\\.ts$)` },
    },
    {
      name: "effect-stays-inside",
      comment: "Only the engine and the two faces know Effect.",
      severity: "error",
      from: { path: CORE, pathNot: [`${CORE}(engine|face)/`, `${CORE}effect\\.ts$`] },
      to: { path: "node_modules/effect/" },
    },
    {
      name: "core-has-no-driver",
      severity: "error",
      from: { path: CORE },
      to: { path: ["node_modules/(kysely|better-sqlite3|pg|mysql2)/", "^packages/(adapters|plugins)/"] },
    },
    {
      name: "adapters-know-the-core-alone",
      comment: "An adapter imports @traitdunion/core, never a plugin; only the thin ones stand on adapter-kysely.",
      severity: "error",
      from: { path: "^packages/adapters/([^/]+)/src/" },
      to: {
        path: "^packages/",
        pathNot: [
          "^packages/core/src/(index\\.ts|testing/index\\.ts)$",
          "^packages/adapters/$1/",
          "^packages/adapters/kysely/src/index\\.ts$",
        ],
      },
    },
    {
      name: "kysely-adapter-stands-on-no-adapter",
      severity: "error",
      from: { path: "^packages/adapters/kysely/src/" },
      to: { path: "^packages/adapters/(?!kysely/)" },
    },
    {
      name: "plugins-know-the-core-alone",
      severity: "error",
      from: { path: "^packages/plugins/([^/]+)/" },
      to: {
        path: "^packages/",
        pathNot: [
          "^packages/core/src/(index|effect)\\.ts$",
          "^packages/core/src/testing/index\\.ts$",
          "^packages/plugins/$1/",
          // What plugins describe their documents with.
          "^packages/documents/src/index\\.ts$",
        ],
      },
    },
    {
      name: "packages-around-the-core",
      comment:
        "A package around the core imports the core and drawings alone; only the command line stands on the others.",
      severity: "error",
      from: {
        path: "^packages/(territory|data-inclusion|calendar|import|keys|reports|documents|charts|outbox|opentelemetry)/src/",
      },
      to: {
        path: "^packages/",
        pathNot: ["^packages/core/src/index\\.ts$", "^packages/charts/src/index\\.ts$", "^packages/$1/"],
      },
    },
    {
      name: "brokers-know-the-outbox",
      comment: "A broker imports the core and the outbox, whose port it keeps, and no storage or plugin.",
      severity: "error",
      from: { path: "^packages/(broker-[^/]+)/src/" },
      to: {
        path: "^packages/",
        pathNot: ["^packages/(core|outbox)/src/index\\.ts$", "^packages/$1/"],
      },
    },
    {
      name: "core-and-outbox-have-no-broker",
      severity: "error",
      from: { path: "^packages/(core|outbox)/src/" },
      to: { path: ["node_modules/@nats-io/", "^packages/broker-"] },
    },
    {
      name: "packages-by-name",
      comment: "A package imports another by its name, never by a path into it.",
      severity: "error",
      from: {
        path: "^(packages/(?:adapters|plugins)/[^/]+|packages/(?!adapters/|plugins/)[^/]+|examples/[^/]+|benchmarks)/",
      },
      to: { path: "^(?:packages|examples)/", pathNot: "^$1/", dependencyTypes: ["local"] },
    },
    { name: "no-circle", severity: "error", from: {}, to: { circular: true } },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "declared",
      comment: "Import only what the package's own package.json names.",
      severity: "error",
      from: { path: "(^packages/.*/src/|^examples/)", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "shipped-with-the-package",
      comment: "Whoever installs the package does not get its devDependencies: declare a dependency or a peer.",
      severity: "error",
      from: { path: "^packages/.*/src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["npm", "npm-peer", "npm-optional"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: {
      path: ["^packages/[^/]+/dist/", "^packages/[^/]+/[^/]+/dist/", "/\\.type-cost/", "^benchmarks/peer(-postgres)?/"],
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@traitdunion/source", "import", "types", "default"],
      extensions: [".ts", ".mjs", ".cjs", ".js", ".json"],
    },
  },
}
