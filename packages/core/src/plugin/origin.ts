/** What of an operation tells where it was declared. It goes along when somebody spreads it into another object. */
interface Origin {
  readonly "~origin"?: symbol
}

/** @internal Whether two operations are one, or one was spread from the other: rules on one are on both. */
export const sameOperation = (one: Origin, other: Origin): boolean =>
  one === other || (one["~origin"] !== undefined && one["~origin"] === other["~origin"])
