import { dateInFigures, type Html, html } from "@traitdunion/charts"
import { ask } from "../call.ts"
import type { Composition } from "../open/composition.ts"
import { listOf, page, type Viewer } from "./layout.ts"

const LINKS: ReadonlyArray<readonly [path: string, words: string, about: string, roles: ReadonlyArray<string>]> = [
  ["/dalo", "Dossiers DALO et DAHO", "où ils en sont, leurs délais", ["mediator", "lead"]],
  ["/caf", "Démarches avec la CAF", "où elles en sont, leurs pièces", ["mediator", "lead"]],
  ["/import", "Importer des actes", "un fichier CSV ou Excel", ["mediator", "lead", "director"]],
  ["/qualite", "Qualité des données", "ce qui manque, les doublons", ["mediator", "lead", "director"]],
  [
    "/conventions",
    "Conventions et objectifs",
    "bilans à envoyer",
    ["mediator", "lead", "director", "board", "auditor"],
  ],
  ["/droits", "Droits et conservation", "demandes, durées, accès en urgence", ["director", "auditor"]],
  ["/preuves", "Preuves", "vérifier le journal, voir qui a fait quoi", ["director", "auditor"]],
  ["/faire/questions/law.parameters", "Montants de la loi", "ce que l'outil connaît", ["lead", "director", "auditor"]],
  ["/faire/law.enter", "Saisir un montant nouveau", "un décret que l'outil ne connaît pas", ["lead", "director"]],
  ["/faire/reports.setThreshold", "Secret des petits effectifs", "le seuil des rapports", ["director"]],
  ["/equipe", "Équipe", "inviter, fermer un compte", ["director"]],
]

const mine = ({ session }: Viewer, roles: ReadonlyArray<string>): boolean =>
  session.actor.roles.some((role) => roles.includes(role))

/** Whether a page of those that are linked here is for the viewer. */
export const mayManage = (viewer: Viewer, path: string): boolean =>
  LINKS.some(([to, , , roles]) => to === path && mine(viewer, roles))

/** What there is to keep in order, for the roles of who looks. */
export const managePage = (viewer: Viewer): Response =>
  page(
    "Gérer",
    listOf(
      LINKS.filter(([, , , roles]) => mine(viewer, roles)).map(
        ([path, words, about]) => html`<a href="${path}">${words}</a> <small>${about}</small>`,
      ),
      "",
    ),
    { viewer, path: "/reglages" },
  )

interface ConventionCard {
  readonly convention: string
  readonly title: string
  readonly funderName: string
  readonly from?: string
  readonly to?: string
  readonly endedOn: string | null
  readonly reports: ReadonlyArray<{
    readonly report: string
    readonly due: string
    readonly sentOn: string | null
    readonly status: "sent" | "late" | "due"
  }>
  readonly commitments: ReadonlyArray<{
    readonly commitment: string
    readonly indicator?: string
    readonly target?: number
  }>
}

