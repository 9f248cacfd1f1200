/** A permission that somebody takes from IAM when AWS is called. */
export interface Permission {
  /** `s3:GetObject`. */
  readonly action: string;
  /** ARN, or `*` where the action has no resource type; absent where the call does not tell. */
  readonly resource?: string;
  /** Condition keys that are known of the request; one without values is known to be absent. */
  readonly context: Readonly<Record<string, readonly string[]>>;
  /**
   * `ASKED`: the call fails without it. `POSSIBLE`: AWS asks for it on behalf of the caller when there is a reason that the call does
   * not show, a key behind a bucket; it makes a grant used, never missing.
   */
  readonly need: 'ASKED' | 'POSSIBLE';
}
