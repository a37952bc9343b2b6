/** A text as one token of a subject, which is also the name of a folder on the server: no two texts give the same. */
const token = (text: string): string =>
  text.replace(/[^A-Za-z0-9_-]/gu, (character) =>
    [...new TextEncoder().encode(character)]
      .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`)
      .join(""),
  )

/** The stream of a structure. */
export const streamName = (prefix: string, structure: string): string => `${prefix}_${token(structure)}`

/** All subjects of a structure. */
export const subjectsOf = (prefix: string, structure: string): string => `${prefix}.${token(structure)}.>`

/** The subject of a message: a consumer may ask for those of one type, or of one kind of stream. */
export const subjectOf = (
  prefix: string,
  { structure, type }: { readonly structure: string; readonly type: string },
): string => [prefix, token(structure), ...type.split(".").map((part) => (part === "" ? "=" : token(part)))].join(".")
