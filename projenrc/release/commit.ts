/** One commit, as far as a release asks of it. */
export interface Commit {
  readonly hash: string;
  /** `feat`, `fix`, …; undefined when the message is no conventional one. */
  readonly type?: string;
  /** Names between the brackets: `feat(s3-migration, secure-iam): …` has two. */
  readonly scopes: readonly string[];
  readonly subject: string;
  /** `!` before the colon, or a footer `BREAKING CHANGE:`. */
  readonly breaking: boolean;
  /** Changed files, from the root, with forward slashes. */
  readonly files: readonly string[];
}
