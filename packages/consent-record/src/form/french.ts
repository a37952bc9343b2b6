import { channels, personalCategories } from "@traitdunion/core"
import { defineFormTexts, type FormTexts } from "./texts.ts"

const labels = <T extends Readonly<Record<string, { readonly fr: string }>>>(table: T) =>
  Object.fromEntries(Object.entries(table).map(([key, { fr }]) => [key, fr.toLowerCase()])) as {
    readonly [K in keyof T]: string
  }

/** The form in French. */
export const frenchTexts: FormTexts = defineFormTexts({
  language: "fr",
  title: "Recueil de votre accord",
  asked: {
    mediation:
      "Nous vous proposons de prendre part à une médiation. Le médiateur vous a expliqué comment elle se déroule, qu'il ne prend pas parti et que ce qui s'y dit reste confidentiel.",
    sharing:
      "Nous vous demandons votre accord exprès pour communiquer à {partner} les informations suivantes, et elles seules : {categories}.",
    contact: "Nous vous demandons votre accord pour vous contacter par ce moyen : {channel}.",
    "online-procedure":
      "Nous vous demandons votre accord pour vous aider à faire cette démarche en ligne : {procedure}. Nous la faisons avec vous, et nous ne gardons aucun de vos mots de passe.",
  },
  until: "Cet accord vaut jusqu'au {until}.",
  untilWithdrawn: "Cet accord vaut jusqu'à ce que vous le retiriez.",
  free: "Vous êtes libre de refuser.",
  withdraw: "Vous pouvez retirer votre accord à tout moment, sans donner de raison : {how}.",
  keeper: "Votre réponse est conservée par {structure}. Pour toute question : {contact}.",
  agree: "J'accepte",
  refuse: "Je refuse",
  name: "Nom et prénom",
  representative: "Le cas échéant, nom et qualité de la personne qui représente",
  date: "Date",
  signature: "Signature",
  categories: labels(personalCategories),
  channels: labels(channels),
})

/** The form in plain French (*facile à lire*): short sentences, one idea in each. */
export const plainFrenchTexts: FormTexts = defineFormTexts({
  ...frenchTexts,
  title: "Êtes-vous d'accord ?",
  asked: {
    mediation:
      "Une médiation, c'est parler ensemble avec une personne qui aide. Cette personne est le médiateur. Le médiateur ne prend pas parti. Ce que vous dites reste secret. Voulez-vous participer ?",
    sharing:
      "Nous voulons donner des informations sur vous à {partner}. Voici ces informations : {categories}. Nous ne donnons rien d'autre. Êtes-vous d'accord ?",
    contact: "Nous voulons pouvoir vous parler. Nous voulons utiliser ce moyen : {channel}. Êtes-vous d'accord ?",
    "online-procedure":
      "Nous voulons vous aider sur internet. Voici ce que nous faisons ensemble : {procedure}. Vous restez à côté de nous. Nous ne gardons pas vos mots de passe. Êtes-vous d'accord ?",
  },
  until: "Votre accord s'arrête le {until}.",
  untilWithdrawn: "Votre accord dure tant que vous le voulez.",
  free: "Vous avez le droit de dire non.",
  withdraw: "Vous pouvez changer d'avis quand vous voulez. Vous n'avez pas à dire pourquoi. Comment faire : {how}.",
  keeper: "Nous gardons votre réponse. Nous, c'est {structure}. Vous avez une question : {contact}.",
  agree: "Oui, je suis d'accord",
  refuse: "Non, je ne suis pas d'accord",
  name: "Votre nom et votre prénom",
  representative: "Une personne vous représente ? Son nom",
  date: "La date",
  signature: "Votre signature",
})
