#!/usr/bin/env bash
# ical-generator 11.1.2: an event that is given an instant in UTC and `timezone: "Europe/Paris"` is written with the hour of
# the machine's own zone, labelled as Paris: the same program says another moment on another server. Seen for
# 2026-03-02T09:00Z, which is 10:00 in Paris: "TZID=Europe/Paris:20260302T090000" under TZ=UTC and
# "TZID=Europe/Paris:20260302T060000" under TZ=America/Cayenne. Exits non-zero when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund ical-generator@11.1.2 >/dev/null
cat > run.mjs <<'JS'
import ical from "ical-generator"
const calendar = ical()
calendar.createEvent({
  id: "1",
  stamp: "2026-01-05T08:00:00.000Z",
  timezone: "Europe/Paris",
  start: "2026-03-02T09:00:00.000Z",
  end: "2026-03-02T09:30:00.000Z",
})
console.log(/^DTSTART;(.*)$/m.exec(calendar.toString().replaceAll("\r", ""))[1])
JS
utc=$(TZ=UTC node run.mjs)
cayenne=$(TZ=America/Cayenne node run.mjs)
echo "UTC $utc"
echo "Cayenne $cayenne"
[ "$utc" = "TZID=Europe/Paris:20260302T090000" ] && [ "$cayenne" = "TZID=Europe/Paris:20260302T060000" ]
