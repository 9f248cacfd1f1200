/**
 * What a check says of one subject. Silence is never a pass: a check that has nothing to look at gives no answer, and its area
 * counts as not judged.
 */
export interface Answer {
  /** Whether the program says so in so many words; says otherwise, or nothing; or nobody can know before a deployment. */
  readonly verdict: 'pass' | 'fail' | 'unknown';
  /** The resource: `AWS::S3::Bucket us-east-1 orders-assets`; the program's title where something is missing altogether. */
  readonly subject: string;
  /** Path of the property asked about. */
  readonly property: string;
  /** The value found; never the text of a secret. */
  readonly found: string;
  /** What is allowed (pass, fail), or what would settle the question (unknown). */
  readonly allowed: string;
  /** What to change; what to look up where it is unknown. */
  readonly remedy: string;
}
