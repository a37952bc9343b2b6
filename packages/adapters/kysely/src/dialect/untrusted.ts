/**
 * The codes by which Node and drivers say that a certificate is not trusted, is of another host, is of another time, or
 * that encryption was not agreed on.
 */
export const UNTRUSTED: RegExp =
  /^(HANDSHAKE_|CERT_|ERR_TLS_|ERR_SSL_|(DEPTH_ZERO_)?SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET)_)/
