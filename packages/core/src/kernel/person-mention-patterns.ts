import { lazily } from "./lazily.ts"

type Sought = "name" | "relative" | "birth" | "dwelling" | "home"

/** Words in small letters or capitals, with their accents or without. */
const any = (words: string): string =>
  `(?:${words.replace(/\p{L}/gu, (letter) => {
    if (letter === "œ") return "(?:[œŒ]|[oO][eE])"
    const plain = letter.normalize("NFD").slice(0, 1)
    return `[${[...new Set([letter, plain, letter.toUpperCase(), plain.toUpperCase()])].join("")}]`
  })})`

const START = "(?<![\\p{L}\\p{N}])"
const END = "(?![\\p{L}\\p{N}])"
const NAME = "\\p{Lu}"

/** What is looked for, by kind of mention. To put the patterns together takes longer than to load the file. */
export const detectors = lazily(() => {
  const DE = `(?:${any("de|du|des|de la")} |[dD]')`
  const PARTICLE = `(?:${any("de la|de|du|des|van|von|ben|el|al|da|dos")} |[dD]')?`
  const SEPARATOR = "(?:\\. ?| ?[:–-] ?| )"

  // « Mme la directrice », « la mme qui » are no names; « mme exemple » is one, and hardly a mediator types capitals.
  const NO_NAME = `(?:${any(
    "le|la|les|un|une|de|du|des|et|ou|qui|que|a|à|est|était|en|au|aux|dans|sur|avec|sans|pour|par|ne|se|y|dont",
  )}${END}|\\p{L}')`

  // The name of a street or a school may hold somebody's name: « rue du Docteur Exemple » is a place all the same.
  const PLACE = `${START}${any(
    "rue|avenue|av|boulevard|bd|place|pl|square|allées?|impasse|chemin|cours|quai|passage|résidence|école|collège|lycée|gymnase|stade|parc|jardin|clinique|hôpital|pont|esplanade|route|cité|villa|parking|arrêt|crèche|salle|maternelle",
  )}\\.? (?:${DE}|${any("la")} )?`
  const NOT_PLACE = `(?<!${PLACE})`

  const RELATIVE = any(
    "fils|fille|frère|sœur|père|mère|mari|époux|épouse|compagnon|compagne|conjointe?|fiancée?|cousine?|oncle|tante|neveu|nièce|gendre|bru|veuf|veuve|voisine?|amie?|copain|copine|enfant|bébé|maman|papa",
  )
  const RELATIVE_OR_ALL = any("frères|sœurs|enfants|couple|consorts")
  const SOMEBODY = `${any(
    "voisine?|habitante?|locataire|occupante?|propriétaire|résidente?|riveraine?|usager|usagère|bénéficiaire|allocataire|dame|monsieur|madame|personne|famille|homme|femme|jeune|retraitée?|ami|amie|père|mère|fils|fille",
  )}${END}`

  const FLOOR = `(?:\\d{1,2} ?${any("er|re|ère|e|è|ème|nd|nde")}? ${any("étage")}|${any(
    "étage",
  )} (?:n° ?)?\\d{1,2}|${any("premier|deuxième|second|troisième|quatrième|cinquième|sixième|dernier")} ${any(
    "étage",
  )}|${any("rez-de-chaussée|rdc")}|${any("r")} ?\\+ ?\\d)`
  const SIDE = `(?:${any("à|de|d'en")} )?${any("gauche|droite|face|gche|dte|milieu")}${END}`
  const DOOR = `${any("porte")} (?:n° ?)?(?:${SIDE}|\\d{1,4}${END}|\\p{Lu}\\d{0,3}${END})`

  /** What is looked for in a text whose spaces and apostrophes are made one of each. */
  const patterns: ReadonlyArray<readonly [Sought, ReadonlyArray<string>]> = [
    [
      "name",
      [
        `${START}${any("mmes?|mlles?|mr|mgr")}${SEPARATOR}(?:${PARTICLE}${NAME}|(?!${NO_NAME})\\p{L})`,
        `${START}M(?:me|lle|r)${NAME}`,
        // « à 5 m. Trou », « bâtiment M Porte cassée »
        `${START}(?:(?<!\\d ?)m\\. ?|M\\. ?|MM\\.? )${PARTICLE}${NAME}`,
        `${START}(?<!${any("bâtiment|bât|immeuble|bloc|escalier|cage|tour|lot|ligne")}\\.? )M ${PARTICLE}${NAME}`,
        `${START}${any("monsieur|messieurs|madame|mesdames|mademoiselle|mesdemoiselles")}(?: ?: ?| )${PARTICLE}${NAME}`,
        `${NOT_PLACE}${START}(?:${any("docteure?|professeure?|maître")}|Me|Pr)\\.? (?!Nageur|Chien|Ouvrage)${NAME}`,
        `${NOT_PLACE}${START}${any("dr")}\\.? ?(?:${NAME}|(?<= )(?!${NO_NAME})\\p{L})`,
        `${START}${any("dénommé|prénommé|surnommé")}${any("e?s?")} \\p{L}`,
        `${START}${any("le|la|les|du|au")} jeunes? ${NAME}`,
      ],
    ],
    [
      "relative",
      [
        `${NOT_PLACE}${START}(?<!${any("pôle|espace|relais|point|infos?|service|accueil|café|réseau|carte|lieu")} )${any(
          "familles?",
        )} (?!Rurales)${NAME}`,
        `${START}${any("la|cette|sa|leur")} ${any("famille|femme")} (?:${any("de")} |[dD]')${NAME}`,
        `${NOT_PLACE}${START}(?:${RELATIVE}|${RELATIVE_OR_ALL}) (?!No[ëe]l)${NAME}`,
        `${START}${RELATIVE} (?:${any("de")} |[dD]')(?!Sainte?|St)${NAME}`,
      ],
    ],
    [
      "birth",
      [
        `${START}${any("né")}(?:[.·(]?[eE][)]?)?[sS]? ${any("le")} \\d{1,2}(?:${any("er")})?[ ./-]{1,2}(?:\\d|${any(
          "janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc",
        )})`,
        `${START}${any("date de naissance")} ?:? ?(?:${any("le")} )?\\d`,
        `${START}n[ée]e ${NAME}`,
      ],
    ],
    [
      "dwelling",
      [
        `${START}${any("apt|appt|appart|appartement|logement|studio|chambre")}\\.? (?:(?:n° ?|${any("numéro")} ))?(?![TtFf]\\d${END})(?:\\p{Lu}?\\d{1,4}\\p{Lu}?|\\p{Lu})${END}`,
        `${START}${FLOOR}[ ,:–-]{1,3}(?:${SIDE}|${DOOR})`,
        `${START}(?:${DOOR}|${any("porte")} ${SIDE})[ ,:–-]{1,3}(?:${any("au|du")} )?${FLOOR}`,
        `${START}\\d{1,2} ?${any("er|e|è|ème")} (?:${any("porte")} )?${any("gauche|droite|face|gche|dte")}${END}`,
      ],
    ],
    [
      "home",
      [
        `${START}${any("chez")} (?!${any(
          "les|des|nos|vos|leurs|ces|certaine?s|plusieurs|beaucoup|tous|toutes|quelques|chaque|nous|vous|soi|de|l'habitant",
        )}${END}|(?:${any("le|la|un|une|ce|cette|notre|leur|mon|ma|son|sa")} |[lL]')(?!${SOMEBODY})\\p{Ll}|\\p{Lu}{2,3}${END})\\p{L}`,
        `${START}${any("au|du|le|son|leur")} ${any("domicile")} ${DE}(?:${any("la|le|un|une")} |[lL]')?(?:${NAME}|${SOMEBODY})`,
      ],
    ],
  ]
  return patterns.map(([mention, sources]) => [mention, new RegExp(sources.join("|"), "u")] as const)
})
