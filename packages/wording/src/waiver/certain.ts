import type { Phrase } from "../text/phrase.ts"
import { BODY } from "./nouns.ts"

const WHO =
  "(?:(?:m|mme|mr|monsieur|madame|mademoiselle|il|elle|ils|elles|je|nous|on|la|le|les|l'|une?|chaque|chacune?|deux|parties|partie|des|de|locataire|bailleur|voisine?s?|demandeu[rs]e?|[a-z]{1,12}) ){0,4}"
const HOW =
  "(?:(?:donc|ainsi|aussi|expressement|definitivement|irrevocablement|formellement|volontairement|librement|purement|simplement|et|par la presente|desormais|dorenavant|a l' avenir|egalement|totalement|entierement|integralement) ){0,3}"
const ALL =
  "(?:(?:a )?(?:tout(?:e|s|es)? (?:recours|action en justice|actions en justice|poursuites?|plaintes?|droits?|(?:ses|leurs|mes|nos) droits|procedure judiciaire|action judiciaire|voie de recours)|(?:ses|leurs|mes|nos|son|l' ensemble de (?:ses|leurs)) droits?(?= (?:et|,|$)|$| (?:a|de|au|aux) (?:indemn|se defendre|porter|saisir|agir|recours|la defense|contester|rsa|apl|chomage|allocations|l' allocation))|porter plainte|deposer plainte|agir en justice|saisir (?:le tribunal|la justice|le juge|les prudhommes|tout tribunal|toute juridiction)|(?:son|sa|ses|leurs?) (?:recours|plaintes?|droit de (?:porter plainte|saisir|recours|agir))))"
const TAIL =
  "(?: (?!mais|sauf|si|sans|afin|et (?:saisi|ira|va|prefere|choisi|porte|depose)|car|parce|au profit|plutot|pour)[a-z0-9']+){0,12}"

const GIVES_UP = new RegExp(
  `^ ${WHO}(?:s' engage(?:nt)? a renoncer|accepte(?:nt)? de renoncer|declare(?:nt)? renoncer|renonce(?:nt|ra|ront|ons|rons|rai)?) ${HOW}(?:a )?${ALL}${TAIL} $`,
  "u",
)
const NEVER = new RegExp(
  `^ ${WHO}(?:s' engage(?:nt)?|m' engage|nous engageons|promet(?:tent)?|accepte(?:nt)?) ${HOW}(?:a|de) ne (?:pas|plus|jamais|plus jamais|pas jamais) ${HOW}(?:(?:porter|deposer) plainte|saisir (?:la |le |l' |les |un |aucun )?(?:${BODY})|(?:engager|exercer|intenter|former|introduire) (?:de |d' |aucune? |une |la moindre |quelconque )?(?:poursuites?|recours|action en justice|action judiciaire|plainte|procedure judiciaire)|agir en justice|contester (?:la decision|l' expulsion|le conge) (?:en justice|devant [a-z' ]+))${TAIL} $`,
  "u",
)
// Whoever tells, asks, fears, denies or puts something between quotation marks gives nothing up by it.
const TOLD =
  / (?:"|«|“|\?|si|s' il|clause|phrase|mention|formule|exemple|modele|interdit[a-z]*|refus[a-z]*|rappel[a-z]*|expliqu[a-z]*|crai[a-z]+|peur|demande[a-z]* (?:si|de|que|qu'|a)|pretend[a-z]*|croi[a-z]+|pens[a-z]+|dit|disait|voulait|aurait|propos[a-z]+|menac[a-z]+|suppr[a-z]+|retire cette|nul|aucun accord|personne ne|jamais renonce|avocat|conseil|delai de reflexion|apres avoir|mediation|mediateur|mediatrice|conciliat[a-z]+|pas (?:a |renonc|le |la |ses |son )|n' a|n' ont|n' est|avocate|provisoirement|temporairement|tant que|pendant|jusqu'|avant (?:d'|de|le|la)) /u

/**
 * Whether a sentence as a whole is nothing but a waiver: « Les parties renoncent à tout recours », « s'engage à ne plus
 * porter plainte ». Told of nothing that leaves room for another reading.
 */
export const isCertain = ({ line }: Phrase): boolean => {
  if (TOLD.test(line)) return false
  if (NEVER.test(line)) return true
  return GIVES_UP.test(line) && !/ (?:ne|n'|pas|non|sans|ni|aucune?) /u.test(line)
}
