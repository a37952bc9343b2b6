import { findPersonMentions, type PersonMention } from "@traitdunion/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const caught: Readonly<Record<PersonMention, ReadonlyArray<string>>> = {
  number: ["Rappeler au 06 12 34 56 78", "Écrire à alix@exemple.invalid", "Allocataire CAF n° 1234567"],
  name: [
    "Mme Exemple se plaint du bruit",
    "mme exemple se plaint du bruit",
    "VU AVEC MME EXEMPLE",
    "Mme. Exemple",
    "MmeExemple",
    "Mme\u00a0Exemple",
    "Mme de La Tour d'Exemple",
    "Mme d’Exemple",
    "Signalé par Mmes Exemple et Modèle",
    "M. Exemple laisse sa moto sur le trottoir",
    "M.Exemple",
    "M Exemple",
    "Dans le hall M. Exemple crie",
    "Dans la rue Mme Exemple crie",
    "MM. Exemple et Modèle",
    "mr exemple",
    "Mlle E. dort dans le hall",
    "Monsieur Exemple",
    "MONSIEUR EXEMPLE",
    "madame Exemple",
    "Madame De Exemple",
    "Maître Exemple",
    "Me Exemple",
    "Le Dr Exemple ne reçoit plus",
    "dr exemple",
    "Docteur Exemple",
    "Pr Exemple",
    "Le dénommé camille",
    "Le jeune Sacha",
  ],
  relative: [
    "La famille Exemple dépose ses encombrants",
    "La Famille Exemple",
    "Les familles Exemple et Modèle",
    "La famille de Camille",
    "Le fils de Camille casse les boîtes aux lettres",
    "Le fils Exemple",
    "La mère d'Alix",
    "La mère d’Alix",
    "LA SOEUR DE SACHA",
    "La sœur de Sacha",
    "Les frères Exemple",
    "Le voisin Exemple",
    "Une voisine de Camille",
    "La femme de Dominique",
    "Le couple Exemple",
    "Les consorts Exemple",
    "La grand-mère de Noor",
  ],
  birth: [
    "Né le 12/03/1980",
    "née le 1er mars 1980",
    "né(e) le 3 août",
    "né·e le 3 août",
    "Née le 3-8-99",
    "NEE LE 12.03.1980",
    "Date de naissance : 12/03/1980",
    "née Exemple",
  ],
  dwelling: [
    "12 rue des Exemples, apt 12",
    "Appt. B12",
    "appartement n° 4",
    "APPARTEMENT B",
    "logement 12",
    "chambre 204",
    "3e étage porte gauche",
    "3ème étage, porte de droite",
    "1er étage gauche",
    "2e droite",
    "étage 3 porte B",
    "troisième étage à gauche",
    "RDC gauche",
    "rez-de-chaussée, porte droite",
    "R+2 porte 4",
    "porte gauche au 3e étage",
    "porte de gauche, 3e etage",
  ],
  home: [
    "Bruit chez Camille",
    "Bruit chez camille",
    "Chez elle",
    "Fuite chez lui",
    "Fuite chez la voisine du dessus",
    "Fuite chez un habitant du 12",
    "Fuite chez l'habitante du 12",
    "Chez une dame âgée",
    "Au domicile de Camille",
    "Au domicile d'une habitante",
  ],
}

