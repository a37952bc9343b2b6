import type { SqliteFileOptions } from "@traitdunion/adapter-kysely"

/** Which file, and how it is written. */
export interface SqliteStorageOptions extends SqliteFileOptions {}
