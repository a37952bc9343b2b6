import { html } from "@traitdunion/charts"
import type { CommandScreen } from "./operation.ts"

const FIRST = ["on", "register", "minutes", "persons", "place", "theme"]
/** What nobody types: ids, and what belongs to imports. */
const HIDE = ["activity", "mediator", "source", "collective"]

/** The screen of a new act: the day, the register as tiles, minutes, persons, place and theme; all else is folded. */
export const newAct = (today: string): CommandScreen => ({
  id: "registers.record",
  title: "Nouvel acte",
  path: "/actes/nouveau",
  first: FIRST,
  hide: HIDE,
  above: html`<p class="hint">Aujourd'hui : ${today.split("-").reverse().join("/")}</p>`,
})
