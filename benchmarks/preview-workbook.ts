import { openMediation } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { previewLog } from "@traitdunion/import"
import readWorkbook from "read-excel-file/node"
import writeWorkbook from "write-excel-file/node"
import { type Figure, median, short } from "./measure.ts"

const LINES = 10_000
const ROUNDS = 5
const MAX = 2

const HEADER = ["Date", "Médiateur", "Lieu", "Registre", "Nb personnes", "Durée", "Thème", "Commentaire"]
const REGISTERS = ["présence active", "veille", "mise en relation", "informer"]

const workbook = async (): Promise<Buffer> => {
  const rows = Array.from({ length: LINES }, (_, index) => [
    { value: new Date(Date.UTC(2026, 2, 1 + (index % 28))), type: Date, format: "dd/mm/yyyy" },
    { value: `Médiatrice ${index % 7}` },
    { value: `Lieu ${index % 30}` },
    { value: REGISTERS[index % REGISTERS.length] },
    { value: 1 + (index % 9), type: Number },
    { value: 15 + (index % 100), type: Number },
    { value: index % 2 === 0 ? "Logement" : "Énergie" },
    { value: `Rappel prévu, dossier ${index}` },
  ])
  return writeWorkbook([HEADER.map((value) => ({ value })), ...rows] as never, { sheet: "Mars" } as never).toBuffer()
}

const milliseconds = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** The preview of a workbook beside the library that reads it, round by round. */
export const previewWorkbook = async (): Promise<ReadonlyArray<Figure>> => {
  const content = await workbook()
  await using core = await openMediation({ structure: "bench", storage: memoryStorage() })
  const desk = core.as({ id: "import", roles: ["system"] })
  const preview = async (): Promise<void> => {
    const { accepted } = await previewLog(desk, () => [content])
    if (accepted !== LINES) throw new Error("Lines were lost")
  }
  const [bare, ours]: [Array<number>, Array<number>] = [[], []]
  await preview()
  await readWorkbook(content)
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await milliseconds(() => readWorkbook(content)))
    ours.push(await milliseconds(preview))
  }
  const ratio = median(ours) / median(bare)
  return [
    { what: `Preview of a workbook of ${LINES.toLocaleString("en-GB")} lines, ms`, value: short(median(ours)) },
    {
      what: "That preview to reading the workbook by the spreadsheet library alone",
      value: short(ratio),
      goal: `at most ${MAX}`,
      met: ratio <= MAX,
    },
  ]
}
