import type { BankProcedureKind, BankStep } from "../vocabulary.ts"

/** @internal What may follow what, by the kind of procedure. */
export const NEXT: Readonly<Record<BankProcedureKind, Readonly<Partial<Record<BankStep, ReadonlyArray<BankStep>>>>>> = {
  "account-right": {
    "bank-asked": ["asked", "granted", "abandoned"],
    asked: ["designated", "refused", "abandoned"],
    designated: ["complete", "granted", "refused", "abandoned"],
    complete: ["granted", "refused", "abandoned"],
  },
  "fragile-offer": { asked: ["granted", "refused", "abandoned"] },
  microcredit: { asked: ["granted", "refused", "abandoned"] },
}
