import { field, Institution, Person, personal } from "@traitdunion/core"
import * as z from "zod"
import { supplies } from "../law/index.ts"
import { alreadyOpen, energyTeam, notTheHolder, unknownPerson } from "../vocabulary.ts"
import { supplyFact } from "./rules/facts.ts"
import { unknownSupply } from "./rules/refusals.ts"
import { SupplyFile } from "./stream.ts"
import { supplyFactKinds } from "./vocabulary.ts"

const file = field.of("energy-supply")
const place = z.int().min(0)
const maybe = z.exactOptional(z.boolean())

/** Open what goes on with a supplier: an unpaid bill, a claim, a leak. What is not known is left out. Without `file`, a new id is made. */
export const openSupply = SupplyFile.command({
  summary: { fr: "Ouvrir un dossier avec un fournisseur d'énergie ou d'eau", en: "Open a file with a supplier" },
  by: energyTeam,
  input: z.strictObject({
    file: z.exactOptional(field.id),
    holder: field.person,
    supply: field.keyOf(supplies),
    institution: z.exactOptional(field.institution),
    cheque: maybe,
    helped: maybe,
    communicatingMeter: maybe,
    commune: z.exactOptional(field.commune),
    mediation: z.exactOptional(field.mediation),
    conventions: z._default(field.several(field.id), []),
    on: z.exactOptional(field.date),
  }),
  key: (input, newId) => input.file ?? newId(),
  needs: {
    person: { stream: Person, keys: ({ input }) => [input.holder] },
    supplier: {
      stream: Institution,
      keys: ({ input }) => (input.institution === undefined ? [] : [input.institution]),
    },
  },
  refusals: {
    AlreadyOpen: alreadyOpen,
    UnknownPerson: unknownPerson,
    UnknownSupplier: {
      fr: "Ce fournisseur n'est pas enregistré parmi les institutions : l'enregistrer d'abord.",
      en: "This supplier is not registered as an institution: register it first.",
    },
    NotYet: SupplyFile.refusals.NotYet,
  },
  decide: ({ input: { file: _, ...data }, state, facts, today, emit, refuse }) => {
    const on = data.on ?? today
    if (state.opened !== null) return refuse("AlreadyOpen")
    if (!facts.person.of(data.holder).registered) return refuse("UnknownPerson")
    if (data.institution !== undefined && facts.supplier.of(data.institution).name === null) {
      return refuse("UnknownSupplier")
    }
    return on > today ? refuse("NotYet") : emit("Opened", { ...data, on })
  },
})

/** Note the number of the contract and what the person says, both sealed: letters say them. */
export const noteSupplyWords = SupplyFile.command({
  summary: { fr: "Noter le contrat et ce que la personne dit", en: "Note the contract and what the person says" },
  by: energyTeam,
  input: z.strictObject({
    file,
    holder: field.person,
    reference: z.exactOptional(personal(field.text(60), "housing")),
    words: z.exactOptional(personal(field.text(4000), "housing")),
  }),
  key: ({ file: at }) => at,
  subject: ({ holder }) => holder,
  refusals: { UnknownSupply: unknownSupply, NotTheHolder: notTheHolder },
  decide: ({ input: { file: _, holder, ...data }, state, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownSupply")
    return state.opened.holder === holder ? emit("WordsNoted", data) : refuse("NotTheHolder")
  },
})

/** Record a dated fact with a supplier: it stands by its day, and what it opens falls due at once. */
export const recordSupply = SupplyFile.command({
  summary: { fr: "Consigner un fait avec un fournisseur", en: "Record a fact with a supplier" },
  by: energyTeam,
  input: z.strictObject({ file, fact: supplyFact }),
  key: ({ file: at }) => at,
  refusals: SupplyFile.refusals,
  decide: ({ input: { fact }, ...args }) => SupplyFile.record(fact, args),
})

/** Correct a fact, by its place in the list: the whole fact as it should be, of the same kind. */
export const correctSupply = SupplyFile.command({
  summary: { fr: "Corriger un fait avec un fournisseur", en: "Correct a fact with a supplier" },
  by: energyTeam,
  input: z.strictObject({ file, index: place, fact: supplyFact }),
  key: ({ file: at }) => at,
  refusals: SupplyFile.refusals,
  decide: ({ input: { index, fact }, ...args }) => SupplyFile.correct(index, fact, args),
})

/** Cancel a fact that did not happen, by its place in the list. What follows from it goes first. */
export const cancelSupplyFact = SupplyFile.command({
  summary: { fr: "Annuler un fait avec un fournisseur", en: "Cancel a fact with a supplier" },
  by: energyTeam,
  input: z.strictObject({ file, index: place, fact: field.keyOf(supplyFactKinds) }),
  key: ({ file: at }) => at,
  refusals: SupplyFile.refusals,
  decide: ({ input: { index, fact }, ...args }) => SupplyFile.cancel(index, fact, args),
})
