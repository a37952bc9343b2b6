/**
 * A wording shown to people. French is the language of the record and of its auditors;
 * English is a courtesy to developers.
 */
export interface Label {
  readonly fr: string
  readonly en?: string
}

/** A message in both languages: French for people, English for developers. */
export interface Words {
  readonly fr: string
  readonly en: string
}

/** Where a wording, a rule or an amount comes from. */
export interface Citation {
  /** The text: a norm, a code, a decree, the association's own project. */
  readonly source: string
  /** The place in it: an article, the title of a section. */
  readonly reference?: string
  /** Where the text itself can be read: an `https` address, such as that of the article on Légifrance. */
  readonly url?: string
  /** The civil day on which the text was published, `YYYY-MM-DD`, as far as it was read. */
  readonly publishedOn?: string
}

/** One line of French that names a source and the place in it. */
export const cite = (citation: Citation): string =>
  citation.reference === undefined ? citation.source : `${citation.source}, « ${citation.reference} »`
