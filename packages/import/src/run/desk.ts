import type { Desk } from "@traitdunion/core"

/** The commands and queries that an import needs: those of a desk of the role `system`, or of a mediator. */
export type ImportDesk = Pick<Desk<readonly []>, "registers">
