import type { FactValues } from './model';

/** What is known of a kind of resource, apart from any dialect. */
export interface Kind {
  /** Property of the CloudFormation type that holds the physical name. */
  readonly nameProperty?: string;
  /** Properties that tell two of one name apart: a domain name has a record of each type. @default the name alone does */
  readonly distinguishedBy?: readonly string[];
  /** One spelling of all names that AWS takes for the same. @default names are compared as they are */
  readonly spelling?: (name: string) => string;
  /** IAM, Route 53 and a global database are global: their resources have no region. */
  readonly isGlobal?: boolean;
  /** What `Ref` returns in a template. @default 'Name' */
  readonly ref?: string;
  /** ARN where it follows from the name: then a reference and a literal are the same text. */
  readonly arn?: (place: Place, name: string, properties: FactValues) => string;
  /** Attributes of the CloudFormation type that are another one: `DBInstanceArn` is `Arn`. `Name` is the physical name. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** What AWS takes for a property that nobody sets. */
  readonly defaults?: FactValues;
}

/** Where a resource is. */
export interface Place {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}
