import type { FactValues } from './model';

/** What is known of a kind of resource, apart from any dialect. */
export interface Kind {
  /** Property of the CloudFormation type, or path into one, that holds the physical name. */
  readonly nameProperty?: string;
  /** AWS gives it an id and no name: its tag `Name` is what people and programs call it. */
  readonly namedByTag?: boolean;
  /** The property with the name refers to another resource, whose name it takes: a listener is `<load balancer> 443`. */
  readonly namedAfter?: boolean;
  /**
   * Properties that tell two of one name apart: a domain name has a record of each type. Paths of a property's own are
   * joined by dots. @default the name alone does
   */
  readonly distinguishedBy?: readonly string[];
  /** One spelling of all names that AWS takes for the same. @default names are compared as they are */
  readonly spelling?: (name: string) => string;
  /** IAM, Route 53, Global Accelerator and a global database are global: their resources have no region. */
  readonly isGlobal?: boolean;
  /** What `Ref` returns in a template. @default 'Name' */
  readonly ref?: string;
  /** ARN where it follows from the name: then a reference and a literal are the same text. */
  readonly arn?: (place: Place, name: string, properties: FactValues) => string;
  /** Attributes of the CloudFormation type that are another one: `DBInstanceArn` is `Arn`. `Name` is the physical name. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Attributes that are lists, with the number of their items: item 0 of `Ipv4Addresses` is `Ipv4Addresses.0`. */
  readonly lists?: Readonly<Record<string, number>>;
  /** What AWS takes for a property that nobody sets. */
  readonly defaults?: FactValues;
}

/** Where a resource is. */
export interface Place {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}
