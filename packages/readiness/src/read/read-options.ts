/** What a document does not say. */
export interface ReadOptions {
  /** Region of what tells none. @default `unknown-region`, and the program says that it is not known */
  readonly region?: string;
  /** Account of what tells none, twelve digits. @default {@link UNTOLD_ACCOUNT}, unless ARNs in a Pulumi program tell */
  readonly account?: string;
  /** Region that is left. */
  readonly from?: string;
  /** Region that is moved to. */
  readonly to?: string;
  /** What the program is called. @default the paths that it was read from */
  readonly title?: string;
}

/** CDK's own word for a stack that is bound to no region. Source: aws-cdk, `packages/@aws-cdk/cx-api`, `UNKNOWN_REGION`. */
export const UNTOLD_REGION = 'unknown-region';

/** Stands for the account where none is told: it has the form of one, so that an ARN stays an ARN, and AWS gives it to nobody. */
export const UNTOLD_ACCOUNT = '000000000000';
