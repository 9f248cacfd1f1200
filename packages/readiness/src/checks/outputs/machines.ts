import { machines as all } from '../monitoring/subjects';
import { exported } from './exported';

/** What is started. */
export const machines = exported({
  code: 'StateMachineNotExported',
  severity: 'LOW',
  title: 'The ARN of every state machine is exported',
  rationale: 'A cutover is started, and redriven, by its ARN.',
  source: 'CloudFormation Template Reference, AWS::StepFunctions::StateMachine (Ref)',
  serves: ['CUT-1'],
  of: all,
});
