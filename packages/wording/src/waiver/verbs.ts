import { word } from "../text/phrase.ts"
import { BENEFIT, BODY, LEGAL, OFFICE, RIGHTS } from "./nouns.ts"

/** How a right is used: the forms of a verb, and what must follow for it to be that. */
export interface Remedy {
  /** Present, future and subjunctive: what somebody says that they will or will not do. */
  readonly finite: RegExp
  readonly infinitive: RegExp
  /** What follows, from the word after the verb on. */
  readonly object: RegExp
  /** What may follow and makes it something else. */
  readonly not?: RegExp
  /** Asks for more in the present tense: « ne conteste pas les faits » gives nothing up. */
  readonly present?: RegExp
}

const after = (source: string, gap = 4): RegExp => new RegExp(`^ (?:[a-z0-9']+ ){0,${gap}}?(?:${source})(?= )`, "u")
const start = (source: string): RegExp => new RegExp(`^ (?:${source})(?= )`, "u")
const anything = /^/u

/** Verbs of the first group by their stem. */
const er = (stem: string, object: RegExp, more: Partial<Remedy> = {}): Remedy => ({
  finite: word(`(?:${stem})(?:e|es|ent|ons|ez|era|erai|eras|erons|erez|eront|erait|eraient)`),
  infinitive: word(`(?:${stem})er`),
  object,
  ...more,
})
const verb = (infinitive: string, finite: string, object: RegExp, more: Partial<Remedy> = {}): Remedy => ({
  finite: word(finite),
  infinitive: word(infinitive),
  object,
  ...more,
})

const SOMEBODY =
  "(?:le|la|les|l'|son|sa|ses|leurs?|cet|cette|ce|un|une|aucun|contre|personne|quiconque|qui que|m|mme|mr|monsieur|madame|autre|partie)"
const OPPONENT =
  "m|mme|mr|monsieur|madame|voisine?s?|bailleur|proprietaires?|locataires?|employeur|patron|association|mairie|commune|ville|auteurs?|autre partie|parties|societe|entreprise|conjointe?|ex|mari|epouse?|frere|soeur|fils|fille|pere|mere|famille|syndic|copropriete|ecole|etablissement|hopital|personne|quiconque|qui que ce soit|administration|caf|etat|organisme|agent|responsables?|adversaire|interesse"

