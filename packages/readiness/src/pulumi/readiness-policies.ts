import type { EnforcementLevel, Policies, ReportViolation, StackValidationPolicy } from '@pulumi/policy';
import { catalogue } from '../catalogue';
import type { Judgement } from '../judge';
import type { Check } from '../model';
import { areas } from '../model/areas';
import { printable } from '../report/printable';
import { acknowledgementsIn, type ReadinessOptions } from '../verdict-on';
import { StackVerdict } from './stack-verdict';

/** What policies are made of. */
export interface ReadinessPolicyOptions extends ReadinessOptions {
  /** Of checks that fail. The configuration of a policy pack may set another one for each. @default 'mandatory' */
  readonly enforcementLevel?: EnforcementLevel;
}

/**
 * Policies for `new PolicyPack('readiness', { policies: readinessPolicies() })`: one over the stack for every check, under its code; one,
 * `AnswerUnknown`, for everything that is not known (advisory, with `failOn: 'unknown'` like the others); one for what is said of all of
 * the stack. `ReadinessInputs` notes inputs for them.
 *
 * Raises AcknowledgementsRefused for options that cannot be meant.
 */
export function readinessPolicies(options: ReadinessPolicyOptions = {}): Policies {
  const { areas: asked, failOn = 'fail', enforcementLevel = 'mandatory', acknowledgements = [] } = options;
  acknowledgementsIn(acknowledgements, 'options');
  const verdict = new StackVerdict(options);
  const policy = (told: Told, isMine: (judgement: Judgement) => boolean): StackValidationPolicy => ({
    enforcementLevel,
    ...told,
    validateStack: ({ resources }, reportViolation) => {
      const { judgements, urnOf } = verdict.for(told.name, resources);
      for (const judgement of judgements.filter(isMine)) report(judgement, urnOf(judgement.subject), reportViolation);
    },
  });
  const fails = (code: string) => (judgement: Judgement) => judgement.code === code && judgement.verdict === 'fail';
  return [
    verdict.inputs.policy,
    ...catalogue
      .filter(({ area }) => asked?.includes(area) ?? true)
      .map((check) => policy(toldOf(check), fails(check.code))),
    policy(nothingToJudge, fails('NothingToJudge')),
    policy(
      { ...answerUnknown, enforcementLevel: failOn === 'unknown' ? enforcementLevel : 'advisory' },
      (judgement) => judgement.verdict === 'unknown',
    ),
  ];
}

type Told = Omit<StackValidationPolicy, 'validateStack'>;

const toldOf = ({ code, title, area, severity, rationale, remediation, source }: Check): Told => ({
  name: code,
  displayName: title,
  description: `${title}. ${rationale} Source: ${source}.`,
  remediationSteps: remediation,
  severity: severities[severity],
  tags: [`${area} ${areas[area]}`],
});

const severities = { HIGH: 'high', MEDIUM: 'medium', LOW: 'low' } as const;

const nothingToJudge: Told = {
  name: 'NothingToJudge',
  description: 'A stack declares what is to be moved: one in which nothing is asked about is no pass.',
  severity: 'high',
};

const answerUnknown: Told = {
  name: 'AnswerUnknown',
  description: 'What is not known before a deployment, and could not be read, is no pass.',
  severity: 'medium',
};

/** One violation: what was found, what is allowed, what to do. */
function report(judgement: Judgement, urn: string | undefined, reportViolation: ReportViolation): void {
  const { code, verdict, subject, property, found, allowed, remedy } = judgement;
  const where = property === '' ? subject : `${subject} › ${property}`;
  const said = `found ${found}; ${verdict === 'fail' ? 'allowed' : 'settled by'}: ${allowed}`;
  reportViolation(printable(`${code} at ${where}: ${said}${remedy === '' ? '' : `; ${remedy}`}`), urn);
}
