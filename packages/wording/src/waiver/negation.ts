import type { Phrase } from "../text/phrase.ts"

const NOT = /^(?:pas|plus|jamais|rien|point|aucunement|nullement|aucune?|personne|nul|ni|guere)$/u
const BREAK = /^(?:[,:()]|mais|et|puis|donc|car|qui|alors|ou)$/u

/** Whether what is given up at an index is *not* given up: « ne renonce pas », « sans renoncer », « refuse de retirer ». */
export const isNegated = (phrase: Phrase, index: number): boolean => {
  for (let at = index - 1; at >= Math.max(0, index - 7); at--) {
    const here = phrase.word(at)
    if (BREAK.test(here)) break
    if (here !== "ne" && here !== "n'") continue
    for (let next = at - 4; next <= index + 3; next++) {
      if (next !== index && NOT.test(phrase.word(next))) return true
    }
  }
  const before = phrase.before(index, 8)
  if (
    / (?:nul|personne|aucune? [a-z]+|aucune? des [a-z]+|ni [a-z' ]+ ni [a-z' ]+) (?:ne|n') (?:[a-z']+ ){0,2}$/u.test(
      before,
    )
  )
    return true
  if (
    / (?:pas|non|jamais|aucune|rien) (?:[a-z']+ ){0,2}(?:de |d' |a |la |l' )?$/u.test(before) &&
    !/ (?:engage|promet|accepte|ne) /u.test(before) &&
    /(?:pas|non) (?:de |d' |une |la )?$/u.test(before)
  )
    return true
  return / (?:sans(?: (?:que|qu'))?(?: [a-z']+){0,5}|(?:refus|oppos|contest|regrett|interdit de faire|hors de question|question|impossible|libre de ne pas|droit de ne pas|plutot que|au lieu|loin|crai(?:nt|gn)|redout|peur)[a-z]*(?: (?:de|d'|a|au|devoir|avoir|etre|faire|l'|la|le|ce|que|qu'|son|sa|pas))*) $/u.test(
    before,
  )
}

const SAID =
  / (?:(?:rappel|explique|precise|informe|indique|souligne)[a-z]* (?:[a-z']+ ){0,6}(?:nul|personne|aucun|rien n'|libre|peut|peuvent|pourra|possible|droit|ne (?:vaut|prive|remplace|empeche|oblige))|(?:nul|personne) ne (?:peut|pourra|saurait)|(?:ne|n') (?:[a-z']+ )?(?:prive|empech|interdi|oblig|fait|remet|limit|affect|exclu|suspend|impos|exig|demand|contraint|deman|emporte|vaut|constitue|porte|supprim)[a-z]* (?:[a-z']+ )?(?:pas|rien|personne|aucune?|nullement|en rien|jamais)|(?:reste(?:nt|ra|ront)?|demeure(?:nt)?|sont|est) (?:[a-z']+ )?libres?(?: de| d')?) /u

/** Whether the words at an index are only spoken of: what nobody may be asked to do, what somebody is afraid of. */
export const isSpokenOf = (phrase: Phrase, index: number): boolean => {
  const before = phrase.before(index, 12)
  if (SAID.test(before) && !/ (?:mais|cependant|toutefois|neanmoins) /u.test(before)) return true
  if (/ (?:accord|preference|engagement|opte|decide|choisi|pret|prete|oui) pour $/u.test(before)) return false
  return / (?:crai(?:nt|gnent|gnait|ndre)|crainte|peur|risque(?:nt|rait)?|regrett[a-z]+|reproch[a-z]+|redout[a-z]+|inquiet[a-z]*|pour|afin|sous peine|accus[a-z]+|comment|pourquoi|raison de|motif de|impression|tort|culpabilise|se plaint) (?:d' |de |qu' |que |il |elle |devoir |avoir |lui |a |etre |l' |on |ils |elles |monsieur |madame |le |la |les )*$/u.test(
    before,
  )
}

const LONG_AGO =
  / (?:il y a (?:[a-z0-9]+ ){1,3}|l' an(?:nee)? (?:dernier|derniere|passee)|le mois dernier|la semaine derniere|avant (?:la|cette|le debut|l' ouverture|d' engager|de venir) (?:[a-z']+ )?(?:mediation|rencontre|premier|rendez|demande)?|en (?:19|20)\d\d|deja|autrefois|jadis|auparavant|a l' epoque|precedemment|anterieurement|dans le passe|hier) /u

/** Whether what is said at an index was done before, and is told: « avait retiré sa plainte l'an dernier ». */
export const inThePast = (phrase: Phrase, index: number): boolean => {
  const before = phrase.before(index, 4)
  if (
    / (?:avait|avaient|avais|etait|etaient|fut|eut|eurent|avait ete|aurait|auraient|ayant) (?:[a-z']+ ){0,2}$/u.test(
      before,
    )
  )
    return true
  return / (?:a|ont|ai|s' est|est|sont|a ete|ont ete) (?:[a-z']+ ){0,2}$/u.test(before) && LONG_AGO.test(phrase.line)
}

/** Whether the words that are found are undone by those around them. */
export const saysTheContrary = (phrase: Phrase, [first, last]: readonly [number, number]): boolean => {
  const before = phrase.before(first, 9)
  const within = phrase.from(first + 1, last - first)
  const after = phrase.from(last + 1, 10)
  if (/ (?:oubli|manqu|hesit|tard|empech|dissuad|interdi|decourag|entrav|s' oppos)[a-z]* /u.test(within)) return true
  if (
    / (?:conserv|gard|maintien|preserv|reserv)[a-z]* (?:[a-z']+ ){0,4}$/u.test(before) &&
    !/ (?:ne|n'|plus) /u.test(before)
  )
    return true
  if (
    /^ (?:(?:sans|faute d'|faute de) (?:son|sa|ses|le|la|les|ce|ces|cette|un|une|avoir (?:son|sa|le|la)|pouvoir|numero|justificatif|piece|document|dossier|papier)|parce qu'|parce que|car (?:elle|il|on|le delai|son)|puisqu|faute de|n' (?:est|a|ont|etait) |n' est plus)/u.test(
      after,
    ) &&
    / (?:peut|peuvent|pouvait|sait|arrive) /u.test(within)
  )
    return true
  return (
    /^ (?:n' est|n' etait|n' a|est) (?:[a-z']+ )?(?:pas |hors |jamais |nullement |exclu|interdit|ecarte|refus)/u.test(
      after,
    ) && !/ (?:ne|n') /u.test(within)
  )
}
