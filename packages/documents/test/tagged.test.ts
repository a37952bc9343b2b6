import { PDFiumLibrary } from "@hyzyla/pdfium"
import { type Document, toHtml, toPdf } from "@traitdunion/documents"
import { extractText, getDocumentProxy } from "unpdf"
import { describe, expect, it } from "vitest"

const amount = "1\u202f234,50\u00a0€"
/** An invented letter with what a reader who listens must be told apart. */
const letter: Document = {
  title: "Demande d'échéancier",
  on: "2026-05-04",
  place: "Perpignan",
  to: ["Énergie Exemple"],
  blocks: [
    { kind: "heading", text: "Ce qui est dû" },
    { kind: "paragraph", text: `La dette est de ${amount}.` },
    { kind: "list", items: ["Un point", "Un autre"] },
    { kind: "checklist", items: [{ text: "Pièce réunie", done: true }] },
    {
      kind: "table",
      caption: "Échéances",
      columns: [{ label: "Date" }, { label: "Somme", align: "right" }],
      rows: Array.from({ length: 80 }, (_, index) => [`Échéance ${index + 1}`, amount]),
      total: ["Total", "98 760,00 €"],
    },
    {
      kind: "bars",
      title: "Où va l'argent",
      names: ["Charges", "Mensualités"],
      series: [{ name: "Montant", values: [75_000, null] }],
    },
  ],
  signatures: ["Camille Exemple"],
}

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly children?: ReadonlyArray<Node>
}
const rolesOf = ({ role, children = [] }: Node): ReadonlyArray<string> => [
  ...(role === undefined ? [] : [role]),
  ...children.flatMap(rolesOf),
]

describe("a letter", () => {
  const whole: Document = {
    ...letter,
    subject: "Demande d'échéancier",
    reference: "contrat 0000",
    closing: "Veuillez agréer mes salutations distinguées.",
    enclosures: ["Relevé de compte"],
  }

  it("has its subject and references before it, and how it ends and what comes with it after it, page and PDF", async () => {
    const { text } = await extractText(await getDocumentProxy(await toPdf(whole)), { mergePages: true })
    const page = toHtml(whole).replaceAll(/<[^>]+>/g, " ")
    for (const read of [page, text]) {
      const flat = read.replaceAll("&#39;", "'").replaceAll(/\s+/g, " ")
      const order = ["Objet :", "contrat 0000", "La dette", "Veuillez agréer", "Camille Exemple", "Relevé de compte"]
      const at = order.map((one) => flat.indexOf(one))
      expect(at).toEqual(at.toSorted((a, b) => a - b))
      expect(at[0]).toBeGreaterThanOrEqual(0)
    }
  })
})

describe("a tagged PDF", () => {
  it("says in the file that it is one, in which language, and holds the tree of what it shows", async () => {
    const file = Buffer.from(await toPdf(letter)).toString("latin1")
    const marks = /\/MarkInfo (\d+) 0 R/.exec(file)?.[1]
    expect(file).toMatch(new RegExp(`\\n${marks} 0 obj\\n<<\\n/Marked true`))
    expect(file).toMatch(/\/Lang \(fr-FR\)/)
    expect(file).toMatch(/\/StructTreeRoot \d+ 0 R/)
    expect(file).toMatch(/\/DisplayDocTitle true/)
    expect(file).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    const count = (what: string): number => file.split(new RegExp(`/S /${what}\\n`)).length - 1
    expect(count("H1")).toBe(1)
    expect(count("H2")).toBe(1)
    expect(count("Table")).toBe(1)
    expect(count("TR")).toBe(82)
    expect(count("TH")).toBe(2 + 81)
    expect(count("LI")).toBe(3)
    expect(file).toMatch(/\/Scope \/Column/)
    // Every amount with a narrow space, the paragraph's and the done box are told as they were written.
    expect(file.split("/ActualText").length - 1).toBeGreaterThanOrEqual(82)
  })

  it("gives a reader each page as headings, lists, tables and drawings in words", async () => {
    const pdf = await getDocumentProxy(await toPdf(letter))
    const trees: Node[] = []
    for (let page = 1; page <= pdf.numPages; page += 1) {
      trees.push((await (await pdf.getPage(page)).getStructTree()) as Node)
    }
    const roles = trees.flatMap(rolesOf)
    for (const role of ["H1", "H2", "P", "L", "LI", "Table", "TH", "TD", "Figure"]) expect(roles).toContain(role)
    expect(JSON.stringify(trees)).toContain("Charges : 750,00")
    expect(pdf.numPages).toBeGreaterThan(1)
  })

  it("has amounts that two readers of files read, without a sign that is none", async () => {
    const bytes = await toPdf(letter)
    const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true })
    const library = await PDFiumLibrary.init()
    const loaded = await library.loadDocument(Buffer.from(bytes))
    const other = [...loaded.pages()].map((page) => page.getText()).join("\n")
    loaded.destroy()
    library.destroy()
    for (const read of [text, other]) {
      expect(read).toMatch(/La dette est de 1\s234,50\s€\./)
      expect(read).not.toMatch(/[\0\ufffd]|1\/234/)
    }
  })
})
