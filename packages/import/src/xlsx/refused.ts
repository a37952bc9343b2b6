import type { Words } from "@traitdunion/core"

/** A workbook that cannot be read, with the reason in words. */
export class WorkbookRefused extends Error {
  readonly reason: Words
  constructor(reason: Words) {
    super(reason.en)
    this.reason = reason
  }
}

/** Some bytes are missing or wrong. */
export const damaged = (): WorkbookRefused =>
  new WorkbookRefused({
    fr: "Ce classeur est abîmé ou incomplet : l'ouvrir et l'enregistrer de nouveau.",
    en: "This workbook is damaged or truncated: open it and save it again.",
  })

/** It would fill the memory. */
export const tooLarge = (fr: string, en: string): WorkbookRefused =>
  new WorkbookRefused({
    fr: `Ce classeur ${fr} : n'y laisser que le journal, ou l'enregistrer en « CSV UTF-8 ».`,
    en: `This workbook ${en}: keep the log alone in it, or save it as CSV UTF-8.`,
  })

/** A ZIP file of something else. */
export const noWorkbook = (): WorkbookRefused =>
  new WorkbookRefused({
    fr: "Ce fichier n'est pas un classeur XLSX : l'enregistrer en XLSX ou en « CSV UTF-8 ».",
    en: "Not an XLSX workbook: save it as XLSX or as CSV UTF-8.",
  })
