import { definePlugin } from "../../plugin/index.ts"
import { smallCellThreshold } from "../../reporting/index.ts"
import { setThreshold } from "./commands.ts"
import { adultesRelaisProfile } from "./profiles/adultes-relais.ts"
import { citerProfile } from "./profiles/citer.ts"
import { conventionProfile } from "./profiles/convention.ts"
import { structureProfile } from "./profiles/structure.ts"
import { preview, publish } from "./publish.ts"
import { internal, profiles, published } from "./queries/reports.ts"
import { PublicationSetting } from "./stream.ts"
import { publications, publicationTable, thresholds, thresholdTable } from "./tables.ts"

const plugin = definePlugin({
  id: "reports",
  label: { fr: "Rapports d'activité", en: "Activity reports" },
  requires: ["registers", "process", "partners"],
  streams: [PublicationSetting],
  commands: { setThreshold },
  choices: { profile: { query: "profiles", value: "profile", label: "title" } },
  queries: { internal, preview, profiles, published },
  outlets: { publish },
  tables: [publicationTable, thresholdTable],
  projections: [publications, thresholds],
  parameters: [smallCellThreshold],
  profiles: [structureProfile, conventionProfile, adultesRelaisProfile, citerProfile],
})

type Inferred = typeof plugin

/** The built-in plugin `reports`. */
export interface ReportsPlugin extends Inferred {}

/** Reports to directors, funders and the network, over any period. */
export const reports: ReportsPlugin = plugin
