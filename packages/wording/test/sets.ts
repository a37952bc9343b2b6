import { readFileSync } from "node:fs"
import * as z from "zod"

const phrases = z.array(z.string().min(1))

/** The phrases of a committed set. */
export const set = (
  name: "building" | "blind",
  kind: "waivers" | "discriminatory" | "harmless",
): ReadonlyArray<string> =>
  phrases.parse(JSON.parse(readFileSync(new URL(`./sets/${name}/${kind}.json`, import.meta.url), "utf8")))
