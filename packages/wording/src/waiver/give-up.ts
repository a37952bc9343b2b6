import { word } from "../text/phrase.ts"
import { BENEFIT, BODY, LEGAL, RIGHTS } from "./nouns.ts"

/** How a right is given up in so many words: a verb or a noun, and what it must be said of. */
export interface GiveUp {
  readonly word: RegExp
  /** What follows, from the next word on. */
  readonly object: RegExp
  /** What follows may also be the use of a right: « renonce à saisir le juge ». */
  readonly remedy: boolean
}

const within = (source: string, gap: number): RegExp =>
  new RegExp(`^ (?:(?!ne |n' |et )[a-z0-9']+ ){0,${gap}}?(?:${source})(?= )`, "u")

const TURNING = `(?:la |l' |le |les |son |toute |tout )*(?:(?:recours|saisine|appel) (?:a|au|aux|de|du|des) (?:la |l' |le |les )?(?:${BODY})|${BODY})`
const EVERYTHING = `${RIGHTS}|${LEGAL}|${BENEFIT}|droits?`
/** What a claim of a sum may be about when it is a gift, and nothing of the law is given up. */
const LEGAL_OR_CLAIM = `${LEGAL}|(?:demande|dossier) (?:de|d'|dalo|aupres|devant|a la caf|prudhom[a-z]*)(?! (?:mediation|rendez|silence|calme|report|changement|place|parking|cle|badge|stationnement|excuses|explication|partie))|dossier (?:[a-z']+ )?(?:dalo|prudhom[a-z]*)|constitution de partie civile|temoignage|signalement`

export const giveUps: ReadonlyArray<GiveUp> = [
  {
    word: word("renonc(?!ul)[a-z]*|abdiqu[a-z]*"),
    object: within(`${EVERYTHING}|${TURNING}|justice`, 6),
    remedy: true,
  },
  { word: word("abandonn[a-z]*|abandon"), object: within(`${EVERYTHING}|demarches`, 5), remedy: false },
  { word: word("desist[a-z]*"), object: within(`${EVERYTHING}|demande|instance|action`, 5), remedy: false },
  {
    word: word(
      "(?:enlev|reprend|ot)(?:e|er|era|ent|eront)|retir(?:e|es|ent|era|erai|erons|eront|ons|er|ant|ee|ees|erait)|retrait",
    ),
    object: within(LEGAL_OR_CLAIM, 3),
    remedy: false,
  },
  {
    word: word(
      "annul[a-z]*|class(?:e|er|era|ent|eront|ement|ee)|clotur[a-z]*|clore|clot|stopp[a-z]*|interromp[a-z]*|enterr[a-z]*|oubli(?:e|er|era|ent|eront|ons)|suspend(?!u)[a-z]*|leve(?:r|ra|ront)|efface(?:r|ra|ront)?|detrui[a-z]*|dechir[a-z]*|rang(?:e|er|era|eront)|arret(?:e|er|era|ent|eront|erai|ons)|cess(?:e|er|era|ent|eront|ation)|quitte(?:r|ra|ront)?|lach(?:e|er|era|ent|eront)|ferm(?:e|er|era)|jette(?:ra)?|jeter|sacrifi[a-z]*|brade[a-z]*|cede(?:r|ra|ront|nt)?",
    ),
    object: within(
      `${LEGAL_OR_CLAIM}|${RIGHTS}|demarches (?:[a-z']+ )?(?:aupres|contre|judiciaires?|juridiques?|pour)|procedure`,
      3,
    ),
    remedy: false,
  },
  {
    word: word("tomber|cote|croix|trait|sourdine|placard|eponge"),
    object: within(`${LEGAL_OR_CLAIM}|${RIGHTS}|${BENEFIT}|demarches|dossier dalo|aupres`, 5),
    remedy: false,
  },
  {
    word: word("fin|terme"),
    object: within(`(?:toute |toutes |la |sa |leur |ses |tous |les |l' )*(?:${LEGAL_OR_CLAIM})`, 2),
    remedy: false,
  },
  {
    // « s'interdit de », « s'abstiendra de », « se garde de », « évite de », « cesse de », « arrête de », « dispense de »
    word: word(
      "interdi(?:t|sent|ssent|s|ra|ront|re|sant|rai|s)|interdisent|abst(?:ient|iennent|iendra|iendront|enir|iendrai|iens|ention)|gard(?:e|era|ent|eront|er)|evit(?:e|er|era|ent|eront)|cess(?:e|er|era|ent|eront)|arret(?:e|er|era|ent|eront|erai)|prive(?:ra|ront|r|nt)?|empeche(?:ra|r|ront|nt)?|refuse(?:ra|ront|nt)?|exclu(?:t|ent|ra|re)|dispense(?:ra)?|bannit|defend|defense|interdiction|proscri(?:t|re|ra)|passer?|passera|eteint|eteindra|purge|ferme",
    ),
    object: within(
      `(?:de |d' |a |tout |toute |tous |toutes |du |possibilites? |voies? |droits? |faculte |moyens? )+(?:${TURNING}|${LEGAL}|tout recours)|(?:tout|toute|tous|toutes|aucun|aucune) (?:autre |nouvelle? |future? )?(?:${LEGAL})`,
      2,
    ),
    remedy: true,
  },
  { word: word("droit|autorise[a-z]*|fonde[a-z]*|recevable[a-z]*|possibilite|faculte"), object: /(?!)/u, remedy: true },
]

