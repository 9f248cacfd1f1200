/** Bytes as PEM: lines of 64 characters, and none that is empty, which OpenSSL refuses (RFC 7468, §2). */
export const pem = (label: string, bytes: Buffer): string =>
  [
    `-----BEGIN ${label}-----`,
    ...(bytes.toString('base64').match(/.{1,64}/g) ?? []),
    `-----END ${label}-----`,
    '',
  ].join('\n');
