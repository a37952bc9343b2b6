// Every moment is an instant as ISO text, so that all engines compare it alike; every secret is a hash or is wrapped.
export interface AccountRow {
  readonly id: string
  readonly name: string
  /** The actor as JSON: roles, and whom they act for. */
  readonly actor: string
  readonly invited_by: string
  readonly invited_at: string
  readonly closed_at: string | null
}

export interface PasskeyRow {
  readonly id: string
  readonly account: string
  readonly public_key: string
  readonly counter: number
  readonly transports: string
  readonly name: string
  readonly added_at: string
  readonly used_at: string
}

export interface PassphraseRow {
  readonly account: string
  readonly hash: string
  /** The secret of the one-time codes, wrapped by the key holder. */
  readonly code_secret: string
  /** The last period of 30 seconds of which a code was used: none is taken twice. */
  readonly code_period: number
}

export interface RecoveryRow {
  readonly hash: string
  readonly account: string
}

export interface SessionRow {
  readonly hash: string
  readonly account: string
  readonly device: string
  readonly way: string
  readonly opened_at: string
  readonly seen_at: string
  readonly confirmed_at: string
}

export interface TicketRow {
  readonly hash: string
  readonly kind: string
  readonly account: string
  readonly data: string
  readonly until: string
}

export interface AttemptRow {
  readonly id: string
  readonly bucket: string
  readonly at: string
}

export interface DirectoryRow {
  readonly identity: string
  readonly account: string
}

export interface AccountEventRow {
  readonly id: string
  readonly account: string
  readonly what: string
  readonly by: string
  readonly at: string
}

export interface DeviceSecretRow {
  readonly account: string
  readonly secret: string
}

/** The tables of this package. They stand beside the journal's, in the same database. */
export interface AccountTables {
  readonly account: AccountRow
  readonly account_passkey: PasskeyRow
  readonly account_passphrase: PassphraseRow
  readonly account_recovery: RecoveryRow
  readonly account_session: SessionRow
  readonly account_ticket: TicketRow
  readonly account_attempt: AttemptRow
  readonly account_directory: DirectoryRow
  readonly account_event: AccountEventRow
  readonly account_device_secret: DeviceSecretRow
}
