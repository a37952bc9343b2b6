// Acts that are written without a network: sealed on the device, sent once, and readable by nobody who is not signed in.
const PARIS = { timeZone: "Europe/Paris" }
const text = new TextEncoder()
const told = (name) => document.querySelector(`meta[name=${name}]`)?.content
const token = () => document.querySelector("input[name='~form']")?.value
const account = () => told("account")

// The day by the server's clock, as it was last heard: a telephone's own may be days off.
if (told("now")) localStorage.setItem("skew", String(Date.parse(told("now")) - Date.now()))
const skew = Number(localStorage.getItem("skew") ?? 0)
const today = () => new Date(Date.now() + (Math.abs(skew) > 300_000 ? skew : 0)).toLocaleDateString("sv", PARIS)

const database = () =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open("traitdunion", 1)
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("drafts", { keyPath: "id" })
      asked.result.createObjectStore("boxes", { keyPath: "account" })
      asked.result.createObjectStore("current", { keyPath: "id" })
    }
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
const run = async (store, mode, work) => {
  const db = await database()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = db.transaction(store, mode, { durability: "strict" })
      const asked = work(transaction.objectStore(store))
      transaction.oncomplete = () => resolve(asked.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    db.close()
  }
}
const get = (store, key) => run(store, "readonly", (it) => it.get(key))
const put = (store, value) => run(store, "readwrite", (it) => it.put(value))
const drop = (store, key) => run(store, "readwrite", (it) => it.delete(key))
const drafts = () => run("drafts", "readonly", (it) => it.getAll())

const EC = { name: "ECDH", namedCurve: "P-256" }
const AES = { name: "AES-GCM", length: 256 }
const random = (length) => crypto.getRandomValues(new Uint8Array(length))
/** The secret of the account, which the server gives to a session alone: the device keeps it nowhere. */
const secret = async () => {
  const response = await fetch("/coffre", {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ "~form": token() }),
  })
  if (!response.ok) throw new Error("no session")
  return new Uint8Array(await response.arrayBuffer())
}
const wrapping = async (bytes, salt) =>
  crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt, info: text.encode("traitdunion drafts 1") },
    await crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveKey"]),
    AES,
    false,
    ["wrapKey", "unwrapKey"],
  )
/** The box of an account on this device: anything can be put in, and it opens with the account's secret alone. */
const makeBox = async () => {
  if ((await get("boxes", account())) !== undefined) return
  const pair = await crypto.subtle.generateKey(EC, true, ["deriveKey"])
  const [salt, iv] = [random(16), random(12)]
  const wrapped = await crypto.subtle.wrapKey("pkcs8", pair.privateKey, await wrapping(await secret(), salt), {
    name: "AES-GCM",
    iv,
  })
  const publicKey = await crypto.subtle.exportKey("raw", pair.publicKey)
  await put("boxes", { account: account(), publicKey, wrapped, salt, iv })
}
const openBox = async () => {
  const { wrapped, salt, iv } = await get("boxes", account())
  const key = await wrapping(await secret(), salt)
  return crypto.subtle.unwrapKey("pkcs8", wrapped, key, { name: "AES-GCM", iv }, EC, false, ["deriveKey"])
}
const shared = (mine, theirs) =>
  crypto.subtle.deriveKey({ name: "ECDH", public: theirs }, mine, AES, false, ["encrypt", "decrypt"])
const bound = ({ id, account: of, command, day }) => text.encode(JSON.stringify([id, of, command, day]))

const seal = async (draft, fields, box) => {
  const once = await crypto.subtle.generateKey(EC, false, ["deriveKey"])
  const iv = random(12)
  const theirs = await crypto.subtle.importKey("raw", box.publicKey, EC, false, [])
  const key = await shared(once.privateKey, theirs)
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: bound(draft) },
    key,
    text.encode(JSON.stringify(fields)),
  )
  await put("drafts", { ...draft, from: await crypto.subtle.exportKey("raw", once.publicKey), iv, sealed })
}
const unseal = async (draft, key) => {
  const from = await crypto.subtle.importKey("raw", draft.from, EC, false, [])
  const opened = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv: draft.iv, additionalData: bound(draft) },
    await shared(key, from),
    draft.sealed,
  )
  return JSON.parse(new TextDecoder().decode(opened))
}

/** Keep what a form says, for whoever is signed in on this device. Answers whether it could be kept. */
const keep = async (form, id = crypto.randomUUID()) => {
  const current = await get("current", "account")
  const box = current && current.until > Date.now() ? await get("boxes", current.account) : undefined
  if (box === undefined) return false
  const fields = [...new FormData(form)].filter(([name]) => !["~form", "~command", "~search"].includes(name))
  // Sent tomorrow, an act without its day would be tomorrow's.
  const day = fields.find(([name]) => name === "on")?.[1] || today()
  const rest = fields.filter(([name]) => name !== "on")
  await seal({ id, account: box.account, command: "registers.record", day }, [["on", day], ...rest], box)
  return true
}

