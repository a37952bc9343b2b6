#!/usr/bin/env bash
# ical-generator 11.1.2 escapes commas and semicolons in the texts of events, as RFC 5545 asks, and leaves them bare in the
# calendar's own name, which is a text too (RFC 7986): whoever escapes by themselves must do so for the one and not for the
# other. Seen: "NAME:Permanences ; nord, sud" and "SUMMARY:Accueil \; salle 1\, étage". Exits non-zero when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund ical-generator@11.1.2 >/dev/null
cat > run.mjs <<'JS'
import ical from "ical-generator"
const calendar = ical({ name: "Permanences ; nord, sud" })
calendar.createEvent({ id: "1", start: "2026-03-02T09:00:00.000Z", summary: "Accueil ; salle 1, étage" })
const lines = calendar.toString().replaceAll("\r", "").split("\n")
const [name, summary] = ["NAME:", "SUMMARY:"].map((head) => lines.find((line) => line.startsWith(head)))
console.log(name)
console.log(summary)
process.exit(name === "NAME:Permanences ; nord, sud" && summary === "SUMMARY:Accueil \\; salle 1\\, étage" ? 0 : 1)
JS
node run.mjs
