import { html } from "@traitdunion/charts"
import { Hono } from "hono"
import { MAX_FORM, readFileForm, readForm } from "./body.ts"
import { call, respond } from "./call.ts"
import { freshIdsOf, inputOf, type Sent, schemaOf } from "./forms/index.ts"
import { MAX_UPLOAD } from "./importing/index.ts"
import type { Composition } from "./open/composition.ts"
import type { BackupState } from "./operation/index.ts"
import { actCorrection, actsPage, correctActPage, newAct, newActPage } from "./pages/acts.ts"
import { agendaPage, closeAddress, openAddress } from "./pages/agenda.ts"
import { backupSection } from "./pages/backup.ts"
import { isSearch } from "./pages/choosing.ts"
import { COURSES, coursePage, coursesPage } from "./pages/course.ts"
import { draftsPage, sendDraft } from "./pages/drafts.ts"
import { documentPage, everythingPage, questionPage } from "./pages/everything.ts"
import { importPage, mendedFile, previewPage, recordPage } from "./pages/import.ts"
import { page, refusal, type Viewer } from "./pages/layout.ts"
import { conventionsPage, managePage, mayManage, qualityPage, rightsPage } from "./pages/manage.ts"
import { amongMediation, choosePeople, mediationPage, mediationsPage, newMediation } from "./pages/mediations.ts"
import { baseOf, type CommandScreen, commandOf, commandPage, sendCommand } from "./pages/operation.ts"
import { aboutPage, newPerson, personPage, searchPage } from "./pages/people.ts"
import { proofPage } from "./pages/proof.ts"
import { reportPage, reportsPage } from "./pages/reports.ts"
import { recoveryPage } from "./pages/sign-in.ts"
import { mePage, teamPage, workingRoles } from "./pages/team.ts"
import { deadlinesPage, todayPage } from "./pages/today.ts"

/** What a route of a signed-in page is given. */
interface Signed {
  readonly Variables: { readonly viewer: Viewer; readonly sent: Sent; readonly file: Uint8Array | undefined }
}

const redirect = (to: string): Response => new Response(null, { status: 303, headers: { location: to } })
const notFound = (viewer: Viewer): Response => {
  const response = page("Introuvable", html`<p>Cette page n'existe pas.</p><p><a href="/">Aujourd'hui</a></p>`, {
    viewer,
  })
  return new Response(response.body, { status: 404, headers: response.headers })
}

const firstOf = (sent: Sent, name: string): string | undefined => sent.find(([key]) => key === name)?.[1]
const done = (words: string, to: string, viewer: Viewer, again?: string): Response =>
  page(
    "C'est noté",
    html`<p role="status">${words}</p><p class="actions"><a class="button" href="${to}">Continuer</a>${again !== undefined && html` <a class="button" href="${again}">Refaire</a>`}</p>`,
    { viewer },
  )

