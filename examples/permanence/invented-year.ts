// Two years of invented activity, always the same: what the demo reports on. No person, place or figure is real.

/** Numbers between 0 and 1 that look random and are the same every time (mulberry32). */
const numbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Weighted<T> = ReadonlyArray<readonly [value: T, weight: number]>

const registers: Weighted<string> = [
  ["Lever les incompréhensions entre les personnes et les institutions", 34],
  ["Mettre en relation avec un partenaire", 17],
  ["Informer, sensibiliser et/ou former", 14],
  ["Assurer une présence active de proximité", 13],
  ["Prévenir et gérer les situations conflictuelles", 9],
  ["Favoriser les projets collectifs, supports de médiation et facteur de lien social", 6],
  ["Participer à une veille sociale territoriale", 4],
  ["Faciliter la concertation entre les habitants et les institutions", 3],
]
const themes: Weighted<string> = [
  ["Logement", 19],
  ["Droits sociaux", 17],
  ["Énergie", 12],
  ["Budget", 11],
  ["Numérique", 10],
  ["Santé", 9],
  ["Famille", 7],
  ["Impôts", 6],
  ["État civil", 4],
  ["Isolement", 3],
  ["Environnement", 2],
]
/** Place, type of place, commune, INSEE code, modality, priority neighbourhood (invented codes), outreach. */
const places: Weighted<readonly [string, string, string, string, string, string, string]> = [
  [["Maison de quartier Nord", "Maison de quartier", "Perpignan", "66136", "Permanence", "QN06699A", "non"], 22],
  [["Centre social du Vernet", "Centre social", "Perpignan", "66136", "Permanence", "QN06699B", "non"], 18],
  [["France Services Elne", "France Services", "Elne", "66065", "Permanence", "hors QPV", "non"], 14],
  [["CCAS d'Elne", "CCAS", "Elne", "66065", "Permanence", "", "non"], 9],
  [["Espace écogestes", "Espace écogestes", "Perpignan", "66136", "Atelier collectif", "QN06699A", "non"], 7],
  [["Résidence Adoma Sud", "Résidence", "Perpignan", "66136", "Atelier collectif", "QN06699B", "oui"], 6],
  [["Domicile", "Domicile", "Perpignan", "66136", "Visite à domicile", "", "oui"], 10],
  [["Pied d'immeuble", "Espace public", "Perpignan", "66136", "Rue / aller-vers", "QN06699B", "oui"], 8],
  [["Téléphone", "À distance", "", "", "Téléphone", "", "non"], 6],
]
const genders: Weighted<string> = [
  ["Femme", 56],
  ["Homme", 38],
  ["", 6],
]
const ages: Weighted<string> = [
  ["18-25", 10],
  ["26-39", 22],
  ["40-59", 31],
  ["60-74", 21],
  ["75+", 10],
  ["", 6],
]
const partners: Weighted<string> = [
  ["", 30],
  ["CAF", 22],
  ["CPAM", 12],
  ["Préfecture", 9],
  ["EDF", 9],
  ["Bailleur social", 9],
  ["CCAS", 6],
  ["Veolia", 3],
]
const doers: Weighted<string> = [
  ["Ensemble", 62],
  ["La personne", 26],
  ["", 12],
]
const origins: Weighted<string> = [
  ["Personne", 66],
  ["Partenaire", 21],
  ["Aller vers", 13],
]
const followUps: Weighted<string> = [
  ["À suivre", 38],
  ["Clos", 34],
  ["Orienté", 18],
  ["Relais passé", 10],
]
const autonomy: Weighted<readonly [string, string]> = [
  [["Entièrement accompagné", "Partiellement autonome"], 24],
  [["Entièrement accompagné", "Entièrement accompagné"], 22],
  [["Partiellement autonome", "Autonome"], 19],
  [["Partiellement autonome", "Partiellement autonome"], 17],
  [["", ""], 18],
]
const publics: Weighted<string> = [
  ["", 34],
  ["Familles", 24],
  ["Seniors", 18],
  ["Jeunes", 12],
  ["Personnes isolées", 8],
  ["Personnes isolées, Seniors", 4],
]
/** How busy each month is, January first: a quiet August, a heavy winter of energy bills. */
const seasons = [1.15, 1.1, 1.05, 1, 0.95, 0.95, 0.8, 0.45, 1.05, 1.15, 1.2, 0.9] as const

const header =
  "Date;Médiateur;Lieu;Type de lieu;Commune;Code INSEE;Modalité;Registre;Thème;Genre;Tranche d'âge;Nb personnes;" +
  "Nouveau;Durée;Partenaire;Suite;Mode de saisine;Aller vers;Public;QPV;Fait par;Autonomie avant;Autonomie après;Convention"

/**
 * The log of a year as CSV, some months left out. `growth` makes a year busier than another.
 *
 * @param seed makes the year; the same seed gives the same year.
 */
export const inventedYear = (
  year: number,
  seed: number,
  growth: number,
  without: ReadonlyArray<number> = [],
): string => {
  const next = numbers(seed)
  const among = <T>(choices: Weighted<T>): T => {
    let rest = next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of choices) {
      rest -= weight
      if (rest < 0) return value
    }
    return choices[0]?.[0] as T
  }
  const lines = [header]
  for (const [index, season] of seasons.entries()) {
    const month = index + 1
    if (without.includes(month)) continue
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
    for (let act = 0; act < Math.round(560 * season * growth); act++) {
      const day = 1 + Math.floor(next() * days)
      const [place, placeType, commune, insee, modality, qpv, outreach] = among(places)
      const collective = modality === "Atelier collectif"
      const [before, after] = among(autonomy)
      const persons = collective ? 4 + Math.floor(next() * 12) : next() < 0.85 ? 1 : 2
      lines.push(
        [
          `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`,
          `Médiatrice ${"ABCDE"[Math.floor(next() * 5)]}`,
          ...[place, placeType, commune, insee, modality, among(registers), among(themes)],
          ...(collective ? ["", ""] : [among(genders), among(ages)]),
          persons,
          next() < 0.35 ? "oui" : "non",
          collective ? 60 + 15 * Math.floor(next() * 5) : 15 * (1 + Math.floor(next() * 6)),
          ...[among(partners), among(followUps), among(origins), outreach, among(publics), qpv, among(doers)],
          ...[before, after],
          next() < 0.55 ? "etat-2026" : "",
        ].join(";"),
      )
    }
  }
  return lines.join("\r\n")
}
