import { type Html, html } from "@traitdunion/charts"
import { columnNames, requiredFields } from "@traitdunion/import"
import { call } from "../call.ts"
import type { Sent } from "../forms/index.ts"
import type { Imported, Looked } from "../importing/index.ts"
import type { Composition } from "../open/composition.ts"
import { form, listOf, page, refusal, type Viewer } from "./layout.ts"

type Field = keyof typeof columnNames

const fields = Object.keys(columnNames) as ReadonlyArray<Field>
const nameOf = (field: Field): string => columnNames[field][0]
const PATH = "/import"

/** How many of something, in words. */
const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString("fr-FR")} ${count > 1 ? more : one}`

/** The form that takes a file: dragged onto it, or chosen. */
export const importPage = (viewer: Viewer, refused?: string): Response =>
  page(
    "Importer des actes",
    html`${refused !== undefined && html`<section class="refused" role="alert" tabindex="-1"><p>${refused}</p></section>`}<p>Un fichier CSV ou Excel d'actes, un par ligne. Rien n'est enregistré avant que vous ayez vu ce qui est lu. Le même fichier deux fois n'ajoute rien.</p><form method="post" action="${PATH}" enctype="multipart/form-data"><input type="hidden" name="~form" value="${viewer.token}"><div class="field"><label for="file">Fichier <small>à déposer ici, ou à choisir</small></label><input id="file" name="file" type="file" accept=".csv,.txt,.xlsx" required></div><p class="do"><button>Lire le fichier</button></p></form>`,
    { viewer, path: PATH },
  )

/** What the columns mean and what holds for the whole file, as the form says it. */
const mappingOf = (sent: Sent, kind: "columns" | "constants"): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = sent.find(([name]) => name === `${kind}.${field}`)?.[1]
      return value === undefined || value.trim() === "" ? [] : [[field, value.trim()]]
    }),
  )

const mappingFields = (sent: Sent): Html =>
  html`${sent.filter(([name]) => /^(columns|constants)\./.test(name)).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`

/** For each field that the file does not tell: which column it is, or what holds for all lines. */
const mapping = (columns: ReadonlyArray<string>, absent: ReadonlyArray<Field>, sent: Sent): Html => {
  const chosen = (name: string): string => sent.find(([key]) => key === name)?.[1] ?? ""
  return html`${absent.map(
    (field) =>
      html`<div class="field"><label for="c-${field}">${nameOf(field)}</label><select id="c-${field}" name="columns.${field}"><option value="">Aucune colonne</option>${columns.map((column) => html`<option value="${column}"${chosen(`columns.${field}`) === column && html` selected`}>${column}</option>`)}</select><label for="v-${field}">ou, pour toutes les lignes</label><input id="v-${field}" name="constants.${field}" value="${chosen(`constants.${field}`)}" autocomplete="off"></div>`,
  )}`
}

/** The refused lines with why, each in fields of its own: mended here, and read again alone. */
const mending = (
  viewer: Viewer,
  columns: ReadonlyArray<string>,
  { toMend, refusedLines }: Pick<Imported, "toMend" | "refusedLines">,
  sent: Sent,
): Html =>
  html`<section><h2>${many(refusedLines, "ligne à corriger", "lignes à corriger")}</h2>${refusedLines > toMend.length && html`<p>Les ${toMend.length} premières sont ici.</p>`}${form(
    viewer,
    `${PATH}/corriger`,
    html`${mappingFields(sent)}${columns.map((column) => html`<input type="hidden" name="column" value="${column}">`)}${toMend.map(
      ({ line, cells, faults }) =>
        html`<fieldset class="line"><legend>Ligne ${line}</legend><ul class="error">${faults.map(({ column, reason }) => html`<li>${column !== "" && `${column} : `}${reason.fr}</li>`)}</ul>${columns.map(
          (column, at) => {
            const faulty = faults.some((fault) => fault.column === column)
            return html`<div class="field"><label for="l-${line}-${at}">${column}</label><input id="l-${line}-${at}" name="cell.${line}.${at}" value="${cells[at] ?? ""}" autocomplete="off"${faulty && html` aria-invalid="true"`}></div>`
          },
        )}<label class="choice"><input type="checkbox" name="leave" value="${line}"><span>Laisser cette ligne de côté</span></label></fieldset>`,
    )}`,
    { button: "Enregistrer les lignes corrigées", command: false },
  )}</section>`

