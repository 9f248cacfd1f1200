import type { PolicyDocument } from './policy-document';

/** A managed policy that is a boundary. */
export interface BoundaryPolicy {
  readonly name: string;
  readonly arn: string;
  readonly description: string;
  readonly document: PolicyDocument;
}
