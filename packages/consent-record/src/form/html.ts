import type { ConsentForm } from "./form.ts"

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)

const STYLE = `
body{font:18px/1.6 system-ui,sans-serif;color:#111;background:#fff;max-width:42rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem;line-height:1.3}
ul{list-style:none;padding:0}
.box{display:inline-block;width:1em;height:1em;border:2px solid #111;margin-inline-end:.6em;vertical-align:-.1em}
dt{margin-top:1.4rem}
dd{margin:0;border-bottom:1px solid #111;height:2.2rem}
footer{margin-top:2rem;font-size:.8rem;overflow-wrap:anywhere;color:#333}
@page{size:A4;margin:20mm}
@media print{body{margin:0;max-width:none}}
`

/**
 * The form as one page to print, with nothing to fetch: the sentences, yes and no, room for name, date and signature,
 * and at its foot what identifies the text, so that paper and journal can be compared.
 */
export const consentFormHtml = (form: ConsentForm): string => {
  const { agree, refuse, name, representative, date, signature } = form.blanks
  const boxes = [agree, refuse].map((text) => `<li><span class="box" aria-hidden="true"></span>${escaped(text)}</li>`)
  const blanks = [name, representative, date, signature].map((text) => `<dt>${escaped(text)}</dt><dd></dd>`)
  return [
    "<!doctype html>",
    `<html lang="${escaped(form.language)}" dir="${form.direction}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escaped(form.title)}</title><style>${STYLE}</style></head>`,
    `<body><main><h1>${escaped(form.title)}</h1>`,
    ...form.sentences.map((sentence) => `<p>${escaped(sentence)}</p>`),
    `<ul>${boxes.join("")}</ul><dl>${blanks.join("")}</dl></main>`,
    `<footer dir="ltr">SHA-256 : ${form.hash}</footer></body></html>`,
  ].join("\n")
}