export const remedies: ReadonlyArray<Remedy> = [
  verb(
    "ressaisir|saisir",
    "(?:res)?saisi(?:t|s|ssent|ra|rai|rons|ront|rait|sse|ssons)",
    after(
      `${BODY}|${OFFICE}|qui que ce soit|quiconque|personne d' autre|aucune? (?:instance|autorite|organisme|service)|d' autres? (?:instance|organisme)s?`,
      5,
    ),
  ),
  er("port", after("plaintes?|l' affaire|le litige|le differend|le conflit|ce litige|cette affaire|reclamation", 3)),
  er("(?:re)?depos", after(`${LEGAL}|${BENEFIT}|signalement|dossier|temoignage`, 3)),
  verb(
    "(?:re)?mettre",
    "mett(?:ra|ront|ent)|met",
    after("(?:l' |le |la )?(?:affaire|dossier|litige) (?:devant|entre les mains)", 1),
  ),
  er(
    "attaqu",
    after(
      `en justice|au (?:tribunal|penal|civil)|devant|aux prudhom[a-z]*|${SOMEBODY} (?:[a-z']+ ){0,2}(?:${OPPONENT}|decision|refus|licenciement|jugement|sanction|testament)`,
      2,
    ),
  ),
  verb(
    "poursuivre",
    "poursui(?:t|vent|vra|vrai|vront|vrons|vrait)",
    after(
      `en justice|judiciairement|penalement|civilement|devant|(?:${LEGAL})|${SOMEBODY} (?:[a-z']+ ){0,2}(?:${OPPONENT})|(?:[a-z']+ )?(?:demarches?|dossier|demande) (?:${"aupres|contre|dalo|devant|de logement|juridiques?|judiciaires?"})`,
      2,
    ),
  ),
  er("contest", anything, {
    not: start(
      "(?:pas |plus )?(?:les faits|avoir|etre|que|qu'|sa responsabilite|ses torts|la realite|le bruit|l' existence|devoir|la parole|les propos|les horaires)",
    ),
    present: after(
      "decisions?|sanctions?|conges?|expulsion|licenciement|refus|amendes?|trop percus?|indus?|factures?|jugement|dette|rupture|montants?|calcul|augmentation|loyer|resultat|testament|avis|notification|radiation",
      5,
    ),
  }),
  er("reclam", anything, { not: after("silence|calme|respect|excuses", 4) }),
  er(
    "demand|sollicit",
    after(
      `rien|quoi que ce soit|${BENEFIT}|justice|reparation|compensations?|restitution|revision|annulation|protection|execution|application de|delais|expulsion|reexamen|recours|l' asile|le divorce|logement social|un relogement|une (?:mutation|place)|plus rien`,
      5,
    ),
    {
      not: after(
        "que (?:du|de|des|le|la|d'|l')|medecin|silence|calme|de l' aide (?:au|a la|a son|a sa) (?:voisin|voisine|gardien)",
        3,
      ),
    },
  ),
  er("exig", after(`rien|${BENEFIT}|reparation|execution|application|restitution|${LEGAL}`, 4)),
  verb(
    "(?:se )?prevaloir",
    "prevau(?:t|dra|dront)|prevalent",
    after(
      `${RIGHTS}|${LEGAL}|droits?|loi|clause|accord|contrat|decision|jugement|faits?|prejudice|protection|y|garantie`,
      4,
    ),
  ),
  verb(
    "faire",
    "f(?:ait|ont|era|erai|eront|erons|erait|asse|assent)",
    start(
      "(?:pas |plus |jamais |point |aucunement )?(?:valoir|reconnaitre|executer|appliquer|respecter|jouer|usage de|etat de) (?:[a-z']+ ){0,3}(?:droits?|jugement|decision|loi|creances?|prejudice|garantie|handicap|contrat|ordonnance)",
    ),
  ),
  verb(
    "faire|interjeter",
    "f(?:ait|ont|era|erai|eront|erons|erait|asse|assent)|interjet(?:te|tent|tera|teront)",
    start("(?:pas |plus |jamais |non plus )?appel"),
    {
      not: start(
        "(?:pas |plus |jamais |non plus )?appel (?:a|au|aux|a des|a un|a une) (?!(?:la |l' |un |une |son |sa |leur |des )?(?:justice|tribunal|juge|avocat|police|defenseur|conciliat|huissier|commission|gendarm|inspection|mediateur de|caf|prefet))",
      ),
    },
  ),
  verb(
    "faire|mener|effectuer|accomplir|entreprendre",
    "f(?:ait|ont|era|erai|eront|erons|erait|asse|assent)|menera|meneront|effectuera|entreprendra",
    after(
      `${LEGAL}|signalements?|demande (?:de |d' )(?:${BENEFIT}|logement)|(?:${BENEFIT})|(?:de |d' autres? |aucune? |la |les |une )?demarches? (?:[a-z']+ ){0,2}(?:aupres|contre|judiciaires?|juridiques?|pour (?:obtenir|toucher|faire)|a la|au|devant|en justice)|histoires? (?:au|devant|a la)|constat`,
      3,
    ),
  ),
  verb(
    "agir",
    "agi(?:t|ssent|ra|ront|rai|rons)",
    after("en justice|contre|judiciairement|devant|penalement|civilement|en (?:responsabilite|refere|nullite)", 1),
  ),
  verb(
    "aller|revenir|retourner|se rendre|repartir|monter|passer|courir",
    "va|vont|reviendra|reviendront|revient|ir(?:a|ont|ai|ons)|retourner(?:a|ont)|rend(?:ra|ront)?",
    after(
      `(?:en justice|au (?:tribunal|penal|civil|commissariat|poste|contentieux|defenseur|juge)|aux (?:prudhom[a-z]*|flics|gendarmes)|devant (?:[a-z']+ ){0,3}(?:${BODY})|(?:a|chez|voir|vers|jusqu' (?:a|au|aux)) (?:la |le |les |l' |un |une |son |sa |au )?(?:${BODY})|en (?:appel|cassation|refere))|plus loin (?:dans|avec) (?:[a-z']+ ){0,2}(?:${LEGAL}|demarches?)`,
      2,
    ),
  ),
  er(
    "assign|est",
    after("en justice|devant|au tribunal|[a-z' ]*(?:voisine?|bailleur|proprietaire|employeur|locataire)", 3),
  ),
  verb(
    "trainer|citer|convoquer|emmener",
    "traine(?:ra|ront)?|citera",
    after("(?:devant|en justice|au tribunal|aux prudhom[a-z]*)", 4),
  ),
  er(
    "utilis|mett|form|exerc|engag|intent|entam|lanc|initi|diligent|demarr|entreprend|relanc|activ|us|revendiqu|invoqu|maint|continu|present|constitu|mont|envoy|adress|renouvel|renouvell|instruir|effectu|opposer|oppos|enregistr",
    after(
      `${LEGAL}|${RIGHTS}|demande (?:de |d' )(?:logement|dalo|rsa|aide)|dossier (?:[a-z']+ )?(?:dalo|de surendettement|aupres|mdph|caf|prudhom[a-z]*|devant)|opposition|appel|pourvoi|voies? de recours|${BENEFIT}`,
      4,
    ),
    {
      not: after("conversation|discussion|dialogue|travaux|procedure de mediation|mediation", 2),
    },
  ),
  verb(
    "introduire|ouvrir|reprendre|entreprendre|maintenir|soutenir|obtenir|conduire|joindre|poursuivre|intenter",
    "introdui(?:t|ra|ront)|ouvr(?:e|ira|iront)|repren(?:d|dra|dront)|entrepren(?:d|dra|dront)|maintien(?:t|dra|dront)",
    after(
      `${LEGAL}|demande (?:de |d' )(?:logement|dalo|rsa)|dossier (?:[a-z']+ )?(?:dalo|de surendettement|aupres|mdph|caf|prudhom[a-z]*)|reparation|indemnisation`,
      4,
    ),
  ),
  verb(
    "se servir|se plaindre|me plaindre|nous plaindre|plaindre",
    "plain(?:t|dra|drai|dront|gnent)|ser(?:t|vira|viront)",
    after(`${BODY}|${OFFICE}|autorites?|ses droits|en haut lieu|qui que ce soit|contre`, 6),
  ),
  er(
    "adress|tourn|retourn|signal|denonc|alert|avert|inform|interpell|dirig",
    after(
      `${BODY}|contre (?:[a-z']+ ){0,3}(?:${OPPONENT}|l' autre|lui|elle|eux|l' un)|qui que ce soit|autorites?|services? competents?`,
      6,
    ),
  ),
  er(
    "signal|denonc",
    after(
      `faits?|violences?|nuisances?|maltraitances?|discriminations?|harcelement|infractions?|coups?|agressions?|insalubrite|abus|fraudes?|quoi que ce soit|rien`,
      3,
    ),
  ),
  verb(
    "recourir|en appeler|avoir recours|avertir|prevenir|ecrire|se rendre|consulter|prendre|voir|rencontrer|chercher",
    "recour(?:t|ra|ront)|previen(?:t|dra|dront)|ecri(?:t|ra|ront)|averti(?:t|ra|ront)|pren(?:d|dra|dront)|consulte(?:ra|ront)?|(?:a|aura|auront) recours",
    after(`${BODY}|justice|autorites?`, 4),
    {
      not: after("rendez vous", 3),
    },
  ),
  er(
    "appel|rappel|contact|telephon|mobilis|consult|mandat|recontact|sollicit|remu",
    after(
      `police|policiers?|gendarmes?|gendarmerie|commissariat|avocate?s?|defenseur[e]? des droits|inspection|inspect(?:eur|rice)|conciliat(?:eur|rice)|huissiers?|commissaires? de justice|juges?|tribunal|justice|caf|prefecture|commission|autorites?|forces de l' ordre|le 17|17|119|3919|cnil|dreets|services? (?:sociaux|d' hygiene)|assistante? sociale|ars|mediat(?:eur|rice) (?:de|du|national)`,
      4,
    ),
  ),
  verb(
    "pretendre",
    "pretend(?:ra|ront)?",
    after(`${BENEFIT}|${RIGHTS}|reparation|rien|quoi que ce soit|compensation`, 4),
  ),
  verb("entendre parler|parler", "(?!)", after(`(?:de |d' )(?:[a-z']+ ){0,2}(?:${LEGAL}|tribunal|justice)`, 3)),
  verb(
    "donner",
    "donne(?:ra|ront|nt|rai)?",
    after(`suites? (?:[a-z']+ ){0,3}(?:${LEGAL}|${BENEFIT}|demande|dossier|demarche)`, 3),
  ),
  verb(
    "dire|parler|raconter|reveler|declarer|confier|evoquer",
    "di(?:t|ra|ront)|parle(?:ra|ront)|raconte(?:ra|ront)|revele(?:ra|ront)|declare(?:ra|ront)",
    after(`(?:a (?:la |l' |un |une )?|au |aux |a )(?:${BODY})`, 4),
  ),
  verb(
    "voir|revoir|recevoir|heberger|accueillir",
    "verra|verront|recevra",
    after("(?:ses|leurs|mes) enfants|son fils|sa fille", 1),
  ),
  verb("(?:se |me |nous )?constituer", "constitue(?:ra|ront|nt)?", after("partie civile", 1)),
  er("temoign", anything, { not: after("respect|gratitude|affection|confiance|politesse|attention|interet", 3) }),
  verb(
    "se defendre|me defendre|defendre",
    "defend(?:ra|ront)?",
    after(
      "en justice|devant|droits?|aux? tribunal|contre (?:l' |la |le |son |sa )?(?:expulsion|licenciement|decision|demande|procedure)",
      4,
    ),
  ),
  verb(
    "toucher|percevoir|beneficier|obtenir|recevoir",
    "touche(?:ra|ront)|percev(?:ra|ront)|beneficie(?:ra|ront)",
    after(BENEFIT, 3),
    { present: /(?!)/u },
  ),
  verb(
    "refuser|s' opposer",
    "refuse(?:ra|ront)|oppose(?:ra|ront)",
    after("(?:l' |son )?expulsion|licenciement|(?:la |cette )?sanction", 3),
  ),
]

/** What comes before a verb in the infinitive without being its subject. */
export const CLITIC = word(
  "me|m'|te|se|s'|le|la|l'|les|lui|leur|y|en|nous|vous|donc|aussi|ensuite|jamais|plus|egalement|bien|desormais|dorenavant|non|meme",
)
