/** The names by which OpenTelemetry's conventions, and ours where they have none, call what is told. */
export const names = {
  system: "db.system.name",
  operation: "db.operation.name",
  operationDuration: "db.client.operation.duration",
  connectionCount: "db.client.connection.count",
  connectionMax: "db.client.connection.max",
  pendingRequests: "db.client.connection.pending_requests",
  poolName: "db.client.connection.pool.name",
  connectionState: "db.client.connection.state",
  errorType: "error.type",
  structure: "traitdunion.structure",
  kind: "traitdunion.kind",
  call: "traitdunion.call",
  outcome: "traitdunion.outcome",
  code: "traitdunion.code",
  reason: "traitdunion.reason",
  rules: "traitdunion.rules",
  rule: "traitdunion.rule",
  tries: "traitdunion.tries",
  events: "traitdunion.events",
  replayed: "traitdunion.replayed",
  callDuration: "traitdunion.call.duration",
  breaches: "traitdunion.rule.breaches",
  retries: "traitdunion.call.retries",
  recorded: "traitdunion.events.recorded",
} as const

/** Under which all of it is made. */
export const SCOPE = "@traitdunion/opentelemetry"

/** The engines as the conventions call them. */
const SYSTEMS: Readonly<Record<string, string>> = { postgres: "postgresql" }

export const systemNamed = (storage: string): string => SYSTEMS[storage] ?? storage
