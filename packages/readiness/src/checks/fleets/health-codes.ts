import { look, plainText, valueHeldTo } from '../../ask';
import type { Check, Lookup } from '../../model';
import { targetGroups } from './fleet';

/** An error is an answer too, and not one of health. */
export const healthCheckLenient: Check = {
  code: 'HealthCheckLenient',
  area: 'A3',
  severity: 'HIGH',
  title: 'Only success counts as health',
  rationale: 'With 4xx or 5xx among the codes of health, green is healthy while it refuses every request.',
  remediation: 'Leave Matcher out, or keep HttpCode below 400.',
  source: 'AWS::ElasticLoadBalancingV2::TargetGroup Matcher',
  serves: ['EC2-4'],
  judge: (program) =>
    targetGroups(program)
      .filter(({ properties }) => look(properties, 'Matcher') !== undefined)
      .map((group) => {
        const http = look(group.properties, 'Matcher', 'HttpCode');
        const grpc = look(group.properties, 'Matcher', 'GrpcCode');
        return valueHeldTo(group, http ?? grpc, {
          property: http === undefined ? 'Matcher.GrpcCode' : 'Matcher.HttpCode',
          allowed: http === undefined ? '0' : 'codes from 200 to 399',
          holds: (codes) => (http === undefined ? codes === '0' || codes === 0 : areSuccess(codes)),
          remedy: 'take errors out',
        });
      }),
};

/** `200`, `200,302` or `200-299`. */
function areSuccess(codes: Lookup): boolean {
  const text = typeof codes === 'number' ? plainText(codes) : codes;
  if (typeof text !== 'string') return false;
  return text
    .split(',')
    .every((part) => /^\s*\d{3}(-\d{3})?\s*$/.test(part) && part.split('-').every((code) => isSuccess(Number(code))));
}

const isSuccess = (code: number): boolean => code >= 200 && code < 400;