/** The conventions with their funders: which report is due when, and a way to say that it was sent. */
export const conventionsPage = async (app: Composition, request: Request, viewer: Viewer): Promise<Response> => {
  const cards = await ask<ReadonlyArray<ConventionCard>>(app, request, "queries/partners.conventions", {}, [])
  const signs = mine(viewer, ["lead", "director"])
  const line = ({ convention, reports }: ConventionCard): Html =>
    listOf(
      reports.map(({ report, due, sentOn, status }) => {
        const told = sentOn !== null ? `envoyé le ${dateInFigures(sentOn)}` : `attendu le ${dateInFigures(due)}`
        return html`${status === "late" ? html`<em>En retard :</em> ` : ""}Bilan ${told}${
          sentOn === null &&
          signs &&
          html` <a class="small" href="/faire/partners.reportSent?convention=${convention}&amp;report=${report}">Noter l'envoi</a>`
        }`
      }),
      "Aucun bilan demandé.",
    )
  return page(
    "Conventions et objectifs",
    html`${
      cards.length === 0
        ? html`<p class="none">Aucune convention.</p>`
        : cards.map(
            (card) =>
              html`<section><h2>${card.title}</h2><p>Avec ${card.funderName}${card.endedOn !== null && `, terminée le ${dateInFigures(card.endedOn)}`}.</p>${line(card)}<p class="actions"><a class="button" href="/faire/questions/reports.internal">Où en sont les objectifs</a></p></section>`,
          )
    }${signs && html`<p><a class="button" href="/faire/partners.signConvention">Signer une convention</a></p>`}`,
    { viewer, path: "/conventions" },
  )
}

interface ListedAct {
  readonly activity: string
  readonly on: string
  readonly minutes: number
  readonly labels: Readonly<Record<string, string>>
}

interface Alike {
  readonly persons?: ReadonlyArray<{ readonly person: string; readonly name: string | null }>
  readonly score: number
}

const MISSING = [
  ["theme", "sans thème"],
  ["place", "sans lieu"],
] as const

/** What is missing from the acts of this year, and records that may be of one person. */
export const qualityPage = async (app: Composition, request: Request, viewer: Viewer): Promise<Response> => {
  const today = app.today()
  const own = viewer.session.actor.roles.includes("mediator") ? { mediator: viewer.session.actor.id } : {}
  const year = { from: `${today.slice(0, 4)}-01-01`, to: today, ...own }
  const sections = await Promise.all(
    MISSING.map(async ([missing, words]) => {
      const { items } = await ask<{ readonly items: ReadonlyArray<ListedAct> }>(
        app,
        request,
        "queries/registers.list",
        { ...year, missing, limit: 100 },
        { items: [] },
      )
      return html`<section><h2>Actes ${words}</h2>${listOf(
        items.map(
          ({ activity, on, minutes, labels }) =>
            html`<a href="/actes/${activity}/corriger">${dateInFigures(on)}, ${labels["register"]}</a> <small>${minutes} min</small>`,
        ),
        "Aucun cette année.",
      )}</section>`
    }),
  )
  const leads = mine(viewer, ["lead", "director"])
  const alike = leads ? await ask<ReadonlyArray<Alike>>(app, request, "queries/people.duplicates", {}, []) : []
  return page(
    "Qualité des données",
    html`${sections}${
      leads &&
      html`<section><h2>Fiches qui se ressemblent</h2>${listOf(
        alike.map(({ persons = [] }) => {
          const [one, other] = persons
          return html`${persons.map(({ person, name }) => html`<a href="/personnes/${person}">${name ?? "Sans nom"}</a> `)}${one !== undefined && other !== undefined && html`<a class="small" href="/faire/people.mergePerson?person=${other.person}&amp;into=${one.person}">Réunir</a>`}`
        }),
        "Aucune.",
      )}</section>`
    }`,
    { viewer, path: "/qualite" },
  )
}

interface Due {
  readonly person: string
  readonly dueOn: string
  readonly archived: boolean
}

interface Emergency {
  /** `mediation.<id>` or `person.<id>`. */
  readonly to: string
  readonly on: string
  readonly actor: string
  readonly reviewedBy: string | null
}

/** Whose data was kept long enough, emergency accesses to look at, and where rights are answered. */
export const rightsPage = async (app: Composition, request: Request, viewer: Viewer): Promise<Response> => {
  const decides = mine(viewer, ["director"])
  const due = await ask<ReadonlyArray<Due>>(app, request, "queries/privacy.retentionDue", {}, [])
  const emergencies = await ask<ReadonlyArray<Emergency>>(app, request, "queries/privacy.emergencies", {}, [])
  const open = emergencies.filter(({ reviewedBy }) => reviewedBy === null)
  const names = await Promise.all(
    due
      .slice(0, 100)
      .map(({ person }) =>
        ask<{ readonly name: string | null } | null>(app, request, "queries/people.person", { person }, null),
      ),
  )
  return page(
    "Droits et conservation",
    html`<section><h2>Accès pris en urgence, à examiner</h2>${listOf(
      open.map(({ to, on, actor }) => {
        const [kind = "", id = ""] = to.split(".")
        return html`${dateInFigures(on)}, par ${actor}${decides && html` <a class="small" href="/faire/privacy.reviewEmergencies?${kind}=${id}">Examiner</a>`}`
      }),
      "Aucun.",
    )}</section>
<section><h2>Durée de conservation passée</h2>${listOf(
      due
        .slice(0, 100)
        .map(
          ({ person, dueOn, archived }, at) =>
            html`${names[at]?.name ?? "Fiche fermée"} <small>depuis le ${dateInFigures(dueOn)}${archived && ", archivée"}</small>${decides && html` ${!archived && html`<a class="small" href="/faire/privacy.archive?person=${person}">Archiver</a> `}<a class="small" href="/faire/privacy.erase?person=${person}">Effacer</a>`}`,
        ),
      "Personne.",
    )}</section>
<section><h2>Demandes des personnes</h2><ul class="list"><li><a href="/faire/questions/privacy.rightsRequests">Ce qu'une personne a demandé</a></li>${decides && html`<li><a href="/faire/privacy.answerRight">Répondre à une demande</a></li><li><a href="/faire/documents/privacy.export">Remettre ses données à une personne</a></li>`}<li><a href="/faire/questions/privacy.disclosures">À qui des données ont été communiquées</a></li><li><a href="/faire/questions/privacy.certificate">Attestation d'effacement</a></li></ul></section>`,
    { viewer, path: "/droits" },
  )
}