/** « perd le droit de », « n'a plus le droit de »: only then is speaking of a right giving it up. */
export const LOST =
  /(?<= )(?:perd(?:ent|ra|ront|re)?|(?:ne|n') (?:[a-z']+ )?(?:a|ont|aura|auront|est|sont|sera|seront) (?:[a-z']+ )?(?:plus|pas|jamais|aucun|aucune)|prive[a-z]*|cede[a-z]*|sans) (?:[a-z']+ ){0,3}$/u

/** « la plainte sera retirée »: a right that is given up without anybody who does. */
export const ENDED =
  /(?<= )(?:la |sa |le |les |toute |tout |ses |cette |son |leurs? |l' |toutes |tous )(?:autre |presente )?(?:plaintes?|recours|actions?|procedures?|poursuites?|saisine|requete|main courante|assignation|demande (?:de |d' )(?:logement|dalo|indemnisation|aide|titre|rsa|allocation|dommages)|dossier dalo|demande (?:[a-z']+ ){0,2}(?:aupres|a la caf))(?: (?!ne |n' |et |qui |, )[a-z']+){0,5}? (?:est|sont|sera|seront|soit|soient|etre|est donc|ayant ete|a ete|ont ete|reste|demeure|restera) (?:[a-z']+ ){0,2}?(?:retiree?s?|abandonnee?s?|annulee?s?|classee?s?|eteinte?s?|close?s?|clotureee?s?|cloturee?s?|levee?s?|arretee?s?|stoppee?s?|exclue?s?|interdite?s?|sans (?:objet|suite)|caduques?|impossibles?|nulle?s?|irrecevables?|oubliee?s?|enterree?s?)(?= )/u

const NOUN =
  "(?:plaintes?|recours|actions?(?: en justice)?|poursuites?|procedures?|reclamations?|contestations?|saisines?|appel|proces|demandes? (?:d' indemnisation|d' indemnites?|d' aide|de dalo|ulterieure|de dommages)|mains? courantes?|demarches? (?:judiciaires?|juridiques?|contentieuses?|ulterieures?|aupres|contre)|dommages|indemnites?|indemnisations?|voies? de recours|suites? (?:judiciaires?|juridiques?|penales?)|droits?|tribunal|justice|avocats?|police|juges?|prudhommes|dalo)"
const FUTURE =
  "(?:sera|seront|pourra|pourront|devra|doit|doivent|peut|peuvent|saurait|puisse|soit|va|possibles?|ulterieure?s?|a l' avenir|par la suite|future?s?|desormais|dorenavant|exclue?s?|entre (?:les|nous|eux)|de part|quelconques?|a venir|quel que|quelle que|contre)"

