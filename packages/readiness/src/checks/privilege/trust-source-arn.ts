import { pinned, statementsOf } from '../../ask';
import type { Check } from '../../model';
import { byOwner } from './by-owner';
import { isForFunctions, serviceTrusts } from './trust-services';

/**
 * Where the service says for which resource it acts, a role is for that one. AWS leaves the choice: the account alone is enough for who
 * wants any resource of it. A program that has chosen once has forgotten the rest.
 */
export const trustSourceArn: Check = {
  code: 'TrustWithoutSourceArn',
  area: 'A5',
  severity: 'LOW',
  title: 'Where a program names the resource that a service acts for, it does so in every trust',
  rationale: 'A role for the replication of one bucket is no role for every bucket of the account.',
  remediation: 'Demand aws:SourceArn with the ARN of the bucket, the state machine, the function.',
  source: 'The services\' own guides, "Cross-service confused deputy prevention"; see the list in the check',
  serves: ['IAM-2', 'S3-2'],
  judge: (program) => {
    const trusts = new Map(serviceTrusts(program).map(({ statement, services }) => [statement, services]));
    const statements = statementsOf(program).filter((statement) => trusts.has(statement));
    const naming = statements.filter(({ conditions }) => pinned(conditions, 'aws:SourceArn'));
    const ofFunctions = statements.filter((statement) => isForFunctions(trusts.get(statement) ?? []));
    return byOwner(statements, ADVICE, (statement) => {
      const services = (trusts.get(statement) ?? []).filter((service) => SEND_AN_ARN.test(service));
      if (services.length === 0) return undefined;
      if (statement.isConditionOpen) return { verdict: 'unknown', found: 'a condition that is not known' };
      if (naming.includes(statement)) return { verdict: 'pass', found: services.join(', ') };
      const usual = ofFunctions.includes(statement) ? naming.filter((one) => ofFunctions.includes(one)) : naming;
      return usual.length === 0 ? undefined : { verdict: 'fail', found: `${services.join(', ')} for any resource` };
    });
  },
};

const ADVICE = { allowed: 'aws:SourceArn with the resource', remedy: 'add aws:SourceArn' };

/**
 * Services whose guides show a trust policy with aws:SourceArn: S3 User Guide (replication; Batch Operations), Step Functions, VPC (flow
 * logs), RDS (enhanced monitoring), EventBridge (Scheduler, Pipes, rules), CloudTrail and CloudWatch Logs, ECS (tasks), DMS, DataSync.
 * Lambda's guide shows it for execution roles. AWS Backup names none for roles.
 */
const SEND_AN_ARN =
  /^((batchoperations\.)?s3|states|lambda|vpc-flow-logs|monitoring\.rds|scheduler|pipes|events|cloudtrail|logs|delivery\.logs|ecs-tasks|datasync)(\.[\w-]+)?\.amazonaws\.com(\.cn)?$/;
