// The floors of the architecture. An import goes down only, through the door (index.ts) of the folder it enters.
const CORE = "^packages/core/src/"
// Of the core, each floor with those below it. The two wings, reporting and domain, stand on the contract: neither knows the
// engine.
const below = {
  kernel: [],
  law: ["kernel"],
  plugin: ["kernel", "law"],
  journal: ["kernel", "law", "plugin"],
  engine: ["kernel", "law", "plugin", "journal"],
  reporting: ["kernel", "law", "plugin"],
  domain: ["kernel", "law", "plugin", "reporting"],
  face: ["kernel", "law", "plugin", "journal", "engine", "reporting", "domain"],
}
const floors = Object.keys(below)
// Second doors, to what is loaded when a core is opened or a report is made.
const LATER = `${CORE}(domain/built-ins|journal/sealing/index|kernel/(field-labels|checks/index)|reporting/assembly)\\.ts$`
// The rooms of the engine, each above those before it; `open.ts` builds them.
const rooms = ["registry", "evidence", "tables", "command", "query", "outlet", "watch"]
const doorsOnly = (folder) => ({
  name: `door-of-${folder}`,
  comment: `Nobody imports past the door of ${folder}: import its index.ts.`,
  severity: "error",
  from: { path: CORE, pathNot: `${CORE}${folder}/` },
  to: { path: `${CORE}${folder}/`, pathNot: [`${CORE}${folder}/index\\.ts$`, LATER] },
})
const noClimb = Object.entries(below).map(([floor, lower]) => ({
  name: `floor-${floor}`,
  comment: `Of the core, ${floor} may import only ${lower.join(", ") || "nothing"}.`,
  severity: "error",
  from: { path: `${CORE}${floor}/` },
  to: { path: CORE, pathNot: `${CORE}(${[...lower, floor].join("|")})/` },
}))
const noUpward = rooms.map((room, index) => ({
  name: `room-${room}`,
  comment: `Of the engine, ${room} may import only ${rooms.slice(0, index).join(", ") || "nothing"}, through their index.ts.`,
  severity: "error",
  from: { path: `${CORE}engine/${room}/` },
  to: {
    path: `${CORE}engine/`,
    pathNot: [`${CORE}engine/${room}/`, ...rooms.slice(0, index).map((lower) => `${CORE}engine/${lower}/index\\.ts$`)],
  },
}))

module.exports = {
  forbidden: [
    ...noClimb,
    ...noUpward,
    ...[...floors, "testing"].map(doorsOnly),
    {
      name: "doors-of-rooms",
      comment: "The engine's `open.ts` and `index.ts` enter a room through its index.ts.",
      severity: "error",
      from: { path: `${CORE}engine/[^/]+\\.ts$` },
      to: { path: `${CORE}engine/[^/]+/`, pathNot: `${CORE}engine/[^/]+/index\\.ts$` },
    },
    {
      name: "door-of-a-built-in-plugin",
      comment: "One built-in plugin imports another through its index.ts, and the plugin itself through its plugin.ts.",
      severity: "error",
      from: { path: `${CORE}domain/([^/]+)/` },
      to: { path: `${CORE}domain/[^/]+/`, pathNot: [`${CORE}domain/$1/`, `${CORE}domain/[^/]+/(index|plugin)\\.ts$`] },
    },
    {
      name: "light-doors",
      comment:
        "What an import of the core loads knows no command, query or plugin: an index.ts of the domain gives their types alone; plugin.ts gives the rest.",
      severity: "error",
      from: { path: [`${CORE}domain/[^/]+/index\\.ts$`, `${CORE}domain/index\\.ts$`] },
      to: {
        path: [`${CORE}domain/[^/]+/(queries|commands|plugin)`, `${CORE}domain/[^/]+/[^/]+/(queries|commands|plugin)`],
        pathNot: `${CORE}domain/privacy/retention/commands\\.ts$`,
        dependencyTypesNot: ["type-only"],
      },
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
      comment: "The world of a test opens a core as embedders do, by the door of the face.",
      severity: "error",
      from: { path: `${CORE}testing/` },
      to: { path: `${CORE}[^/]+\\.ts$` },
    },
    {
      name: "effect-is-a-face",
      comment: "Only the face for Effect users knows Effect: nobody else pays for it.",
      severity: "error",
      from: { path: CORE, pathNot: `${CORE}effect\\.ts$` },
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
          "^packages/core/src/(index|effect|built-ins)\\.ts$",
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
        path: "^packages/(territory|data-inclusion|calendar|import|keys|reports|documents|charts|outbox|opentelemetry|consent-record|wording|http)/src/",
      },
      to: {
        path: "^packages/",
        pathNot: [
          "^packages/core/src/(index|built-ins|vocabulary)\\.ts$",
          "^packages/charts/src/index\\.ts$",
          "^packages/$1/",
        ],
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
      // The template of a plugin becomes a package of its own, with a list of its own.
      from: { path: "^packages/.*/src/", pathNot: "^packages/create-plugin/template/" },
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
