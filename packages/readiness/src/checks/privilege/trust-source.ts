import { statementsOf } from '../../ask';
import type { Check } from '../../model';
import { byOwner } from './by-owner';
import { demandsAccount, isForFunctions, serviceTrusts } from './trust-services';

/** A service that acts for everybody must say for whom. */
export const trustSource: Check = {
  code: 'TrustWithoutSourceAccount',
  area: 'A5',
  severity: 'MEDIUM',
  title: 'A service may assume a role only for the own account',
  rationale:
    'S3, Step Functions and their like act for everybody: without a source they can be sent to use the role for a stranger.',
  remediation: 'Demand aws:SourceAccount, and aws:SourceArn where the service sends it.',
  source: 'IAM User Guide, "The confused deputy problem" (cross-service confused deputy prevention)',
  serves: ['IAM-2', 'S3-2'],
  judge: (program) => {
    const trusts = new Map(serviceTrusts(program).map(({ statement, services }) => [statement, services]));
    const statements = statementsOf(program).filter((statement) => trusts.has(statement));
    const ofFunctions = statements.filter((statement) => isForFunctions(trusts.get(statement) ?? []));
    const isUsual = ofFunctions.some(demandsAccount);
    return byOwner(statements, ADVICE, (statement) => {
      const services = trusts.get(statement) ?? [];
      if (demandsAccount(statement) && !statement.isConditionOpen)
        return { verdict: 'pass', found: services.join(', ') };
      if (!isUsual && ofFunctions.includes(statement)) return undefined;
      return statement.isConditionOpen
        ? { verdict: 'unknown', found: 'a condition that is not known' }
        : { verdict: 'fail', found: `${services.join(', ')} for any account` };
    });
  },
};

const ADVICE = { allowed: 'aws:SourceAccount, or an ARN with the account', remedy: 'add aws:SourceAccount' };
