import { plainIn } from "../../journal/index.ts"

/** The subjects of the personal values of an input. */
export const subjectsOf = (
  input: unknown,
  subjectAt: (path: ReadonlyArray<string | number>) => string,
): ReadonlyArray<string> => [...new Set(plainIn(input).map(([, path]) => subjectAt(path)))]
