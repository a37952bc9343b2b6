import { defineOutlet, field, formatDay, sender } from "@traitdunion/core"
import type { Document } from "@traitdunion/documents"
import * as z from "zod"
import { pieceKinds, piecesUnknown } from "../catalogue/index.ts"
import { pieceStates } from "../procedure/index.ts"
import { counsellors, within } from "../vocabulary.ts"
import { gathered, letterOf } from "./parts.ts"

const procedure = field.of("rights-procedure")

/** The sheet that a person takes home: the pieces with where each stands, and what to keep. */
export const pieceList = defineOutlet({
  summary: { fr: "Remettre la liste des pièces d'une démarche", en: "Hand the list of papers of a procedure" },
  by: counsellors,
  input: z.strictObject({ procedure, ...sender }),
  gather: ({ input, read }) => gathered(read, input.procedure, undefined),
  send: async ({ parts, on }, { input: { from = [], place } }): Promise<Document | null> => {
    if (parts === null) return null
    const { name, label, receiver, pieces, expected, until } = parts
    const seen = new Set(pieces.map(({ piece }) => piece))
    const items = [
      ...pieces.map(({ piece, state }) => ({
        text: `${pieceKinds[piece].fr} : ${within(pieceStates[state].fr)}`,
        done: state === "had" || state === "sent",
      })),
      ...(expected ?? [])
        .filter((piece) => !seen.has(piece))
        .map((piece) => ({ text: pieceKinds[piece].fr, done: false })),
    ]
    return {
      title: label,
      on,
      ...(place === undefined ? {} : { place }),
      ...(from.length === 0 ? {} : { from }),
      ...(name === null ? {} : { to: [name] }),
      blocks: [
        { kind: "paragraph", text: `Guichet : ${receiver}. Il vérifie les conditions et décide seul.` },
        ...(until === null ? [] : [{ kind: "paragraph", text: `À envoyer avant le ${formatDay(until)}.` } as const]),
        ...(items.length === 0
          ? []
          : ([
              { kind: "heading", text: "Les pièces" },
              { kind: "checklist", items },
            ] as const)),
        ...(expected === null ? [{ kind: "paragraph", text: piecesUnknown.fr } as const] : []),
      ],
      notices: [
        "Demander un accusé de réception, et le garder.",
        "Vos mots de passe restent à vous : personne n'a à vous les demander.",
      ],
    }
  },
})

/**
 * Remind a counter that did not answer, in the person's name. Without `office` the letter is made for the person to send;
 * with it, what they agreed that this office is told stands in it.
 */
export const reminderLetter = defineOutlet({
  summary: { fr: "Relancer un guichet resté silencieux", en: "Remind a counter that stayed silent" },
  by: counsellors,
  input: z.strictObject({ procedure, office: z.exactOptional(field.institution), ...sender }),
  gather: ({ input, read }) => gathered(read, input.procedure, input.office),
  send: async ({ parts, on }, { input }): Promise<Document | null> => {
    // Before anything was filed there is nothing to remind of.
    if (parts === null || parts.name === null || parts.filedOn === null) return null
    const { name, address, receiver: to, label, filedOn, receivedOn, answerBy } = parts
    const receipt = receivedOn === null ? "" : ` Vous en avez accusé réception le ${formatDay(receivedOn)}.`
    const promised =
      answerBy === null
        ? ""
        : ` ${answerBy < on ? "Une réponse était promise" : "Une réponse est promise"} pour le ${formatDay(answerBy)}.`
    return {
      title: "Relance",
      subtitle: label,
      ...letterOf({ name, address, to, on }, input),
      blocks: [
        { kind: "paragraph", text: "Madame, Monsieur," },
        {
          kind: "paragraph",
          text: `J'ai déposé une demande le ${formatDay(filedOn)} : ${within(label)}.${receipt}${promised} Je n'ai pas reçu de réponse.`,
        },
        {
          kind: "paragraph",
          text: "Je vous remercie de m'indiquer où en est ma demande, s'il manque une pièce, et quel jour vous répondrez.",
        },
        {
          kind: "paragraph",
          text: "Je vous remercie de m'accuser réception de cette lettre et de me répondre par écrit.",
        },
      ],
    }
  },
})

/**
 * Tell the service that holds the duty where a procedure stands, so that it takes over without the person having to tell
 * all of it again. Only what the person agreed that this service is told leaves; their wish only with their words.
 */
export const relaySheet = defineOutlet({
  summary: { fr: "Passer le relais au service compétent", en: "Hand over to the duty holder" },
  by: counsellors,
  input: z.strictObject({ procedure, service: field.institution, ...sender }),
  gather: ({ input, read }) => gathered(read, input.procedure, input.service),
  send: async ({ parts, on }, { input: { from = [], place } }): Promise<Document | null> => {
    if (parts === null || parts.name === null) return null
    const { name, address, label, wish, openedOn, filedOn, receivedOn, answerBy, pieces, receiver } = parts
    const days = [
      { label: "Besoin repéré", value: formatDay(openedOn) },
      ...(filedOn === null ? [] : [{ label: "Démarche déposée", value: formatDay(filedOn) }]),
      ...(receivedOn === null ? [] : [{ label: "Accusé de réception", value: formatDay(receivedOn) }]),
      ...(answerBy === null ? [] : [{ label: "Réponse promise", value: formatDay(answerBy) }]),
    ]
    return {
      title: "Relais",
      subtitle: label,
      on,
      ...(place === undefined ? {} : { place }),
      ...(from.length === 0 ? {} : { from }),
      to: [receiver],
      blocks: [
        { kind: "paragraph", text: `Pour : ${name}${address === null ? "" : `, ${address.replaceAll("\n", ", ")}`}.` },
        ...(wish === null
          ? []
          : ([
              { kind: "heading", text: "Ce que veut la personne" },
              { kind: "paragraph", text: wish },
            ] as const)),
        { kind: "heading", text: "Où en est la démarche" },
        { kind: "list", items: days.map((one) => `${one.label} : ${one.value}`) },
        ...(pieces.length === 0
          ? []
          : ([
              { kind: "heading", text: "Les pièces" },
              {
                kind: "checklist",
                items: pieces.map(({ piece, state }) => ({
                  text: `${pieceKinds[piece].fr} : ${within(pieceStates[state].fr)}`,
                  done: state === "had" || state === "sent",
                })),
              },
            ] as const)),
      ],
      notices: ["La personne est d'accord pour que ce service reçoive ces informations, et celles-là seulement."],
    }
  },
})
