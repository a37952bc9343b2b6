import type { output as french } from "../fr/output.ts"

/** What is said of files that results are written to, in English. */
export const output: typeof french = {
  force: "replace the file of --out if it is there already",
  forceRefused: "replace the file of --refused if it is there already",
  replace: (path) => `The file ${path} is there already. Replace it? (yes or no) `,
  yes: ["yes", "y", "oui", "o"],
  exists: (path) => `The file ${path} is there already.`,
  existsRemedy: "Choose another name with --out, or add --force to replace it. Nothing was written.",
  kept: (path) => `${path} is a file that the journal lives on: it is never replaced.`,
  keptRemedy:
    "Choose another name with --out: neither the journal, nor its keys, nor the file read is replaced, even with --force.",
}
