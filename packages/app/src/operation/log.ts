// The words of the app's own addresses: whatever else stands in one is an id, and is not written down.
const WORDS = new Set(
  `entrer bienvenue phrase cle demander enregistrer sortir moi codes fermer-les-autres personnes nouvelle recevoir
mediations qui actes nouveau corriger annuler echeances faire questions documents rapports equipe inviter fermer
import lire preuves verifier ancre qui droits reglages qualite conventions sauvegarde budgets dalo caf brouillons envoyer coffre hors-ligne
api v1 commands queries outlets services health events openapi.json
app.css app.js drafts.js sw.js icon.svg manifest.webmanifest`.split(/\s+/),
)

/** @internal An address without what it is about: `/personnes/…/recevoir`. */
export const routeOf = (url: string, operations: ReadonlySet<string>): string =>
  new URL(url).pathname
    .split("/")
    .map((part) => (part === "" || WORDS.has(part) || operations.has(part) ? part : "…"))
    .join("/")

/**
 * A line of JSON for each answer: when, which kind of page, what came of it and how long it took. No id of a person, no
 * question, no cookie, no name.
 */
export const logging = (
  operations: Iterable<{ readonly id: string }>,
  handler: (request: Request) => Promise<Response>,
  say: (line: string) => void,
): ((request: Request) => Promise<Response>) => {
  const ids = new Set([...operations].map(({ id }) => id))
  return async (request) => {
    const begun = performance.now()
    const response = await handler(request)
    say(
      JSON.stringify({
        at: new Date().toISOString(),
        method: request.method,
        route: routeOf(request.url, ids),
        status: response.status,
        ms: Math.round(performance.now() - begun),
      }),
    )
    return response
  }
}
