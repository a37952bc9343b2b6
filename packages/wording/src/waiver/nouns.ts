/**
 * Whom one turns to with a right. A body that is no remedy by itself (a town hall, a landlord) stands in `OFFICE`: only
 * a complaint or a report to it is one.
 */
export const BODY = [
  "(?:la |en )?justice|tribuna(?:l|ux)|juges?|juridictions?|prudhomm?(?:es|ales?)?|cph|cour|cours d' appel|parquet|procureure?",
  "caf|cpam|msa|carsat|cnav|cnaf|securite sociale|assurance maladie|pole emploi|france travail|mdph|maison du handicap",
  "prefete?|prefecture|sous prefecture|defenseure? des droits|delegue du defenseur|halde|cnil|cnda|ofpra|ofii|cedh",
  "conciliat(?:eur|rice)s?|mediat(?:eur|rice) (?:de|du|des|national|nationale|bancaire|public|judiciaire)",
  "commission|comites?|banque de france|inspection|inspect(?:eur|rice)|dreets|direccte|dgccrf|repression des fraudes",
  "police|policiers?|gendarmes?|gendarmerie|commissariat|forces de l' ordre|avocate?s?|huissiers?|commissaires? de justice",
  "autorites?|instances?|dalo|daho|adil|aide juridictionnelle|point justice|maison de justice|point d' acces au droit",
  "services? sociaux|assistante? sociale|syndicats?|ars|services? d' hygiene|119|3919|3928|3949|medecine du travail",
].join("|")

/** To whom one complains without it being a remedy of the law. */
export const OFFICE =
  "mairie|maire|bailleur|proprietaire|gardien|rectorat|academie|inspection academique|direction|employeur|syndic|ordre|conseil departemental|departement|region|ccas|service client|hierarchie|assurance|administration"

/** What somebody who gives it up gives up a right with. */
export const LEGAL = [
  "plaintes?|mains? courantes?|recours(?! (?:a|au|aux) (?!l' avenir|(?:la |l' )?(?:justice|tribunal|juge|avocat)))|saisines?|pourvois?|requetes?|assignations?|citations?",
  "poursuites?|proces(?! verba)|action(?:s)?(?= (?:[a-z]+ ){0,2}(?:en justice|judiciaire|juridique|civile?|penale|prudhom|contre|devant|future|ulterieure|quelconque|possible|contentieuse|de groupe|ou|et|,|$))|(?:toute|toutes|son|cette|aucune|l'|leur) (?:autre )?actions?|instance en cours|contentieux",
  "procedures?(?! (?:de mediation|interne|d' information|d' accueil|de nettoyage))|contestations?|reclamations?|constitution de partie civile|partie civile",
  "appel(?= (?:du |de la |de ce |de cette )?(?:jugement|decision|ordonnance|refus|sanction))|opposition(?= (?:a|au) (?:l' ordonnance|jugement|injonction|titre))",
  "demarches? (?:[a-z]+ )?(?:dalo|daho|caf|mdph)|demarches? (?:judiciaires?|juridiques?|contentieuses?|engagee?s?|entamee?s?|aupres|contre|administratives?|devant|en cours|a la (?:caf|cpam|prefecture|mdph))",
].join("|")

/** Rights themselves. */
export const RIGHTS = [
  "(?:tous |toutes |ses |son |leurs? |ces |mes |mon |nos |notre |les |l' ensemble de (?:ses|leurs) |un |aucun |du |au |aux |des |quelconque |quelque |tout |propres? )(?:autre |propres |moindres? )?droits?(?! (?:de passage|chemin|d' entree|chanter|au but))",
  "droits? (?:de|d'|a|au|aux)(?! (?:passage|l' image de la marque))",
].join("|")

/** Benefits, sums and places that the law gives a right to. */
export const BENEFIT = [
  "allocations?|allocs?|prestations?|apl|rsa|aah|aeeh|asf|ass|aspa|asi|apa|pch|are|prime d' activite|minimum vieillesse|chomage|indemnites?|indemnisations?|indemnitaires?",
  "(?:dommages? (?:et )?interets?|dommages?|reparations? (?:du|de son|de ses|des) (?:prejudices?|dommages?)|dedommagements?|prejudices?|remboursements?|trop percus?)",
  "pensions?(?: alimentaires?| de reversion| d' invalidite)?|retraite|salaires?|heures sup(?:plementaires)?|conges payes|preavis|arrieres?(?: de salaires?)?|rappels? de (?:salaires?|droits)|primes? de (?:licenciement|precarite|naissance)",
  "caution(?= |$)|depot de garantie|(?:demandes?|dossiers?) (?:de |d' )?(?:un |une )?(?:logement(?: social)?|hlm|dalo|daho|relogement|hebergement|mutation|aides?|allocations?|rsa|apl|aah|asile|titre de sejour|sejour|naturalisation|regularisation|indemnisation|surendettement|divorce|pension|invalidite|retraite|aide juridictionnelle|dommages|remise de dette|reconnaissance|revision|mdph|caf|formation|reparation)",
  "(?:demandes?|dossiers?|requetes?|reclamations?) (?:[a-z']+ ){0,3}(?:aupres|devant|a la (?:caf|cpam|mdph|prefecture|commission))|dossier (?:[a-z']+ ){0,2}(?:dalo|prudhom[a-z]+|caf|mdph|surendettement)",
  "aides? (?:sociales?|au logement|aux logements?|personnalisees?|juridictionnelles?|financieres?|medicales?|alimentaires?|a domicile|de la caf|de l' etat|du departement|du fsl|d' urgence|legales?)|ses aides|fsl|dalo|daho|cheque energie|css|cmu|ame|puma|couverture sociale|tarif social|bouclier",
  "relogement|hebergement d' urgence|(?:droit au )?bail|maintien dans les lieux|delais? de paiement|titre de sejour|droit d' asile|nationalite|succession|heritage|garde (?:alternee|partagee|des enfants|de (?:son|sa|ses|leurs?) (?:enfants?|fils|fille))|droits? de visite|visites? de (?:son|sa|ses)|conges? (?:parental|maternite|maladie)|scolarisation|scolarite|surendettement",
].join("|")
