// What pages gain when there is a script: the device's own key. Everything else works without it.
document.documentElement.classList.add("js")

const said = document.getElementById("said")
const post = async (path, body) => {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.detail)
  return answer
}
const decoded = (text) =>
  JSON.parse(
    new TextDecoder().decode(
      Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0)),
    ),
  )

const signIn = async () => {
  const { options, ticket } = await post("/cle/demander", {})
  const credential = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  })
  const device = document.querySelector("[name=device]:checked")?.value
  return post("/cle/entrer", { ticket, response: credential.toJSON(), device })
}
const enrol = async (button) => {
  const { options, ticket } = decoded(button.dataset.enrolment)
  const credential = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  })
  return post("/cle/enregistrer", { ticket, response: credential.toJSON() })
}

for (const button of document.querySelectorAll("[data-passkey]")) {
  button.addEventListener("click", async () => {
    button.disabled = true
    try {
      const { to } = await (button.dataset.passkey === "enrol" ? enrol(button) : signIn())
      location.assign(to)
    } catch (error) {
      said.textContent =
        error instanceof DOMException
          ? "L'appareil n'a pas répondu. Recommencer, ou entrer avec la phrase de passe."
          : error.message
      button.disabled = false
    }
  })
}

// Whoever sent a form that was refused hears why first.
document.querySelector("[role=alert]")?.focus()
