/** A kind of secret that is recognized by its form, wherever it stands. */
export interface KnownFormat {
  readonly kind: string;
  /** Every quantifier is bounded, so that time is linear in the text. */
  readonly pattern: RegExp;
  /** The part of the form that is the same for everybody. */
  readonly publicPrefix: string;
}

/**
 * Formats of issued credentials.
 * Sources: IAM User Guide, "Unique identifiers" (AKIA, ASIA); docs.github.com, "GitHub's token formats"; docs.gitlab.com,
 * "Token overview"; api.slack.com, "Token types"; docs.stripe.com, "API keys"; RFC 7468 (PEM); RFC 7519 (JWT). The others are
 * from the issuers' own examples (not verified).
 */
export const knownFormats: readonly KnownFormat[] = [
  {
    kind: 'AWS access key',
    pattern: /(?<![A-Za-z0-9])A[KS]IA(?![A-Z0-9]{9}EXAMPLE)[A-Z2-7]{16}(?![A-Za-z0-9])/,
    publicPrefix: 'A?IA',
  },
  {
    kind: 'private key',
    pattern: /-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----/,
    publicPrefix: '-----BEGIN PRIVATE KEY-----',
  },
  { kind: 'GitHub token', pattern: /(?<!\w)gh[pousr]_[A-Za-z0-9]{36,255}/, publicPrefix: 'gh?_' },
  { kind: 'GitHub token', pattern: /(?<!\w)github_pat_[A-Za-z0-9_]{22,255}/, publicPrefix: 'github_pat_' },
  { kind: 'GitLab token', pattern: /(?<!\w)gl(?:pat|dt|rt|cbt|ptt|ft|soat)-[\w-]{20,255}/, publicPrefix: 'gl…-' },
  { kind: 'Slack token', pattern: /(?<!\w)xox[abeoprs]-(?:\d-)?[A-Za-z0-9-]{10,255}/, publicPrefix: 'xox?-' },
  {
    kind: 'Slack webhook',
    pattern: /hooks\.slack\.com\/(?:services|workflows)\/[A-Za-z0-9]{6,20}\/[A-Za-z0-9]{6,20}\/[A-Za-z0-9/]{16,64}/,
    publicPrefix: 'hooks.slack.com/',
  },
  { kind: 'Stripe key', pattern: /(?<!\w)(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,255}/, publicPrefix: '?k_' },
  { kind: 'Stripe webhook secret', pattern: /(?<!\w)whsec_[A-Za-z0-9]{24,255}/, publicPrefix: 'whsec_' },
  { kind: 'Google API key', pattern: /(?<!\w)AIza[\w-]{35}(?![\w-])/, publicPrefix: 'AIza' },
  { kind: 'npm token', pattern: /(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)/, publicPrefix: 'npm_' },
  { kind: 'Pulumi token', pattern: /(?<!\w)pul-[a-f0-9]{40}(?!\w)/, publicPrefix: 'pul-' },
  { kind: 'SendGrid key', pattern: /(?<!\w)SG\.[\w-]{22}\.[\w-]{43}(?!\w)/, publicPrefix: 'SG.' },
  { kind: 'AI service key', pattern: /(?<!\w)sk-(?:proj|ant)-[\w-]{20,255}/, publicPrefix: 'sk-' },
  {
    kind: 'authorization header',
    pattern: /(?<!\w)(?:Bearer|Basic) (?=[^\s\d]{0,255}\d)[A-Za-z0-9+/_~.-]{16,2000}={0,2}(?![\w$])/,
    publicPrefix: '',
  },
  {
    kind: 'JSON Web Token',
    pattern: /(?<![\w-])eyJ[\w-]{8,2000}\.eyJ[\w-]{8,4000}\.[\w-]{16,2000}/,
    publicPrefix: 'eyJ',
  },
];
