/** A kind of secret that is recognized by its form, wherever it stands. */
export interface Format {
  readonly kind: string;
  /** Every quantifier is bounded, so that time is linear in the text. */
  readonly pattern: RegExp;
}

/**
 * Formats of issued credentials.
 *
 * Well-kept scanners (secretlint, gitleaks, trufflehog, detect-secrets) read files, are asynchronous, ES modules or programs of their own;
 * a check is synchronous, is bundled as CommonJS, and knows what stands beside a text. Hence this list.
 *
 * Sources: IAM User Guide, "Unique identifiers" (AKIA, ASIA); docs.github.com, "GitHub's token formats"; docs.gitlab.com, "Token
 * overview"; api.slack.com, "Token types"; docs.stripe.com, "API keys"; RFC 7468 (PEM); RFC 7519 (JWT). The others are from the issuers'
 * own examples (not verified).
 */
export const formats: readonly Format[] = [
  {
    kind: 'AWS access key',
    pattern: /(?<![A-Za-z0-9])A[KS]IA(?![A-Z0-9]{9}EXAMPLE)[A-Z2-7]{16}(?![A-Za-z0-9])/,
  },
  { kind: 'private key', pattern: /-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----/ },
  { kind: 'GitHub token', pattern: /(?<!\w)(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})/ },
  { kind: 'GitLab token', pattern: /(?<!\w)gl(?:pat|dt|rt|cbt|ptt|ft|soat)-[\w-]{20,255}/ },
  { kind: 'Slack token', pattern: /(?<!\w)xox[abeoprs]-(?:\d-)?[A-Za-z0-9-]{10,255}/ },
  {
    kind: 'Slack webhook',
    pattern: /hooks\.slack\.com\/(?:services|workflows)\/[A-Za-z0-9]{6,20}\/[A-Za-z0-9]{6,20}\/[A-Za-z0-9/]{16,64}/,
  },
  { kind: 'Stripe key', pattern: /(?<!\w)(?:(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,255}|whsec_[A-Za-z0-9]{24,255})/ },
  { kind: 'Google API key', pattern: /(?<!\w)AIza[\w-]{35}(?![\w-])/ },
  { kind: 'npm token', pattern: /(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)/ },
  { kind: 'PyPI token', pattern: /(?<!\w)pypi-AgEIcHlwaS5vcmc[\w-]{50,1000}/ },
  { kind: 'Pulumi token', pattern: /(?<!\w)pul-[a-f0-9]{40}(?!\w)/ },
  { kind: 'SendGrid key', pattern: /(?<!\w)SG\.[\w-]{22}\.[\w-]{43}(?!\w)/ },
  { kind: 'Twilio key', pattern: /(?<!\w)SK[a-f0-9]{32}(?!\w)/ },
  { kind: 'AI service key', pattern: /(?<!\w)sk-(?:proj|ant)-[\w-]{20,255}/ },
  {
    kind: 'authorization header',
    pattern: /(?<!\w)(?:Bearer|Basic) (?=[^\s\d]{0,255}\d)[A-Za-z0-9+/_~.-]{16,2000}={0,2}(?![\w$])/,
  },
  { kind: 'JSON Web Token', pattern: /(?<![\w-])eyJ[\w-]{8,2000}\.eyJ[\w-]{8,4000}\.[\w-]{16,2000}/ },
];
