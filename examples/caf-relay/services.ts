// The two services of the story, as stubs on this machine. All of it is invented.
import { apiParticulier, cafInquiries, cafRelay, openFisca, rightsSimulations } from "@traitdunion/plugin-caf-relay"
import { apiParticulierStub, openFiscaStub } from "@traitdunion/plugin-caf-relay/testing"

/** Start the stubs. */
export const startServices = async () => {
  const person = {
    nom_naissance: "EXEMPLE",
    nom_usage: null,
    prenoms: "CAMILLE",
    date_naissance: "1990-04-12",
    sexe: "F",
  }
  const particulier = await apiParticulierStub([
    {
      birthName: "EXEMPLE",
      data: {
        quotient_familial: {
          allocataires: [person],
          enfants: [person, person],
          quotient_familial: {
            fournisseur: "CNAF",
            valeur: 540,
            annee: 2026,
            mois: 5,
            annee_calcul: 2026,
            mois_calcul: 5,
          },
        },
        prime_activite: { est_beneficiaire: false, avec_majoration: null, date_debut_droit: null },
      },
    },
  ])
  const fisca = await openFiscaStub({ "in-work-bonus": 187.42, rsa: 0, "housing-benefit": 0 })
  return {
    particulier,
    fisca,
    [Symbol.asyncDispose]: async () => {
      await particulier[Symbol.asyncDispose]()
      await fisca[Symbol.asyncDispose]()
    },
  }
}

// #region plugins
/** The relay, and the two services behind it: change the addresses, and the rest stays. */
export const pluginsWith = (services: {
  readonly particulier: { readonly url: string; readonly token: string }
  readonly fisca: { readonly url: string }
}) =>
  [
    cafRelay,
    cafInquiries(
      apiParticulier({
        url: services.particulier.url,
        token: services.particulier.token,
        recipient: "13002526500013",
      }),
      { recipient: "caf-66" },
    ),
    rightsSimulations(openFisca({ url: services.fisca.url }), { recipient: "simulator" }),
  ] as const
// #endregion plugins
