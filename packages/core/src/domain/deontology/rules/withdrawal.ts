import { block, defineRule, pass } from "../../../plugin/index.ts"
import { mediationProcess } from "../../process/plugin.ts"
import { principles } from "../vocabulary.ts"

/** The mediator may withdraw from any open mediation, and does not leave the parties alone: somebody takes over. */
export const withdrawalWithRelay = defineRule({
  id: "deontology/withdrawal-with-relay",
  label: { fr: "Le médiateur peut se retirer à tout moment, avec un motif et un relais" },
  principle: principles.withdrawal,
  on: [mediationProcess.commands.withdrawMediator],
  check: ({ input }) =>
    input.relay === undefined
      ? block({
          fr: "Le retrait est toujours possible, mais il manque le relais : indiquer le médiateur ou le professionnel vers qui les parties sont orientées.",
          en: "Withdrawing is always possible, but the hand-over is missing: name the mediator or the professional who takes over.",
        })
      : pass,
})
