// The stub of the CAF's service in a process of its own, so that what it keeps does not count as the client's.
import { apiParticulierStub } from "@traitdunion/plugin-caf-relay/testing"

const data = {
  quotient_familial: { fournisseur: "CNAF", valeur: 716, annee: 2026, mois: 5, annee_calcul: 2026, mois_calcul: 5 },
}
const { url, token } = await apiParticulierStub([{ birthName: "EXEMPLE", data: { quotient_familial: data } }])
process.send?.({ url, token })
