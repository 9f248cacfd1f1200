import { isTrue, look, valueHeldTo } from '../../ask';
import type { Check } from '../../model';
import { isAlias, trafficRecords } from './records';

/** Route 53 answers with a dead side as readily as with a live one unless it is told to look. */
export const recordIgnoresHealth: Check = {
  code: 'RecordIgnoresHealth',
  area: 'A1',
  severity: 'MEDIUM',
  title: 'Records of several sides follow the health of their side',
  rationale: 'When green fails in the middle of a shift, its share of the clients has to fall back by itself.',
  remediation: 'Set EvaluateTargetHealth of an alias, or HealthCheckId.',
  source: 'Amazon Route 53 Developer Guide, "Creating Amazon Route 53 health checks"',
  serves: ['EC2-8'],
  judge: (program) =>
    trafficRecords(program)
      .filter(
        ({ value }) => look(value, 'SetIdentifier') !== undefined && look(value, 'MultiValueAnswer') === undefined,
      )
      .map((record) => {
        const { owner, value, path } = record;
        const check = look(value, 'HealthCheckId');
        return check !== undefined || !isAlias(record)
          ? valueHeldTo(owner, check, {
              property: `${path}HealthCheckId`,
              allowed: 'a health check',
              holds: (id) => typeof id === 'string' && id !== '',
              remedy: 'name a health check',
            })
          : valueHeldTo(owner, look(value, 'AliasTarget', 'EvaluateTargetHealth'), {
              property: `${path}AliasTarget.EvaluateTargetHealth`,
              allowed: 'true',
              holds: isTrue,
              remedy: 'evaluate the health of the target',
            });
      }),
};
