import type { Colors } from 'picocolors/types';
import type { FaultRecord, RehearsalEvent, StepRecord } from '../../contract/result';
import { duration } from '../duration';
import { findingText } from '../finding-text';
import { lengthOf, succeeded } from '../step-status';

/** The line that stays of an event; undefined for what only passes by: a step's begin, a second. */
export function lineOf(event: RehearsalEvent, colors: Colors): string | undefined {
  switch (event.type) {
    case 'phase':
      return `\n${colors.bold(event.name)}${about(event.name, colors)}`;
    case 'step':
      return stepLines(event.record, colors);
    case 'fault':
      return faultLine(event.record, colors);
    case 'note':
      return `    ${colors.dim(event.text)}`;
    default:
      return undefined;
  }
}

const about = (phase: string, colors: Colors): string => {
  const text = phases[phase];
  return text === undefined ? '' : `  ${colors.dim(text)}`;
};

/** What happens in a phase. */
const phases: Readonly<Record<string, string>> = {
  Synthesis: 'the app in each phase that is deployed on the way',
  Opening: 'two PostgreSQL servers, two fleets, stand-ins for AWS, clients; nothing of AWS is called',
  'Dry run': "the app's own state machine asks every precondition",
  Cutover: "the app's own state machine carries everything across, under live clients",
  Rollback: 'and back, with what was written meanwhile',
  Verdict: 'every acknowledged write and object is looked for where it is served from now',
};

/** A step with what it took; below it why it was not done. */
function stepLines(step: StepRecord, colors: Colors): string {
  const good = succeeded(step);
  const mark = good ? colors.green('✓') : colors.red('✗');
  const calls = step.calls > 1 ? `, ${step.calls} calls` : '';
  const status = good ? '' : ` ${colors.red(step.status)}`;
  const errors = step.errors.length === 0 ? [] : [`errors: ${step.errors.join(', ')}`];
  const why = [...(good ? [] : step.findings.map(findingText)), ...errors].map((text) => `\n      ${text}`);
  return `  ${mark} ${step.step} ${colors.dim(`${duration(lengthOf(step))}${calls}`)}${status}${why.join('')}`;
}

const faultLine = ({ name, expected }: FaultRecord, colors: Colors): string =>
  `  ${colors.yellow('!')} fault ${name} ${colors.dim(`expected to end as ${expected}`)}`;
