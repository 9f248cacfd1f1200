import { type Check, fail, type MigrationPlan, pass, show } from '@regionlift/migration/core';
import { matching, textsOf } from './matching';

/** What ARNs of a property are asked for. */
export interface ArnRule<F> {
  readonly property: keyof F & string;
  /** What they name: `the certificate`. */
  readonly what: string;
  /** Code of a text that is no such ARN. */
  readonly code: string;
  /** Code of an ARN of another region, account or partition. */
  readonly elsewhere: string;
  readonly serves: readonly string[];
  readonly service: string;
  /** What follows the account, without anchors. */
  readonly resource: RegExp;
  /** `certificate/<id>`. */
  readonly example: string;
  readonly remedy: string;
  /** Region that it has to be in; empty for a service without regions. */
  readonly regionIn: (migration: MigrationPlan) => string;
  readonly needed?: boolean;
  readonly list?: boolean;
}

/** Two checks of ARNs: their form, and that they are where they are used. */
export function arnChecks<F extends { readonly migration: MigrationPlan }>(rule: ArnRule<F>): readonly Check<F>[] {
  const { property, what, service, example, remedy } = rule;
  const pattern = new RegExp(`^arn:[a-z-]+:${service}:[a-z0-9-]*:\\d{12}:${rule.resource.source}$`);
  return [
    matching<F>({
      ...rule,
      asks: `${property} is an ARN of ${what}`,
      pattern,
      allowed: `arn:aws:${service}:<region>:<account>:${example}`,
    }),
    {
      code: rule.elsewhere,
      asks: `${what} is in the account and in the region that use it`,
      property,
      serves: rule.serves,
      judge: (facts) => {
        const { partition, account } = facts.migration;
        const place = `arn:${partition}:${service}:${rule.regionIn(facts.migration)}:${account}:`;
        const astray = textsOf(facts[property], rule.list).filter(
          (arn) => typeof arn === 'string' && pattern.test(arn) && !arn.startsWith(place),
        );
        return astray.length === 0 ? pass : fail(astray.map(show).join(', '), `${place}${example}`, remedy);
      },
    },
  ];
}
