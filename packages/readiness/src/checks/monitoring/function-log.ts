import { at, declared, fail, isUnresolved, pass, shown, unknown } from '../../ask';
import type { Check } from '../../model';
import { functions } from './subjects';

/** A group that Lambda makes for itself has neither key nor end. */
export const functionLog: Check = {
  code: 'FunctionLogGroupNotDeclared',
  area: 'A6',
  severity: 'LOW',
  title: 'A function logs into a group that the program declares',
  rationale: 'The group that Lambda makes for itself is not encrypted under a key of yours, and never expires.',
  remediation: 'Declare the log group and name it in LoggingConfig.',
  source: 'AWS Lambda Developer Guide, "Sending Lambda function logs to CloudWatch Logs"',
  serves: ['OBS-3'],
  judge: (program) => {
    const groups = new Set(declared(program, 'AWS::Logs::LogGroup').map(({ name, region }) => `${region} ${name}`));
    return functions(program).map((one) => {
      const group = at(one.properties, 'LoggingConfig', 'LogGroup') ?? `/aws/lambda/${one.name}`;
      const told = {
        property: 'LoggingConfig.LogGroup',
        found: shown(group),
        allowed: 'a log group that is declared',
        remedy: 'declare the log group',
      };
      if (typeof group === 'string' && groups.has(`${one.region} ${group}`)) return pass(one, told);
      return isUnresolved(group) ? unknown(one, told) : fail(one, told);
    });
  },
};
