import { stableJson } from '../capture/json';
import { canonicalValues } from './canonical';
import type { FactValues } from './model';

/**
 * Rules of a security group by their content, as EC2 tells them apart; undefined when there are none. A rule for all protocols
 * has no ports: "Specifying -1 … allows traffic on all ports, regardless of any port range you specify"
 * (AWS::EC2::SecurityGroupIngress, `IpProtocol`).
 */
export function rulesOf(rules: unknown): FactValues | undefined {
  if (!Array.isArray(rules) || rules.length === 0) return undefined;
  return Object.fromEntries(
    rules.map((given: Record<string, unknown>) => {
      const { FromPort, ToPort, ...all } = given;
      const rule = canonicalValues(String(given.IpProtocol) === '-1' ? { ...all, IpProtocol: '-1' } : given);
      return [stableJson(rule, 0), rule];
    }),
  );
}
