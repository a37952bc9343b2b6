/** Somebody answered a question with Ctrl-C, or with the end of the input. */
export class Interrupted extends Error {}
