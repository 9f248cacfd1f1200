import { at, declared, fail, isUnresolved, pass, standsFor, unknown } from '../../ask';
import type { Check } from '../../model';

/** Who still speaks to the old side is seen in the flow log. */
export const networkLog: Check = {
  code: 'VpcWithoutFlowLog',
  area: 'A6',
  severity: 'LOW',
  title: 'A VPC has a flow log of accepted and rejected traffic',
  rationale: 'A client that was forgotten shows up there, and a rule that was forgotten as well.',
  remediation: 'Add a flow log of the VPC with TrafficType ALL.',
  source: 'Amazon VPC User Guide, "Logging IP traffic using VPC Flow Logs"',
  serves: ['OBS-3'],
  judge: (program) =>
    declared(program, 'AWS::EC2::VPC').map((vpc) => {
      const logs = declared(program, 'AWS::EC2::FlowLog').filter(({ properties }) => {
        const of = at(properties, 'ResourceId');
        return typeof of === 'string' && standsFor(of, vpc);
      });
      const told = { property: 'flow log', allowed: 'a flow log of all traffic', remedy: 'add a flow log' };
      if (logs.some(({ properties }) => at(properties, 'TrafficType') === 'ALL'))
        return pass(vpc, { ...told, found: 'a flow log' });
      if (logs.some(({ properties }) => isUnresolved(at(properties, 'TrafficType'))))
        return unknown(vpc, { ...told, found: 'a flow log whose traffic is not known' });
      return fail(vpc, { ...told, found: logs.length > 0 ? 'a flow log of a part of it' : 'none' });
    }),
};
