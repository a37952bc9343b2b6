import { definePlugin, defineReaders, Person } from "@traitdunion/core"
import * as catalogues from "./catalogue/index.ts"
import { pieceList, relaySheet, reminderLetter } from "./documents/index.ts"
import { indicators, profile } from "./figures/index.ts"
import { counterSilence } from "./law/index.ts"
import * as procedures from "./procedure/index.ts"
import { words } from "./words.ts"

const plugin = definePlugin({
  id: "rights",
  label: { fr: "Accès aux droits", en: "Access to rights" },
  streams: [catalogues.OwnProcedureKind, procedures.RightsProcedure],
  commands: {
    addKind: catalogues.addKind,
    endKind: catalogues.endKind,
    openProcedure: procedures.openProcedure,
    recordStep: procedures.recordStep,
    correctStep: procedures.correctStep,
    cancelStep: procedures.cancelStep,
    recordWord: procedures.recordWord,
  },
  choices: {
    "rights-procedure": { query: "procedures", value: "procedure", label: "holder" },
    "rights-kind": { query: "ownKinds", value: "kind", label: "name" },
  },
  queries: {
    catalogue: catalogues.catalogue,
    ownKinds: catalogues.ownKinds,
    procedure: procedures.procedure,
    procedures: procedures.procedures,
    proceduresOf: procedures.proceduresOf,
  },
  outlets: { pieceList, reminderLetter, relaySheet },
  readers: [
    defineReaders(procedures.RightsProcedure, {
      label: { fr: "Ceux qui connaissent la personne", en: "Those who know the person" },
      check: async ({ state, read }) => state.opened !== null && read.mayRead(Person, state.opened.holder),
    }),
  ],
  rules: [
    procedures.onlineUnderMandate,
    procedures.withThePerson,
    procedures.askedAgain,
    procedures.countedOnce,
    procedures.onlineNotRefused,
    procedures.relayNotRefused,
  ],
  tables: [catalogues.ownKindTable, procedures.rightsProcedureTable],
  projections: [catalogues.ownKindRow, procedures.rightsProcedureRow],
  deadlines: procedures.procedureDeadlines,
  offers: [procedures.rightsProcedureOffer],
  asks: [procedures.cafProcedures],
  indicators,
  profiles: [profile],
  words,
  parameters: [catalogues.rightsCatalogue, counterSilence],
})
type Inferred = typeof plugin
/** The plugin `rights`. */
export interface RightsAccess extends Inferred {}
/**
 * Procedures (*démarches*) with any counter, from the person's wish to the right that is really effective: pieces without
 * their content, steps done with the person, receipts and silences, relays, what the person says of the outcome.
 */
export const rightsAccess: RightsAccess = plugin
