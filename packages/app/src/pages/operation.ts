import { type Html, html } from "@traitdunion/charts"
import type { HttpOperation, HttpReceipt, Problem } from "@traitdunion/http"
import { call } from "../call.ts"
import { type Among, type Choose, fieldsOf, inputOf, ownIdOf, type Sent, schemaOf } from "../forms/index.ts"
import type { Composition } from "../open/composition.ts"
import { choosing, isSearch } from "./choosing.ts"
import { form, page, refusal, takingOn, type Viewer } from "./layout.ts"

/** A screen for one command: where its form goes, and what is asked first. */
export interface CommandScreen {
  /** Such as `registers.record`. */
  readonly id: string
  readonly title: string
  readonly path: string
  readonly first?: ReadonlyArray<string>
  readonly hide?: ReadonlyArray<string>
  /** What the page itself fills in, as fields that are not seen. */
  readonly fixed?: Sent
  /** What fields that name a thing can mean here. */
  readonly among?: Among
  /** What stands above the fields. */
  readonly above?: Html
  readonly button?: string
  /** Whether it is kept on the device when no answer comes. */
  readonly draft?: boolean
}

/** The field of an input that a path of a form begins in: `purpose` of `purpose~0.mediation`. */
export const baseOf = (path: string): string => path.split(/[.~]/)[0] ?? path

const RESERVED = "~form ~command ~acknowledge ~again ~search"
const isReserved = (name: string): boolean => RESERVED.split(" ").includes(name)

/** The first button is the one of the return key: without it, that key would search instead of recording. */
const FIRST_BUTTON = html`<button class="first" tabindex="-1" aria-hidden="true">Enregistrer</button>`

/** A command of the opened plugins by its id; `undefined` for none. */
export const commandOf = ({ operations }: Composition, id: string): HttpOperation | undefined =>
  operations.get(`commands/${id}`)

/** The page of a command: empty, or with what was typed and why it was not recorded. */
export const commandPage = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  screen: CommandScreen,
  { sent, problem }: { readonly sent?: Sent; readonly problem?: Problem } = {},
): Promise<Response | undefined> => {
  const found = commandOf(app, screen.id)
  if (found === undefined) return undefined
  const { first, hide, fixed = [] } = screen
  const schema = schemaOf(found, app.plugins)
  const choose: Choose = await choosing(app, request, viewer, schema, [...fixed, ...(sent ?? [])])
  const inside = html`${FIRST_BUTTON}${problem !== undefined && takingOn(problem)}${fixed.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}${fieldsOf(
    schema,
    {
      choose,
      ...(sent === undefined ? {} : { sent }),
      ...(first === undefined ? {} : { first }),
      hide: [...(hide ?? []), ...ownIdOf(found, schema), ...fixed.map(([name]) => baseOf(name))],
      faults: problem?.errors ?? [],
      ...(screen.among === undefined ? {} : { among: screen.among }),
    },
  )}`
  const body = html`${problem !== undefined && refusal(problem)}${screen.above}${form(viewer, screen.path, inside, {
    ...(screen.button === undefined ? {} : { button: screen.button }),
    draft: screen.draft === true,
  })}`
  const response = page(screen.title, body, { viewer, path: screen.path })
  return problem === undefined
    ? response
    : new Response(response.body, { status: problem.status, headers: response.headers })
}

/** Send what a form of a command holds. Answers its receipt, or the page with what stands in the way. */
export const sendCommand = async (
  app: Composition,
  request: Request,
  viewer: Viewer,
  screen: CommandScreen,
  sent: Sent,
): Promise<{ readonly receipt: HttpReceipt } | { readonly refused: Response } | undefined> => {
  const found = commandOf(app, screen.id)
  if (found === undefined) return undefined
  const typed = sent.filter(([name]) => !isReserved(name))
  if (isSearch(sent)) {
    const refused = await commandPage(app, request, viewer, screen, { sent: typed })
    return refused === undefined ? undefined : { refused }
  }
  const input = inputOf(schemaOf(found, app.plugins), sent)
  const command = sent.find(([name]) => name === "~command")?.[1]
  const acknowledge = sent.filter(([name]) => name === "~acknowledge").map(([, value]) => value)
  const called = await call<HttpReceipt>(app, request, `commands/${screen.id}`, input, {
    ...(command === undefined ? {} : { command }),
    acknowledge: acknowledge.join(","),
  })
  if (called.ok) return { receipt: called.answer }
  const refused = await commandPage(app, request, viewer, screen, { sent: typed, problem: called.problem })
  return refused === undefined ? undefined : { refused }
}