/** The pages of whoever is signed in. Every one asks the handler, under the viewer's own session. */
export const signedRoutes = (app: Composition): Hono<Signed> => {
  const routes = new Hono<Signed>()
  routes.use(async (c, next) => {
    const request = c.req.raw
    const session = await app.accounts.session(request)
    const token = app.accounts.formToken(request)
    if (session === undefined || token === undefined) return redirect("/entrer")
    c.set("viewer", { session, token, name: app.name, now: app.now() })
    if (c.req.method === "POST") {
      // A file comes to one address alone; where a form comes from is looked at before its file is read.
      app.accounts.check(request)
      const { sent, file } =
        c.req.path === "/import"
          ? await readFileForm(request, MAX_UPLOAD)
          : { sent: await readForm(request, MAX_FORM), file: undefined }
      app.accounts.check(request, { token: firstOf(sent, "~form") })
      c.set("sent", sent)
      c.set("file", file)
    }
    return next()
  })

  const command = async (
    request: Request,
    viewer: Viewer,
    screen: CommandScreen,
    sent: Sent,
    then: (key: string) => Response,
  ): Promise<Response> => {
    const outcome = await sendCommand(app, request, viewer, screen, sent)
    if (outcome === undefined) return notFound(viewer)
    return "refused" in outcome ? outcome.refused : then(outcome.receipt.key)
  }

  routes.get("/", (c) => todayPage(app, c.req.raw, c.get("viewer")))
  routes.post("/sauvegarde", async (c) => {
    const viewer = c.get("viewer")
    const called = await call<BackupState>(app, c.req.raw, "services/operation.backUp", {})
    if (!called.ok) return page("Pas sauvegardé", refusal(called.problem), { viewer })
    return page("Sauvegarde", backupSection(called.answer, viewer), { viewer })
  })
  routes.get("/agenda", (c) => agendaPage(app, c.req.raw, c.get("viewer")))
  routes.post("/agenda/adresse", (c) => openAddress(app, c.req.raw, c.get("viewer")))
  routes.post("/agenda/adresse/:feed/fermer", (c) => closeAddress(app, c.req.raw, c.get("viewer"), c.req.param("feed")))
  routes.get("/echeances", (c) => deadlinesPage(app, c.req.raw, c.get("viewer")))

  routes.get("/actes", (c) =>
    actsPage(app, c.req.raw, c.get("viewer"), { month: c.req.query("mois"), cursor: c.req.query("suite") }),
  )
  routes.get(
    "/actes/nouveau",
    async (c) => (await newActPage(app, c.req.raw, c.get("viewer"), c.req.query("de"))) ?? notFound(c.get("viewer")),
  )
  routes.post("/actes/nouveau", (c) => {
    const viewer = c.get("viewer")
    return command(c.req.raw, viewer, newAct(), c.get("sent"), (key) =>
      done("L'acte est enregistré.", "/actes", viewer, `/actes/nouveau?de=${encodeURIComponent(key)}`),
    )
  })
  routes.get(
    "/actes/:id/corriger",
    async (c) =>
      (await correctActPage(app, c.req.raw, c.get("viewer"), c.req.param("id"))) ?? notFound(c.get("viewer")),
  )
  routes.post("/actes/:id/corriger", (c) => {
    const viewer = c.get("viewer")
    return command(c.req.raw, viewer, actCorrection(c.req.param("id")), c.get("sent"), () =>
      done("L'acte est corrigé.", "/actes", viewer),
    )
  })
  routes.post("/actes/:id/annuler", async (c) => {
    const viewer = c.get("viewer")
    const called = await call(app, c.req.raw, "commands/registers.cancel", { activity: c.req.param("id") })
    return called.ok
      ? done("L'acte est annulé.", "/actes", viewer)
      : page("Pas annulé", refusal(called.problem), { viewer })
  })

  routes.get("/personnes", (c) => searchPage(app, c.req.raw, c.get("viewer")))
  routes.post("/personnes", (c) => searchPage(app, c.req.raw, c.get("viewer"), firstOf(c.get("sent"), "q")))
  routes.get(
    "/personnes/nouvelle",
    async (c) => (await commandPage(app, c.req.raw, c.get("viewer"), newPerson)) ?? notFound(c.get("viewer")),
  )
  routes.post("/personnes/nouvelle", (c) =>
    command(c.req.raw, c.get("viewer"), newPerson, c.get("sent"), (key) => redirect(`/personnes/${key}`)),
  )
  routes.get("/personnes/:id", (c) => personPage(app, c.req.raw, c.get("viewer"), c.req.param("id")))
  routes.post("/personnes/:id/recevoir", async (c) => {
    const person = c.req.param("id")
    await call(app, c.req.raw, "commands/privacy.receive", { person, reason: firstOf(c.get("sent"), "reason") })
    return redirect(`/personnes/${encodeURIComponent(person)}`)
  })

  routes.get("/mediations", (c) => mediationsPage(app, c.req.raw, c.get("viewer")))
  const opening = async (
    request: Request,
    viewer: Viewer,
    people: ReadonlyArray<string>,
    asked?: string,
  ): Promise<Response> => {
    const above = await choosePeople(app, request, viewer, people, asked)
    if (people.length < 2) return page("Ouvrir une médiation", above, { viewer, path: "/mediations" })
    return (await commandPage(app, request, viewer, { ...newMediation(people), above })) ?? notFound(viewer)
  }
  routes.get("/mediations/nouvelle", (c) => opening(c.req.raw, c.get("viewer"), c.req.queries("p") ?? []))
  routes.post("/mediations/nouvelle/qui", (c) =>
    opening(c.req.raw, c.get("viewer"), c.req.queries("p") ?? [], firstOf(c.get("sent"), "q")),
  )
  routes.post("/mediations/nouvelle", (c) =>
    command(c.req.raw, c.get("viewer"), newMediation(c.req.queries("p") ?? []), c.get("sent"), (key) =>
      redirect(`/mediations/${key}`),
    ),
  )
  routes.get("/mediations/:id", (c) => mediationPage(app, c.req.raw, c.get("viewer"), c.req.param("id")))

  routes.get("/faire", (c) => everythingPage(app, c.get("viewer")))
  routes.get(
    "/faire/questions/:id",
    async (c) => (await questionPage(app, c.req.raw, c.get("viewer"), c.req.param("id"))) ?? notFound(c.get("viewer")),
  )
  routes.post(
    "/faire/questions/:id",
    async (c) =>
      (await questionPage(app, c.req.raw, c.get("viewer"), c.req.param("id"), c.get("sent"))) ??
      notFound(c.get("viewer")),
  )
  routes.get(
    "/faire/documents/:id",
    async (c) =>
      (await documentPage(app, c.req.raw, c.get("viewer"), c.req.param("id"), Object.entries(c.req.query()))) ??
      notFound(c.get("viewer")),
  )
  routes.post("/faire/documents/:id", async (c) => {
    const viewer = c.get("viewer")
    const id = c.req.param("id")
    const outlet = app.operations.get(`outlets/${id}`)
    if (outlet === undefined) return notFound(viewer)
    if (isSearch(c.get("sent"))) {
      return (await documentPage(app, c.req.raw, viewer, id, c.get("sent"))) ?? notFound(viewer)
    }
    const input = inputOf(schemaOf(outlet, app.plugins), c.get("sent"))
    const response = await respond(app, c.req.raw, `outlets/${id}`, input, {
      accept: firstOf(c.get("sent"), "~format") ?? "text/html",
    })
    if (response.ok) return response
    const problem = (await response.json()) as { readonly detail: string; readonly remedy: string }
    return page(
      "Pas écrit",
      html`<section class="refused" role="alert"><p>${problem.detail}</p><p>${problem.remedy}</p></section><p><a class="button" href="/faire/documents/${id}">Revenir</a></p>`,
      { viewer },
    )
  })
  // What the address says of whom or what it is about is not asked again: it is told in words, and stays in the address.
  const anyCommand = async (request: Request, viewer: Viewer, id: string): Promise<CommandScreen | undefined> => {
    const found = commandOf(app, id)
    if (found === undefined) return undefined
    const { search, searchParams } = new URL(request.url)
    const { properties } = schemaOf(found, app.plugins)
    const known = [...searchParams].filter(([name]) => properties?.[baseOf(name)] !== undefined)
    const fresh = freshIdsOf(found, new Set(searchParams.keys()))
    const above = await aboutPage(app, request, known)
    const mediation = found.plugin.id === "process" ? searchParams.get("mediation") : null
    const among = mediation === null ? {} : await amongMediation(app, request, viewer, mediation)
    return {
      id,
      title: found.operation.summary.fr,
      path: `/faire/${id}${search}`,
      fixed: [...known, ...fresh],
      among,
      above,
    }
  }
  routes.get("/faire/:id", async (c) => {
    const viewer = c.get("viewer")
    const screen = await anyCommand(c.req.raw, viewer, c.req.param("id"))
    const shown = screen === undefined ? undefined : await commandPage(app, c.req.raw, viewer, screen)
    return shown ?? notFound(viewer)
  })
  routes.post("/faire/:id", async (c) => {
    const viewer = c.get("viewer")
    const screen = await anyCommand(c.req.raw, viewer, c.req.param("id"))
    if (screen === undefined) return notFound(viewer)
    const mediation = c.req.query("mediation") ?? c.req.query("purpose~0.mediation")
    const party = c.req.query("party") ?? c.req.query("person")
    const back =
      mediation !== undefined
        ? `/mediations/${encodeURIComponent(mediation)}`
        : party !== undefined
          ? `/personnes/${encodeURIComponent(party)}`
          : "/faire"
    return command(c.req.raw, viewer, screen, c.get("sent"), () => done("C'est enregistré.", back, viewer))
  })

  routes.get("/rapports", (c) => reportsPage(app, c.req.raw, c.get("viewer")))
  routes.post("/rapports", (c) => {
    const sent = c.get("sent")
    const [profile = "", from = "", to = ""] = ["profile", "from", "to"].map((name) => firstOf(sent, name))
    return reportPage(app, c.req.raw, c.get("viewer"), {
      profile,
      from,
      to,
      purpose: firstOf(sent, "for") ?? "internal",
    })
  })

  for (const screen of COURSES) {
    routes.get(screen.path, (c) => coursesPage(app, c.req.raw, c.get("viewer"), screen))
    routes.get(
      `${screen.path}/:id`,
      async (c) =>
        (await coursePage(app, c.req.raw, c.get("viewer"), screen, c.req.param("id"))) ?? notFound(c.get("viewer")),
    )
  }
  routes.get("/brouillons", (c) => draftsPage(c.get("viewer")))
  routes.post("/brouillons/envoyer", (c) => sendDraft(app, c.req.raw, c.get("viewer"), c.get("sent")))
  // What opens the drafts of a device: for a session alone, and kept by no device.
  routes.post("/coffre", async (c) => {
    const secret = await app.accounts.deviceSecret(c.get("viewer").session)
    return new Response(new Uint8Array(secret), { headers: { "content-type": "application/octet-stream" } })
  })
  routes.get("/reglages", (c) => managePage(c.get("viewer")))
  for (const [path, shown] of [
    ["/conventions", conventionsPage],
    ["/qualite", qualityPage],
    ["/droits", rightsPage],
    ["/preuves", proofPage],
  ] as const) {
    routes.get(path, (c) => {
      const viewer = c.get("viewer")
      return mayManage(viewer, path) ? shown(app, c.req.raw, viewer) : notFound(viewer)
    })
  }
  for (const [path, does] of [
    ["/preuves/verifier", "verify"],
    ["/preuves/ancre", "anchor"],
    ["/preuves/qui", "who"],
  ] as const) {
    routes.post(path, (c) => {
      const viewer = c.get("viewer")
      return mayManage(viewer, "/preuves")
        ? proofPage(app, c.req.raw, viewer, { does, sent: c.get("sent") })
        : notFound(viewer)
    })
  }

  routes.get("/import", (c) => importPage(c.get("viewer")))
  routes.post("/import", (c) => {
    const viewer = c.get("viewer")
    const file = c.get("file")
    if (file === undefined || file.length === 0) return importPage(viewer, "Choisir un fichier.")
    return previewPage(app, c.req.raw, viewer, app.uploads.keep(viewer.session.actor.id, file))
  })
  routes.post("/import/lire", (c) =>
    previewPage(app, c.req.raw, c.get("viewer"), firstOf(c.get("sent"), "upload") ?? "", c.get("sent")),
  )
  routes.post("/import/enregistrer", (c) =>
    recordPage(app, c.req.raw, c.get("viewer"), firstOf(c.get("sent"), "upload") ?? "", c.get("sent")),
  )
  routes.post("/import/corriger", (c) => {
    const viewer = c.get("viewer")
    const upload = app.uploads.keep(viewer.session.actor.id, mendedFile(c.get("sent")))
    return recordPage(app, c.req.raw, viewer, upload, c.get("sent"))
  })

  routes.get("/moi", (c) => mePage(app, c.req.raw, c.get("viewer")))
  routes.post("/moi/fermer-les-autres", async (c) => {
    await app.accounts.endOthers(c.req.raw)
    return redirect("/moi")
  })
  routes.post("/moi/codes", async (c) =>
    recoveryPage(app.name, await app.accounts.makeRecoveryCodes(c.get("viewer").session.account.id)),
  )
  routes.post(
    "/sortir",
    async (c) =>
      new Response(null, {
        status: 303,
        headers: { location: "/entrer", "set-cookie": await app.accounts.signOut(c.req.raw) },
      }),
  )

  routes.use("/equipe/*", async (c, next) =>
    c.get("viewer").session.actor.roles.includes("director") ? next() : notFound(c.get("viewer")),
  )
  routes.get("/equipe", (c) => teamPage(app, c.get("viewer")))
  routes.post("/equipe", async (c) => {
    const viewer = c.get("viewer")
    const sent = c.get("sent")
    const roles = workingRoles(sent.filter(([name]) => name === "roles").map(([, value]) => value))
    try {
      const link = await app.accounts.invite({
        id: firstOf(sent, "id") ?? "",
        name: firstOf(sent, "name") ?? "",
        actor: { roles },
        by: viewer.session.account.id,
      })
      return await teamPage(app, viewer, { link })
    } catch (error) {
      return teamPage(app, viewer, { refused: wordsOf(error) })
    }
  })
  // Nobody takes their own way in away: whoever leaves is closed by somebody who stays.
  const onOther = async (viewer: Viewer, id: string, change: () => Promise<Response>): Promise<Response> => {
    if (id === viewer.session.account.id) {
      return teamPage(app, viewer, {
        refused: "Ce compte est le vôtre : une autre personne de la direction doit le faire.",
      })
    }
    try {
      return await change()
    } catch (error) {
      return teamPage(app, viewer, { refused: wordsOf(error) })
    }
  }
  routes.post("/equipe/:id/inviter", (c) => {
    const viewer = c.get("viewer")
    const id = c.req.param("id")
    return onOther(viewer, id, async () =>
      teamPage(app, viewer, { link: await app.accounts.inviteAgain(id, viewer.session.account.id) }),
    )
  })
  routes.post("/equipe/:id/fermer", (c) => {
    const viewer = c.get("viewer")
    const id = c.req.param("id")
    return onOther(viewer, id, async () => {
      await app.accounts.leave(id, viewer.session.account.id)
      return redirect("/equipe")
    })
  })
  return routes
}

/** What an error says to people; any error that is no refusal is a fault of the program, and goes on. */
export const wordsOf = (error: unknown): string => {
  const { words, remedy, toOutcome } = error as {
    readonly words?: { readonly fr: string }
    readonly remedy?: { readonly fr: string }
    readonly toOutcome?: () => { readonly issues: ReadonlyArray<{ readonly fr: string }> }
  }
  if (words === undefined || remedy === undefined || toOutcome === undefined) throw error
  const issues = toOutcome.call(error).issues.map(({ fr }) => fr)
  return [words.fr, ...issues, remedy.fr].join(" ")
}
