const WAIVER =
  /\b(?:renonc\w*|abandonn\w*|se d[ée]siste\w*)\b[^.;]{0,60}\b(?:droits?|recours|plaintes?|action en justice|saisir|allocations?|prestations?)\b|\b(?:ne (?:pas|plus|jamais) (?:saisir|porter plainte|r[ée]clamer|contester))\b/iu

/**
 * Whether words look like giving up a right: "renonce à tout recours", "ne jamais porter plainte". It errs on the side
 * of asking: the words can be changed, a right given up cannot be had back.
 */
export const looksLikeWaiver = (text: string): boolean => WAIVER.test(text)
