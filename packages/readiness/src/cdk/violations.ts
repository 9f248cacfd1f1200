import type { PolicyViolatingResource, PolicyViolation } from 'aws-cdk-lib';
import { catalogue } from '../catalogue';
import type { FailOn } from '../cli/exit-codes';
import type { Judgement, Verdict } from '../judge';
import { areas } from '../model/areas';
import { openIn } from '../report';
import { printable } from '../report/printable';

/** Where CDK shows a violation: a resource in a template, or a construct. */
export type Site = Omit<PolicyViolatingResource, 'locations'>;

/**
 * What is open in a verdict as CDK's violations: one for each code and thing found, with all resources that it was found at. A fail
 * is an error whatever its severity, which stands in the metadata: CDK decides by `error` alone whether synthesis ends.
 *
 * Source: `aws-cdk-lib/core/lib/private/synthesis-validation.ts` (suppressInReport).
 */
export function violationsIn(verdict: Verdict, failOn: FailOn, siteOf: (subject: string) => Site): PolicyViolation[] {
  const grouped = new Map<string, Judgement[]>();
  for (const judgement of openIn(verdict)) {
    const { code, remedy } = judgement;
    const key = JSON.stringify([code, judgement.verdict, descriptionOf(judgement), remedy]);
    grouped.set(key, [...(grouped.get(key) ?? []), judgement]);
  }
  return [...grouped.values()].map((judgements) => violationOf(judgements, failOn, siteOf));
}

function violationOf(
  judgements: readonly Judgement[],
  failOn: FailOn,
  siteOf: (subject: string) => Site,
): PolicyViolation {
  const [first] = judgements as [Judgement];
  const check = catalogue.find(({ code }) => code === first.code);
  return {
    ruleName: first.code,
    description: descriptionOf(first),
    severity: first.verdict === 'fail' || failOn === 'unknown' ? 'error' : 'warning',
    fix: printable(first.remedy || (check?.remediation ?? '')),
    ruleMetadata: {
      severity: first.severity,
      ...(first.area && { area: `${first.area} ${areas[first.area]}` }),
      ...(check && { rationale: check.rationale, source: check.source }),
    },
    violatingResources: judgements.map(({ subject, property }) => ({
      ...siteOf(subject),
      locations: locationsOf(property),
    })),
  };
}

const descriptionOf = ({ title, found, allowed, verdict }: Judgement): string =>
  printable(
    verdict === 'fail'
      ? `${title}: found ${found}; allowed: ${allowed}`
      : `${title}: unknown: ${found}; settled by ${allowed}`,
  );

/** Checks name properties of resources, as CloudFormation does; secrets are found at any path of a template. */
function locationsOf(property: string): string[] {
  if (property === '') return [];
  if (property === 'retention') return ['DeletionPolicy', 'UpdateReplacePolicy'];
  const isWhole = /^(Properties|Parameters|Outputs|Metadata|Mappings|Conditions)\b/.test(property);
  return [isWhole ? property : `Properties.${property}`];
}