const innocent = [
  "Lampadaire éteint devant le 12 rue des Exemples",
  "12 bis avenue de la Paix, 66000 Perpignan",
  "Ampoule grillée sur le palier du 3e étage",
  "Ascenseur bloqué au 3e étage du bâtiment B",
  "3e étage : porte coupe-feu bloquée",
  "1er étage, porte de l'ascenseur cassée",
  "Porte du hall cassée au rez-de-chaussée",
  "Bâtiment M Porte cassée",
  "Trou dans la chaussée à 5 m. Danger pour les vélos",
  "Dépôt sauvage rue du Docteur Exemple",
  "Attroupement devant l'école du Dr Exemple",
  "Bancs abîmés place de la Mère Exemple",
  "Éclairage en panne rue des Frères Exemple",
  "Accueil de stagiaires chez l'habitant",
  "Colère chez les jeunes du quartier",
  "Attente chez les locataires de la résidence",
  "Files d'attente chez le pharmacien",
  "Panne signalée chez EDF",
  "Le pôle Famille est fermé",
  "Atelier de l'association Familles Rurales",
  "Des familles du quartier demandent un banc",
  "Une mère de famille sur deux n'ose plus passer",
  "Des enfants de Saint-Jacques n'ont pas de jeux",
  "Un logement T3 vacant, douze logements murés",
  "La passerelle est née en 2010",
  "Madame la Maire est attendue",
  "M. le maire passe mardi",
  "La colère monte envers Mme la directrice",
  "Un monsieur dort dans le hall depuis une semaine",
  "Une dame âgée reste isolée",
  "Prendre la 2e à droite",
  "Le maître-nageur manque, le maître d'Ouvrage aussi",
  "Le Père Noël du quartier",
  "Mission Jeunes fermée",
  "La mairie annonce : le 3 mars, travaux",
  "Rats dans la chambre froide du marché",
]

describe("a mention of a person", () => {
  it.each(Object.entries(caught).flatMap(([kind, texts]) => texts.map((text) => [text, kind] as const)))(
    "is seen in « %s » (%s)",
    (text, kind) => {
      expect(findPersonMentions(text)).toContain(kind)
      expect(findPersonMentions(`Ce matin, vu ceci : ${text}, et rien d'autre`)).toContain(kind)
      expect(findPersonMentions(text.normalize("NFD"))).toContain(kind)
    },
  )

  it.each(innocent)("is not seen in « %s »", (text) => {
    expect(findPersonMentions(text)).toEqual([])
  })
})

const words = fc
  .array(
    fc.constantFrom(
      ..."un banc lampadaire trottoir hall place rue bâtiment étage porte chez les habitants jeunes inquiets gauche bruit la nuit dépôt sauvage encombrants devant l'école au marché tensions entre groupes ascenseur en panne depuis 3 jours 12 familles isolées mères de famille enfants sans jeux logements vides 2024 près du parc et de m. à 5 ; , : appartements voisins né dans le quartier monsieur madame docteur".split(
        " ",
      ),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((list) => list.join(" "))
const capital = fc.stringMatching(/^[A-ZÀÂÇÉÈÊËÎÏÔÖÙÛÜ][a-zàâçéèêëîïôöùûü'-]{0,12}$/)

describe("properties of findPersonMentions", () => {
  it("always sees a title and a name, wherever they stand", () => {
    fc.assert(
      fc.property(
        words,
        fc.nat(),
        fc.constantFrom("Mme", "Mlle", "M.", "Mr", "Monsieur", "Madame"),
        capital,
        (text, place, title, name) => {
          const at = place % (text.length + 1)
          const told = `${text.slice(0, at)} ${title} ${name} ${text.slice(at)}`
          expect(findPersonMentions(told)).toContain("name")
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it("never sees anybody in words about places and groups", () => {
    const plain = fc
      .array(
        fc.constantFrom(
          ..."banc lampadaire trottoir hall place rue bâtiment étage jeunes inquiets bruit nuit dépôt sauvage encombrants devant l'école au marché tensions entre groupes ascenseur panne depuis jours familles isolées enfants jeux vides près parc et de sur dans très peu éclairage mairie bailleur voisinage quartier square médiation arbres vitres cassées feux voitures".split(
            " ",
          ),
        ),
        { minLength: 1, maxLength: 60 },
      )
      .map((list) => list.join(" "))
    fc.assert(
      fc.property(plain, fc.nat(200), fc.boolean(), (text, number, numbered) => {
        const observation = numbered ? `${text} devant le ${number} rue des Exemples` : text
        expect(findPersonMentions(observation)).toEqual([])
        expect(findPersonMentions(observation.slice(0, 1).toUpperCase() + observation.slice(1))).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })

  it("answers any text, each kind once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const found = findPersonMentions(text)
        expect(new Set(found).size).toBe(found.length)
      }),
    )
  })
})
