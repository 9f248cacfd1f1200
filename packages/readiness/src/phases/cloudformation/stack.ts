import type { FactValues, Lookup } from '../../model';

/** A template where it is deployed. */
export interface Stack {
  /** Name of the stack. */
  readonly name: string;
  /** Twelve digits; undefined where the program leaves it open. */
  readonly account?: string;
  /** Region; undefined where the program leaves it open. */
  readonly region?: string;
  /** Parsed JSON or YAML of anybody. */
  readonly template: Lookup;
  /** What a stack around it passes in. @default the user does */
  readonly parameters?: FactValues;
  /** Nested stacks, by the logical id that declares them. */
  readonly nested?: ReadonlyMap<string, Pick<Stack, 'template' | 'nested'>>;
}

/** Where a stack is, as a path: `111122223333/us-east-1/OrdersTarget`. */
export const homeOf = ({ account, region, name }: Stack): string =>
  [account, region, name].filter((part) => part !== undefined).join('/');
