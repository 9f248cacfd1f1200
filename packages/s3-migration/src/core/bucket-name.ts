/**
 * What S3 has against the name of a general purpose bucket; empty when nothing.
 *
 * Source: S3 User Guide, "General purpose bucket naming rules". Names that were given in us-east-1 before March 2018 may
 * break these rules; such buckets are not supported.
 */
export const bucketNameProblems = (name: string): readonly string[] =>
  rules.filter(({ broken }) => broken(name)).map(({ rule }) => rule);

/** Every rule in one sentence, for messages. */
export const bucketNameRule =
  '3 to 63 lower-case letters, digits, dots and hyphens that begin and end with a letter or digit';

interface NameRule {
  readonly rule: string;
  readonly broken: (name: string) => boolean;
}

const rules: readonly NameRule[] = [
  { rule: 'has fewer than 3 or more than 63 characters', broken: (name) => name.length < 3 || name.length > 63 },
  {
    rule: 'has characters other than lower-case letters, digits, dots and hyphens',
    broken: (name) => /[^a-z0-9.-]/.test(name),
  },
  {
    rule: 'does not begin and end with a letter or digit',
    broken: (name) => !/^[a-z0-9]/i.test(name) || !/[a-z0-9]$/i.test(name),
  },
  { rule: 'has two dots in a row', broken: (name) => name.includes('..') },
  { rule: 'looks like an IP address', broken: (name) => /^\d+\.\d+\.\d+\.\d+$/.test(name) },
  ...['xn--', 'sthree-', 'amzn-s3-demo-'].map((prefix) => ({
    rule: `begins with the reserved '${prefix}'`,
    broken: (name: string) => name.startsWith(prefix),
  })),
  ...['-s3alias', '--ol-s3', '.mrap', '--x-s3', '--table-s3'].map((suffix) => ({
    rule: `ends with the reserved '${suffix}'`,
    broken: (name: string) => name.endsWith(suffix),
  })),
];
