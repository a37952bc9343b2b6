import { readdirSync, readFileSync } from "node:fs"
import { expect, it } from "vitest"

// What the pictures call by a name is a file or a folder of that name, and the other way round.
const root = new URL("..", import.meta.url)
const picture = (name: string): string => readFileSync(new URL(`docs/${name}.svg`, root), "utf8")
const engine = new URL("packages/core/src/engine/", root)
const filesIn = (folder: string): ReadonlyArray<string> => readdirSync(new URL(`${folder}/`, engine))

const named = (svg: string, tag: string, mark: string): ReadonlyArray<string> =>
  [...svg.matchAll(new RegExp(`<${tag} class="${mark}"[^>]*>([^<]+)<`, "g"))].map(([, name = ""]) => name)

it("draws the way of a command in the files of its room, box by box", () => {
  const svg = picture("way-of-a-command")
  const boxes = named(svg, "text", "file")
  expect(boxes).toEqual([
    "input.ts",
    "may-act.ts",
    "parse.ts",
    "recorded.ts",
    "seal.ts",
    "load.ts",
    "rules.ts",
    "decide.ts",
    "schemas.ts",
    "commit.ts",
    "receipt.ts",
  ])
  const heights = [...svg.matchAll(/<text class="file"[^>]* y="(\d+)"/g)].map(([, y]) => Number(y))
  expect(heights).toEqual(heights.toSorted((a, b) => a - b))
  expect(svg.match(/<rect class="(?:box|end)"/g)).toHaveLength(boxes.length)
  // Besides the boxes: the arrow back, the way through them all, the same without its end, and the door.
  const drawn = [...boxes, ...named(svg, "tspan", "file"), "way.ts", "dry-run.ts", "index.ts"]
  expect(filesIn("command").toSorted()).toEqual(drawn.toSorted())
})

it("draws the rooms of the engine in the order in which they may import each other", async () => {
  const svg = picture("rooms-of-the-engine")
  const names = named(svg, "text", "name")
  expect(names[0]).toBe("open.ts")
  const rooms = names.slice(1).map((name) => name.replace("/", ""))
  expect(readdirSync(engine).toSorted()).toEqual(["index.ts", "open.ts", ...rooms].toSorted())
  const config = (await import("../.dependency-cruiser.cjs" as string)) as {
    readonly default: { readonly forbidden: ReadonlyArray<{ readonly name: string }> }
  }
  const checked = config.default.forbidden.flatMap(({ name }) => /^room-(.+)$/.exec(name)?.[1] ?? [])
  expect(rooms.toReversed()).toEqual(checked)
})
