export {
  type AccountEvent,
  eventsOf,
  type Invited,
  invite,
  inviteAgain,
  invitedBy,
  leave,
  type Member,
  members,
  openInvitation,
} from "./members.ts"
