import type { Phrase } from "../text/phrase.ts"

const GROUP =
  "(?:les |des |de |d' |aux |ces |toute |aucune? )?(?:personnes? |familles? |gens |clients? |locataires? )?(?:etrang(?:er|ere)s|arabes?|noirs?|noires|africain(?:e)?s|maghrebin(?:e)?s|asiatiques|musulman(?:e)?s|musulmane?|juifs?|juive?s?|roms?|gitans?|gens du voyage|manouches?|handicapee?s?|homosexuel(?:le)?s?|lesbiennes?|gays?|transgenres?|sans papiers|seropositi(?:f|ve)s?|immigres?|migrants?|sdf|vieux)"
const US =
  "^ (?:on|nous|je|l' association|l' equipe|la structure|notre association|notre structure|le service|notre service) "
const REFUSED =
  "(?:ne|n') (?:prend|prends|prenons|accepte|acceptons|recoit|recevons|recois|veut|veux|voulons|accueille|accueillons|accompagne|accompagnons|traite|traitons) (?:pas|plus|jamais) "
const BECAUSE =
  "^ (?:(?:demande |mediation |dossier )?(?:refusee?|rejetee?)|refus|(?:on|nous|je) refus(?:e|ons)(?: cette demande| la demande| la mediation| ce dossier)?) (?:parce qu'|parce que|car|en raison de|a cause de|du fait de) (?:il|elle|ils|elles|monsieur|madame|m|mme|le demandeur|la demandeuse|cette personne|ce monsieur|cette dame|sa|son|leur|ses)(?: est| sont)? (?:une |un |des )?"
const BEING =
  "(?:etrang(?:er|ere)s?|arabes?|noire?s?|africain(?:e)?s?|maghrebin(?:e)?s?|musulman(?:e)?s?|juifs?|juives?|roms?|gitane?s?|handicapee?s?|homosexuel(?:le)?s?|lesbiennes?|gay|transgenre|sans papiers|seropositi(?:f|ve)|enceinte|trop (?:vieux|vieille|agee?|jeune)|voilee|religion|origine|handicap|orientation sexuelle|nationalite|couleur de peau)"
const US_REFUSED = new RegExp(
  `${US}${REFUSED}${GROUP}(?: (?:ici|chez nous|en mediation|dans (?:notre|la) (?:structure|association|mediation)|dans nos (?:locaux|mediations)))? $`,
  "u",
)
const REFUSED_BECAUSE = new RegExp(`${BECAUSE}${BEING} $`, "u")

/** Whether a whole sentence is nothing but a refusal for who somebody is, in our own words. */
export const isCertain = ({ line }: Phrase): boolean => US_REFUSED.test(line) || REFUSED_BECAUSE.test(line)