/** Send one: it is gone when it is recorded; refused, it stays with why; anything else, it waits. */
const send = async (draft, key) => {
  const fields = await unseal(draft, key)
  const body = new URLSearchParams([...fields, ["~form", token()], ["~command", draft.id], ["~account", draft.account]])
  const response = await fetch("/brouillons/envoyer", { method: "POST", redirect: "manual", body })
  if (response.ok) return drop("drafts", draft.id)
  if (response.status === 409 || response.status === 422)
    await put("drafts", { ...draft, refused: (await response.json()).words })
}
const mine = async () => (await drafts()).filter((draft) => draft.account === account())
const sendAll = () =>
  navigator.locks.request("drafts", async () => {
    const waiting = (await mine()).filter(({ refused }) => refused === undefined)
    if (waiting.length === 0) return
    const key = await openBox()
    for (const draft of waiting) await send(draft, key)
  })

const element = (tag, words, more = {}) => Object.assign(document.createElement(tag), { textContent: words }, more)
const show = async () => {
  const place = document.getElementById("drafts")
  if (place === null) return
  const all = account() === undefined ? await drafts() : await mine()
  const waiting = all.filter(({ refused }) => refused === undefined).length
  place.replaceChildren()
  if (waiting > 0) {
    const many = waiting > 1
    place.append(
      element("p", `${waiting} brouillon${many ? "s" : ""} sur cet appareil, pas encore envoyé${many ? "s" : ""}.`),
    )
  }
  if (account() === undefined) return
  for (const draft of all.filter(({ refused }) => refused !== undefined)) {
    const section = element("section", "", { className: "refused" })
    section.append(element("h2", `Brouillon du ${draft.day.split("-").reverse().join("/")}, refusé`))
    for (const words of draft.refused) section.append(element("p", words))
    const actions = element("p", "", { className: "actions" })
    actions.append(element("a", "Corriger", { className: "button", href: `/actes/nouveau#brouillon=${draft.id}` }), " ")
    const remove = element("button", "Retirer ce brouillon", { type: "button", className: "plain" })
    remove.addEventListener("click", async () => {
      await drop("drafts", draft.id)
      await show()
    })
    actions.append(remove)
    section.append(actions)
    place.append(section)
  }
}

const fill = (form, fields) => {
  for (const input of form.querySelectorAll("[name]")) {
    if (input.name.startsWith("~")) continue
    const values = fields.filter(([name]) => name === input.name).map(([, value]) => value)
    if (input.type === "radio" || input.type === "checkbox") input.checked = values.includes(input.value)
    else input.value = values[0] ?? ""
  }
}
const said = (form, words) => {
  const place = form.querySelector("[data-said]") ?? form.appendChild(element("p", "", { role: "status" }))
  place.dataset.said = ""
  place.textContent = words
}

const draftId = () => /^#brouillon=([\w-]+)$/.exec(location.hash)?.[1]
const begin = async (form) => {
  if (account() !== undefined && token() !== undefined) {
    const hours = told("device") === "own" ? 12 : 0.5
    await put("current", { id: "account", account: account(), until: Date.now() + hours * 3_600_000 })
    await makeBox()
    if (form !== null && draftId() !== undefined) {
      const draft = await get("drafts", draftId())
      if (draft?.account === account()) {
        fill(form, await unseal(draft, await openBox()))
        form.elements.namedItem("~command").value = draft.id
        said(form, (draft.refused ?? []).join(" "))
      }
    } else await sendAll()
  }
  // Whoever comes to the door is not signed in: what is written now would be of nobody.
  else if (location.pathname === "/entrer") await drop("current", "account")
  await show()
}

/** Send a form, and show the page that answers it. Answers whether there was an answer. */
const sendForm = async (form) => {
  try {
    const response = await fetch(form.action, { method: "POST", body: new URLSearchParams([...new FormData(form)]) })
    const page = await response.text()
    if (response.ok && draftId() !== undefined) {
      await drop("drafts", draftId())
      history.replaceState(null, "", location.pathname)
    }
    document.open()
    document.write(page)
    document.close()
    return true
  } catch {
    // No answer came: whether it was recorded or not, the same id sent again is one fact.
    return false
  }
}

const written = async (form) => {
  const online = form.dataset.draft !== "offline"
  const id = online ? form.elements.namedItem("~command").value : undefined
  if (online && (await sendForm(form))) return start()
  if (!(await keep(form, id))) return said(form, "Pas de réseau. Entrer d'abord sur cet appareil, avec le réseau.")
  form.reset()
  if (online) form.elements.namedItem("~command").value = crypto.randomUUID()
  form.elements.namedItem("on").value = today()
  said(form, "Pas de réseau. Le brouillon est gardé sur cet appareil, scellé. Il partira avec le réseau.")
  await show()
}

// Called again when a page was written over this one: its modules do not run twice.
const start = (again = true) => {
  const form = document.querySelector("form[data-draft]")
  if (form?.dataset.draft === "offline") form.elements.namedItem("on").value = today()
  form?.addEventListener("submit", (event) => {
    if (event.submitter?.name === "~search") return
    event.preventDefault()
    written(form)
  })
  document.querySelector("form.who")?.addEventListener("submit", async (event) => {
    event.preventDefault()
    await drop("current", "account")
    event.target.submit()
  })
  if (again) document.querySelector("[role=alert]")?.focus()
  return begin(form).catch(show)
}
// Somebody may be writing on the page that stands without a network: it is left to them when to go on.
const back = async () => {
  if (account() !== undefined) await sendAll()
  await show()
  const place = document.getElementById("drafts")
  if (account() === undefined && location.pathname !== "/entrer")
    place?.append(element("a", "Le réseau est revenu : continuer", { className: "button", href: "/" }))
}
addEventListener("online", () => back().catch(show))
navigator.serviceWorker?.register("/sw.js")
start(false)
