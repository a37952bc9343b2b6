/**
 * What one cell names, where it names several: `A / B`, `A + B`, `A & B`, `A et B`, `A ; B`, one below the other. A comma
 * parts them too, unless `commas` says that it stands between a family and a given name.
 */
export const several = (text: string, { commas = true }: { readonly commas?: boolean } = {}): ReadonlyArray<string> =>
  text
    .split(commas ? /[/;+&,\n]|\s(?:et|puis)\s/iu : /[/;+&\n]|\s(?:et|puis)\s/iu)
    .map((part) => part.trim())
    .filter((part) => part !== "")
