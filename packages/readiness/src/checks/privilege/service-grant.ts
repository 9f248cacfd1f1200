import { isUnresolved, pinsAny, statementsOf } from '../../ask';
import type { Check } from '../../model';
import { byOwner } from './by-owner';

/** A service that publishes, encrypts or invokes for everybody does so here for the own resources only. */
export const serviceGrant: Check = {
  code: 'ServiceGrantWithoutSource',
  area: 'A5',
  severity: 'MEDIUM',
  title: 'The policy of a resource lets a service act only for named sources',
  rationale: 'A topic that takes alarms of any account raises alarms of strangers, and may abort a cutover.',
  remediation: 'Demand aws:SourceArn or aws:SourceAccount; for a key, its encryption context.',
  source: 'IAM User Guide, "The confused deputy problem" (cross-service confused deputy prevention)',
  serves: ['IAM-2'],
  judge: (program) =>
    byOwner(
      statementsOf(program).filter(({ role }) => role === 'RESOURCE'),
      ADVICE,
      ({ effect, principals, conditions, isConditionOpen }) => {
        const services = (principals.Service ?? []).filter((service) => !NAME_NO_SOURCE.test(service));
        if (effect !== 'Allow' || services.length === 0) return undefined;
        if (services.includes('*')) return { verdict: 'fail', found: 'every service' };
        if (services.some(isUnresolved)) return { verdict: 'unknown', found: 'a service that is not known' };
        if (pinsAny(conditions, PINS))
          return isConditionOpen
            ? { verdict: 'unknown', found: 'a source that is not known' }
            : { verdict: 'pass', found: services.join(', ') };
        return isConditionOpen
          ? { verdict: 'unknown', found: 'a condition that is not known' }
          : { verdict: 'fail', found: `${services.join(', ')} for anybody` };
      },
    ),
};

const ADVICE = { allowed: 'aws:SourceArn or aws:SourceAccount', remedy: 'add aws:SourceArn' };

/** Their guides show policies without a source: access logs of load balancers have the account in the path of the resource. */
const NAME_NO_SOURCE = /^(logdelivery|log-delivery)\.elasticloadbalancing\.amazonaws\.com(\.cn)?$/;

const PINS = [
  'aws:PrincipalOrgID',
  'aws:SourceAccount',
  'aws:SourceArn',
  'aws:SourceOrgID',
  'aws:SourceOwner',
  'AWS:SourceOwner',
  'kms:CallerAccount',
  'kms:EncryptionContext:*',
  'kms:ViaService',
  'lambda:EventSourceToken',
];
