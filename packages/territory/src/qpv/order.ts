/** Where France is, roughly: west, south, east, north of each part, in degrees. */
const FRANCE = [
  [-5.6, 41.2, 9.7, 51.2],
  [-63.3, 14.2, -60.7, 18.2],
  [-54.7, 2, -51.5, 5.9],
  [55.1, -21.5, 55.9, -20.8],
  [44.9, -13.1, 45.4, -12.5],
  [-56.6, 46.6, -56, 47.2],
] as const

const inFrance = (longitude: number, latitude: number): boolean =>
  FRANCE.some(
    ([west, south, east, north]) => west <= longitude && longitude <= east && south <= latitude && latitude <= north,
  )

/** Nobody measures a place in whole degrees: those are of a drawing, not of a territory. */
const isMeasured = (longitude: number, latitude: number): boolean =>
  !(Number.isInteger(longitude) && Number.isInteger(latitude))

/** Whether a place is in France only when its latitude is taken for its longitude: then it was written the wrong way. */
export const isTurned = (longitude: number, latitude: number): boolean =>
  isMeasured(longitude, latitude) && !inFrance(longitude, latitude) && inFrance(latitude, longitude)

/** What to do about coordinates whose latitude stands first. */
export const turned = {
  fr: "La latitude est donnée en premier : en WGS84, écrire la longitude, puis la latitude.",
  en: "The latitude stands first: in WGS84, write the longitude, then the latitude.",
} as const
