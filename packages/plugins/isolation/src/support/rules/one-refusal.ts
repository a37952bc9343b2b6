import { block, defineRule, formatDay, pass, principles } from "@traitdunion/core"
import { wishes } from "../between-plugins.ts"
import { correctSupport, recordSupport } from "../commands/facts.ts"
import { openSupport } from "../commands/opening.ts"
import { contacts } from "./refusal.ts"

interface Wish {
  readonly support: string
  readonly refused: boolean
  readonly notBefore: string | null
}

/** The refusal that another file of the person holds on a day. */
const elsewhere = (told: ReadonlyArray<Wish>, here: string, on: string): Wish | undefined =>
  told.find(({ support, refused, notBefore }) => support !== here && refused && (notBefore === null || on < notBefore))

const refusal = ({ notBefore }: Wish) => {
  const until = notBefore === null ? "" : ` avant le ${formatDay(notBefore)}`
  return block({
    fr: `Dans un autre dossier, cette personne a demandé de ne pas être contactée${until}. Elle peut revenir d'elle-même : le consigner là.`,
    en: `In another file this person asked not to be contacted${notBefore === null ? "" : ` before ${notBefore}`}. They may come back by themself: record it there.`,
  })
}

/** @internal A refusal is of the person, and not of a file: no other one is opened around it. */
export const noFileAroundARefusal = defineRule({
  id: "isolation/no-file-around-a-refusal",
  label: { fr: "Un refus vaut pour la personne, dans quelque dossier qu'il soit dit" },
  principle: principles.freeConsent,
  on: [openSupport],
  needs: { wishes: { stream: wishes, keys: ({ input }) => [input.holder] } },
  check: ({ input, key, facts, today }) => {
    const found = elsewhere(facts.wishes.of(input.holder), key, input.on ?? today)
    return found === undefined ? pass : refusal(found)
  },
})

/** @internal The same for each contact of a file that was opened before. */
export const noContactAroundARefusal = defineRule({
  id: "isolation/no-contact-around-a-refusal",
  label: { fr: "Pas de contact dans un dossier quand un autre tient un refus" },
  principle: principles.freeConsent,
  on: [recordSupport, correctSupport],
  needs: {
    wishes: { stream: wishes, keys: ({ state: { opened } }) => (opened === null ? [] : [opened.holder]) },
  },
  check: ({ input: { fact }, state: { opened }, key, facts }) => {
    if (opened === null || !contacts.has(fact.fact)) return pass
    const found = elsewhere(facts.wishes.of(opened.holder), key, fact.on)
    return found === undefined ? pass : refusal(found)
  },
})
