import { builtIns, isNamed } from "../domain/built-ins.ts"
import type { Label } from "../kernel/index.ts"
import type { AnyPlugin } from "../plugin/index.ts"
import { formProblems } from "./form-labels.ts"
import { freeTextsOfKey } from "./key-of-command.ts"
import { labelProblems } from "./labels.ts"
import { confidedFieldsIn, fieldsIn, holdsSealed } from "./spoken.ts"

const ID = /^[a-z][a-z0-9-]*$/
const CALLED = /^[a-z][A-Za-z0-9]*$/
const blank = (text: string | undefined): boolean => text === undefined || text.trim() === ""
const unlabelled = (label: Label): boolean => blank(label.fr)

/**
 * What is missing in a plugin before people can meet it: names in the form that the façade and the tables want, a
 * French label for whatever is shown and for the fields of what is confided, words in both languages for each refusal, a
 * source for each rule, deadline and indicator, somebody who may run each command and query. Answers one line a problem;
 * none is what a test expects.
 *
 * What the types and the opening check already is not checked again here.
 *
 * @example
 * ```ts
 * import { definePlugin } from "@traitdunion/core"
 * import { pluginProblems } from "@traitdunion/core/testing"
 * pluginProblems(definePlugin({ id: "walks", label: { fr: "Marches" } })) // []
 * ```
 */
export const pluginProblems = (plugin: AnyPlugin): ReadonlyArray<string> => {
  const problems: Array<string> = []
  const want = (ok: boolean, problem: string): void => {
    if (!ok) problems.push(problem)
  }
  want(ID.test(plugin.id), `plugin ${plugin.id}: the id is not in kebab-case`)
  want(!unlabelled(plugin.label), `plugin ${plugin.id}: no French label`)
  for (const name of Object.keys(plugin.commands)) {
    want(CALLED.test(name), `command ${name}: the name is not in camelCase`)
  }
  const steps = Object.entries(plugin.outlets).flatMap(([name, { exchange }]) =>
    exchange === undefined
      ? []
      : [
          [`${name}:asking`, exchange.asking.command] as const,
          ...(exchange.answering === undefined ? [] : [[`${name}:answering`, exchange.answering.command] as const]),
        ],
  )
  for (const [name, command] of [...Object.entries(plugin.commands), ...steps]) {
    want(!unlabelled(command.summary), `command ${name}: no French summary`)
    want(command.by.length > 0, `command ${name}: nobody may run it`)
    for (const [code, words] of Object.entries(command.refusals)) {
      want(!blank(words.fr) && !blank(words.en), `command ${name}: ${code} lacks words in French or English`)
    }
    want(
      // The core archives and erases persons whom another of its own plugins registers.
      plugin.streams.includes(command.stream) || command.keys !== undefined,
      `command ${name}: it writes ${command.stream.name}, which another plugin owns`,
    )
  }
  for (const [name, query] of Object.entries(plugin.queries)) {
    want(CALLED.test(name), `query ${name}: the name is not in camelCase`)
    want(!unlabelled(query.summary), `query ${name}: no French summary`)
    want(query.by.length > 0, `query ${name}: nobody may ask it`)
  }
  for (const [name, outlet] of Object.entries(plugin.outlets)) {
    want(CALLED.test(name), `outlet ${name}: the name is not in camelCase`)
    want(!unlabelled(outlet.summary), `outlet ${name}: no French summary`)
    want(outlet.by.length > 0, `outlet ${name}: nobody may use it`)
  }
  for (const stream of plugin.streams) {
    // What the core holds, it names itself, and says who reads it. Where nobody's data stands, nobody asks for it.
    if (builtIns.some(({ id }) => id === plugin.id)) break
    const schemas = Object.values(stream.schemas)
    const confiding = schemas.some(holdsSealed)
    want(
      !confiding || plugin.readers.some((readers) => readers.stream === stream),
      `stream ${stream.name}: it holds sealed values, and no readers say who may see them`,
    )
    if (plugin.words.length === 0 && !confiding) continue
    const own = plugin.words.find((words) => words.stream === stream)?.fields ?? {}
    const within = [...Object.values(plugin.commands), ...steps.map(([, command]) => command)]
      .filter((command) => command.stream === stream)
      .flatMap((command) => confidedFieldsIn(command.input))
    for (const name of new Set([...schemas.flatMap((schema) => fieldsIn(schema)), ...within])) {
      want(name in own || isNamed(name), `stream ${stream.name}: the field ${name} has no French word`)
    }
  }
  for (const [name, command] of Object.entries(plugin.commands)) {
    const free = freeTextsOfKey(command)
    want(
      free.length === 0,
      `command ${name}: its key is made of the free text ${free.join(", ")}, which leaves with messages`,
    )
  }
  problems.push(...labelProblems(plugin), ...formProblems(plugin))
  for (const { stream } of plugin.words) {
    want(plugin.streams.includes(stream), `words of ${stream.name}: another plugin's stream`)
  }
  for (const { stream, label } of plugin.readers) {
    want(!unlabelled(label), `readers of ${stream.name}: no French label`)
    want(
      plugin.streams.includes(stream) || plugin.gate !== undefined,
      `readers of ${stream.name}: another plugin's stream`,
    )
  }
  for (const rule of plugin.rules) {
    want(rule.id.startsWith(`${plugin.id}/`), `rule ${rule.id}: the id does not begin with ${plugin.id}/`)
    want(!unlabelled(rule.label), `rule ${rule.id}: no French label`)
    want(!blank(rule.citation.source), `rule ${rule.id}: no source`)
    want((rule.kind === "reach" ? rule.to : rule.on).length > 0, `rule ${rule.id}: it guards nothing`)
  }
  for (const deadline of plugin.deadlines) {
    want(deadline.id.startsWith(`${plugin.id}/`), `deadline ${deadline.id}: the id does not begin with ${plugin.id}/`)
    want(!unlabelled(deadline.label), `deadline ${deadline.id}: no French label`)
    want(!blank(deadline.citation.source), `deadline ${deadline.id}: no source`)
  }
  for (const { id, label, numerator, denominator, source } of plugin.indicators) {
    want(id.startsWith(`${plugin.id}/`), `indicator ${id}: the id does not begin with ${plugin.id}/`)
    want(!unlabelled(label), `indicator ${id}: no French label`)
    want(!unlabelled(numerator.words), `indicator ${id}: it does not say in French what it counts`)
    want(
      denominator === undefined || !unlabelled(denominator.words),
      `indicator ${id}: it does not say in French what it divides by`,
    )
    want(!blank(source.source), `indicator ${id}: no source`)
  }
  for (const { id, title, sections } of plugin.profiles) {
    want(id.startsWith(`${plugin.id}/`), `report ${id}: the id does not begin with ${plugin.id}/`)
    want(!unlabelled(title), `report ${id}: no French title`)
    want(
      sections.every(
        (section) => !unlabelled(section.title) && section.blocks.every((block) => !unlabelled(block.title)),
      ),
      `report ${id}: a section or a block has no French title`,
    )
  }
  return problems
}
