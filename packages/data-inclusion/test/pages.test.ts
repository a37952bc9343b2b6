import { InvalidInput } from "@traitdunion/core"
import { parseDataInclusion, readDataInclusion } from "@traitdunion/data-inclusion"
import { describe, expect, it } from "vitest"

const structure = { source: "exemple", id: "exemple--1", nom: "Association Exemple", date_maj: "2026-01-15" }
const file = { structures: [structure], services: [] }

describe("what the platform's API answers", () => {
  it("is read as a file is: a page, several of them, an array", () => {
    const page = { items: [structure], total: 1, page: 1, size: 50, pages: 1 }
    for (const json of [page, [page], [structure], file]) {
      expect(readDataInclusion(json)).toEqual(readDataInclusion(file))
    }
    expect(parseDataInclusion(JSON.stringify([page, { ...page, items: [] }]))).toEqual(readDataInclusion(file))
  })

  it("is refused where a service stands without its structure, and where it is none of both", () => {
    const service = { source: "exemple", id: "exemple--s", structure_id: "exemple--9" }
    for (const json of [{ items: [service] }, [service], "text", { items: "none" }, [42]]) {
      expect(() => readDataInclusion(json)).toThrow(InvalidInput)
    }
  })
})
