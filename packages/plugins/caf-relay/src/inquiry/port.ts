import type { AskedBenefit, ServiceAnswer, ServiceBenefit, ServiceFamily } from "../answer/index.ts"
import type { CivilIdentity } from "../beneficiary/index.ts"

/** How a question is put. */
export interface AskOptions {
  readonly signal?: AbortSignal
}

/**
 * The port to API Particulier: who answers for the CAF and the MSA. {@link apiParticulier} is the real one. A question
 * that was understood is answered; anything else rejects with {@link ServiceFailed}.
 */
export interface ApiParticulier {
  /** The family quotient of a month, `YYYY-MM`; of this month when it is left out. The service keeps 24 months. */
  readonly familyQuotient: (
    identity: CivilIdentity,
    options?: AskOptions & { readonly month?: string },
  ) => Promise<ServiceAnswer<ServiceFamily>>
  readonly benefit: (
    benefit: AskedBenefit,
    identity: CivilIdentity,
    options?: AskOptions,
  ) => Promise<ServiceAnswer<ServiceBenefit>>
}