/** « aucun recours ne sera possible », « plus de plainte », « sans recours possible »: a right that is gone. */
export const NONE_LEFT: ReadonlyArray<RegExp> = [
  new RegExp(
    `(?<= )(?:(?:n'|ni) )?y aura (?:donc |ainsi )?(?:pas|plus|jamais|aucune?)(?: plus| jamais)? (?:de |d' |aucune? )?(?:autre |nouvelle? |future? )?${NOUN}(?= )`,
    "u",
  ),
  new RegExp(
    `(?<= )(?:accept|consent|adme|convien|engag|pret)[a-z]* (?:de |a |d' )(?:perdre|ne (?:plus|pas) (?:avoir|toucher|percevoir|beneficier|recevoir)) (?:[a-z']+ ){0,4}?(?:${RIGHTS}|${BENEFIT}|droits?)(?= )`,
    "u",
  ),
  /(?<= )(?:aucune? des (?:deux |trois )?(?:parties|signataires|personnes|voisins)|aucun d' eux|ni l' un ni l' autre|aucune d' elles) (?:ne|n') (?:[a-z']+ )?(?:pourr(?:a|ont)|peut|sera en droit d[e']|engagera|exercera|intentera) (?:plus )?(?:(?:en )?(?:agir|saisir|reclamer|contester|attaquer|poursuivre|porter|exercer|demander|recours|action|poursuites?|d' action|de poursuites?|de recours))(?= )/u,
  /(?<= )plus (?:aucune?|de|la moindre) (?:pretentions?|revendications?|griefs?|reclamations?|creances?)(?= )/u,
  new RegExp(
    `(?<= )(?:gard(?:e|er|era|ent) le silence|se taire|se tairai?|se tairont|tait|ne (?:rien|pas) (?:dire|parler)) (?:[a-z']+ ){0,3}?(?:${BODY})(?= )`,
    "u",
  ),
  new RegExp(
    `(?<= )(?:aucune?|nulle?) (?:autre |nouvelle? |futur |future )?${NOUN}(?: (?!a ete |n' (?:a|est|avait|ont|etait) )[a-z']+){0,7}? ${FUTURE}(?= )`,
    "u",
  ),
  new RegExp(
    `^ (?:donc |et |ni |alors |a l' avenir ,? ?|desormais ,? ?|en contrepartie ,? ?)?(?:plus aucune?|plus jamais|jamais plus|pas|plus|jamais|ni|zero|aucune?) (?:de |d' |du |des |jamais )?(?:autre |nouvelle? |future? )?${NOUN}(?= )`,
    "u",
  ),
  new RegExp(
    `(?<= )(?:, |et |: |avec |accord |, et )(?:pas|plus|aucune?|zero) (?:de |d' )?(?:autre |nouvelle? |future? )?${NOUN}(?= )`,
    "u",
  ),
  /(?<= )sans (?:aucune? |autre |la moindre |possibilite (?:de |d' )(?:aucun )?)?(?:recours|contestation|appel|reclamation|poursuites?|action)(?: (?:possible|ulterieure?s?|quelconque|d' aucune sorte|de sa part|de part|ni|contre|a|au|devant|en justice|future?s?|par)| $)/u,
  /(?<= )(?:accords?|transactions?|reglements?|arrangements?|solution|conventions?|compromis) (?:[a-z']+ ){0,4}?(?:definiti(?:f|ve)s?|irrevocables?|sans recours|non contestables?|sans retour)(?= )/u,
  /(?<= )(?:pour|vaut|vaudra|comme|a titre de) (?:le )?(?:solde de tout compte|transaction|renonciation|desistement|quittance|acquiescement|quitus)(?= )/u,
  /(?<= )(?:vaut|vaudra|emporte|entraine|comporte|constitue|implique) (?:[a-z']+ ){0,3}(?:renonciation|desistement|transaction definitive|abandon (?:de|du|des) (?:tout|toute|ses|droits?|recours|plainte))(?= )/u,
  /(?<= )(?:definiti(?:f|ve)(?:ment)? et irrevocable(?:ment)?|autorite de la chose jugee|clause de (?:non recours|non poursuite|renonciation)|non recours(?! aux droits)|remplie?s? de (?:ses|leurs|mes|tous (?:ses|leurs)) droits|tient? quitte|tiendra quitte|donne(?:nt|ra)? (?:quitus|decharge)|(?:entierement|integralement|totalement|pleinement) (?:indemnisee?s?|dedommagee?s?|desinteressee?s?))(?= )/u,
  /(?<= )(?:de(?:gage|charge|lie|livre|chargera|gagera)(?:nt|r|ra|ront)?|exonere(?:r|ra|nt)?) (?:[a-z']+ ){0,5}(?:de )?(?:toute )?(?:responsabilites?|obligations?|poursuites?)(?= )/u,
  /(?<= )(?:plus|pas) (?:rien )?(?:a|quoi que ce soit a) (?:[a-z']+ )?(?:reclamer|demander|exiger|se reclamer)(?= )|(?<= )rien (?:de plus |d' autre )?(?:a|ne) (?:[a-z']+ ){0,3}(?:reclamer|demander|exiger|reclamee?|demandee?|exigee?)(?= )/u,
  /(?<= )(?:laisse(?:r|ra|nt|ront)?|laissant) (?:[a-z']+ )?(?:passer|expirer|courir|filer|prescrire) (?:le |les |son |ses |tout |l' )?(?:delais?|prescription|date|audience|recours)(?= )/u,
  /(?<= )(?:en rester? la|reste(?:ra|ront|nt)? la|s' arrete(?:ra|nt)? la|n' iront? pas plus loin|n' ira pas plus loin) (?:[a-z']+ ){0,4}(?:plainte|recours|justice|tribunal|procedure|poursuites?|prudhommes|caf|droits?|demarches?)(?= )/u,
  /(?<= )(?:ne|n') (?:[a-z']+ ){0,2}?(?:donn|reserv|apport)[a-z]+ (?:[a-z']+ ){0,2}?(?:pas|plus|aucune?|jamais) (?:[a-z']+ ){0,2}?(?:de )?suites? (?:[a-z']+ ){0,4}?(?:plaintes?|recours|procedure|action|demande|saisine|dossier|main courante|requete|assignation|reclamation)(?= )/u,
  /(?<= )(?:ne|n') (?:[a-z']+ ){0,2}?(?:maintien[a-z]+|maintenir|confirm[a-z]+|renouvel[a-z]+|poursui[a-z]+|soutien[a-z]+) (?:[a-z']+ ){0,2}?(?:pas|plus|jamais) (?:[a-z']+ ){0,3}?(?:plaintes?|recours|procedure|action|saisine|requete|demande|dossier)(?= )/u,
]
