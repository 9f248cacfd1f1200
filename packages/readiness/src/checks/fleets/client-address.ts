import { fail, isRecord, isTrue, isUnresolved, look, pass, SETTLED, shown, unknown } from '../../ask';
import type { Answer, Check, ResourceFact } from '../../model';
import { endpointGroups } from './fleet';

/** Behind an accelerator clients look alike, unless it passes their addresses on. */
export const clientAddressLost: Check = {
  code: 'ClientAddressLost',
  area: 'A3',
  severity: 'LOW',
  title: 'Endpoints of an accelerator see the addresses of clients',
  rationale:
    'Allow lists, rate limits and access logs that worked before the move see addresses of the accelerator after it.',
  remediation:
    'Set ClientIPPreservationEnabled of every endpoint (clientIpPreservationEnabled, which is off by default in Pulumi).',
  source: 'AWS Global Accelerator Developer Guide, "Preserve client IP addresses in AWS Global Accelerator"',
  serves: ['EC2-1'],
  judge: (program) => endpointGroups(program).map(judged),
};

function judged(group: ResourceFact): Answer {
  const endpoints = look(group.properties, 'EndpointConfigurations');
  const flags = isRecord(endpoints)
    ? Object.values(endpoints).map((one) => look(one, 'ClientIPPreservationEnabled'))
    : [endpoints];
  const told = { property: 'EndpointConfigurations', found: flags.map(shown).join(', '), allowed: 'true' };
  if (flags.some((flag) => flag !== undefined && !isTrue(flag) && !isUnresolved(flag)))
    return fail(group, { ...told, remedy: 'pass addresses on' });
  return flags.some(isUnresolved) ? unknown(group, { ...told, remedy: SETTLED }) : pass(group, told);
}
