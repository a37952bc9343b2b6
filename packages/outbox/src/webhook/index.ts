/**
 * Messages to a webhook, in the format of Standard Webhooks.
 *
 * @module
 */
export { type WebhookOptions, type WebhookPosition, webhook } from "./broker.ts"
