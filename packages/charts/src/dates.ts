const long = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
const monthName = new Intl.DateTimeFormat("fr-FR", { month: "short", year: "numeric", timeZone: "UTC" })

/** A civil date, `YYYY-MM-DD`, in French words: `1er mars 2026`. */
export const dateInWords = (on: string): string => long.format(new Date(`${on}T00:00:00Z`)).replace(/^1 /, "1er ")

/** A civil date, `YYYY-MM-DD`, in figures: `01/03/2026`. */
export const dateInFigures = (on: string): string => on.split("-").toReversed().join("/")

/** A month, `YYYY-MM`, in French words: `mars 2026`. */
export const monthInWords = (month: string): string => monthName.format(new Date(`${month}-01T00:00:00Z`))