/** What is read of a file, before anything is recorded. */
export const previewPage = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  upload: string,
  sent: Sent = [],
): Promise<Response> => {
  const called = await call<Looked>(app, request, "services/import.preview", {
    upload,
    columns: mappingOf(sent, "columns"),
    constants: mappingOf(sent, "constants"),
  })
  if (!called.ok) {
    return called.problem.status === 404
      ? importPage(viewer, "Ce fichier n'est plus là. Le choisir de nouveau.")
      : page("Importer des actes", refusal(called.problem), { viewer, path: PATH })
  }
  const found = called.answer
  const { header, fileRefused } = found
  const columns = header?.columns ?? []
  const told = new Set(Object.keys(header?.found ?? {}))
  const absent = fields.filter((field) => !told.has(field))
  const needed = (requiredFields as ReadonlyArray<Field>).filter((field) => absent.includes(field))
  const others = absent.filter((field) => !needed.includes(field))
  const keep = html`<input type="hidden" name="upload" value="${upload}">`
  const again = (inside: Html): Html =>
    form(viewer, `${PATH}/lire`, html`${keep}${inside}`, { button: "Relire avec ces choix", command: false })
  return page(
    "Ce qui est lu",
    html`${
      fileRefused === undefined
        ? html`<ul class="list"><li><strong>${many(found.new - found.toCorrect, "acte à ajouter", "actes à ajouter")}</strong></li>${found.toCorrect > 0 && html`<li>${many(found.toCorrect, "acte à corriger", "actes à corriger")}</li>`}<li>${many(found.known, "acte déjà là", "actes déjà là")}</li>${found.missing > 0 && html`<li>${many(found.missing, "acte d'un import précédent n'y est plus", "actes d'un import précédent n'y sont plus")} : rien n'est annulé</li>`}<li>${many(found.refusedLines, "ligne refusée", "lignes refusées")}</li>${found.personalLines > 0 && html`<li>${many(found.personalLines, "ligne disait", "lignes disaient")} quelque chose d'une personne : ce texte est laissé de côté</li>`}</ul>${found.totalAgrees === false && html`<p class="warn">Le total écrit dans le fichier n'est pas celui des lignes lues.</p>`}`
        : html`<section class="refused" role="alert" tabindex="-1"><p>${fileRefused.fr}</p>${fileRefused.missing !== undefined && html`<p>Il manque : ${fileRefused.missing.join(", ")}.</p>`}</section>`
    }${
      found.refusedFor.length > 0 &&
      html`<section><h2>Pourquoi des lignes sont refusées</h2>${listOf(
        found.refusedFor.map(({ reason, lines }) => html`${many(lines, "ligne", "lignes")} : ${reason.fr}`),
        "",
      )}<p>Elles se corrigent à la page suivante.</p></section>`
    }${
      fileRefused === undefined &&
      form(viewer, `${PATH}/enregistrer`, html`${keep}${mappingFields(sent)}`, {
        button: `Enregistrer ${many(found.new, "acte", "actes")}`,
        command: false,
      })
    }<section><h2>Colonnes</h2>${
      header !== undefined &&
      listOf(
        Object.entries(header.found).map(
          ([field, column]) => html`${nameOf(field as Field)} : <strong>${column}</strong>`,
        ),
        "",
      )
    }${again(html`${needed.length > 0 && html`<p>À dire, pour lire le fichier :</p>${mapping(columns, needed, sent)}`}<details class="more"><summary>Autres colonnes</summary>${mapping(columns, others, sent)}</details>`)}</section>`,
    { viewer, path: PATH },
  )
}

/** Record a file, and show what is left to mend. */
export const recordPage = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  upload: string,
  sent: Sent,
): Promise<Response> => {
  const called = await call<Imported>(app, request, "services/import.record", {
    upload,
    columns: mappingOf(sent, "columns"),
    constants: mappingOf(sent, "constants"),
  })
  if (!called.ok) {
    return called.problem.status === 404
      ? importPage(viewer, "Ce fichier n'est plus là. Le choisir de nouveau.")
      : page("Importer des actes", refusal(called.problem), { viewer, path: PATH })
  }
  const done = called.answer
  const { header } = done
  return page(
    "Import",
    html`<p role="status">${many(done.added, "acte ajouté", "actes ajoutés")}, ${many(done.corrected, "corrigé", "corrigés")}, ${many(done.known, "déjà là", "déjà là")}.</p>${done.toMend.length > 0 && mending(viewer, header?.columns ?? [], done, sent)}<p class="actions"><a class="button" href="/actes">Voir les actes</a> <a class="button" href="${PATH}">Autre fichier</a></p>`,
    { viewer, path: PATH },
  )
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** The mended lines as a file of their own, with the columns of the first one. */
export const mendedFile = (sent: Sent): Uint8Array => {
  const columns = sent.filter(([name]) => name === "column").map(([, value]) => value)
  const left = new Set(sent.filter(([name]) => name === "leave").map(([, value]) => value))
  const lines = new Map<string, Array<string>>()
  for (const [name, value] of sent) {
    const [, line, at] = /^cell\.(\d+)\.(\d+)$/.exec(name) ?? []
    if (line === undefined || left.has(line)) continue
    const cells = lines.get(line) ?? columns.map(() => "")
    if (Number(at) < cells.length) cells[Number(at)] = value
    lines.set(line, cells)
  }
  const text = [columns, ...lines.values()].map((cells) => cells.map(quoted).join(";")).join("\r\n")
  return new TextEncoder().encode(`\uFEFF${text}\r\n`)
}
