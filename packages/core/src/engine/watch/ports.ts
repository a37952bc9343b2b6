import type { Clock, Keys, Wording } from "../../kernel/index.ts"
import type { Telemetry } from "./telemetry.ts"

/** Where log lines go; a pino logger fits. Lines carry opaque identifiers, never personal data. */
export interface Logger {
  readonly info: (fields: object, message: string) => void
  readonly warn: (fields: object, message: string) => void
  readonly error: (fields: object, message: string) => void
}

/** What the library asks of the world around it. Each has a safe default. */
export interface Ports {
  readonly clock: Clock
  /** New identifiers; UUID version 7 by default. */
  readonly ids: () => string
  /**
   * Who holds the key that wraps the keys of persons. None by default: then nothing personal can be recorded or read,
   * and everything else works.
   */
  readonly keys?: Keys
  /** Silent by default. */
  readonly logger: Logger
  /** Called for each call and for each call of the storage. None by default. */
  readonly telemetry?: Telemetry
  /** Who reads words before they are sealed. `plainWording` by default. */
  readonly wording?: Wording
}
