import { defineRule, pass, principles, warn } from "@traitdunion/core"
import { cafProcedures } from "../between-plugins.ts"
import { openProcedure } from "../commands/opening.ts"

/** @internal What the CAF relay follows already is not opened a second time without a word: a report would count it twice. */
export const countedOnce = defineRule({
  id: "rights/counted-once",
  label: { fr: "Une démarche suivie par le relais CAF n'est pas ouverte une seconde fois" },
  principle: principles.reflection,
  on: [openProcedure],
  needs: {
    followed: {
      stream: cafProcedures,
      keys: ({ input: { kind, holder } }) => (kind === "family-benefit" ? [holder] : []),
    },
  },
  check: ({ input: { kind, holder }, facts }) =>
    kind === "family-benefit" && facts.followed.of(holder).some(({ closedOn }) => closedOn === null)
      ? warn({
          fr: "Le relais CAF suit déjà une démarche de cette personne. Est-ce une autre ? Sinon les bilans la compteraient deux fois.",
          en: "The CAF relay follows a procedure of this person already. Is it another one? Reports would count it twice.",
        })
      : pass,
})
