import Table from 'cli-table3';
import pc from 'picocolors';
import type { Colors } from 'picocolors/types';
import type { RehearsalReport, StepRecord } from '../contract/result';
import { duration } from './duration';
import { type Figure, measuresOf, verdictsOf } from './figures';
import { findingText } from './finding-text';
import { askedFor, meaningOf } from './in-words';
import { lengthOf, succeeded } from './step-status';

/** How many of the longest steps are listed; `report.json` has all. */
const LISTED = 8;

/**
 * The result of a rehearsal for a terminal: verdicts, figures, the longest steps, and why it is not ok. Without a final newline.
 *
 * @param colors of where it is shown; plain without
 */
export function resultTable(report: RehearsalReport, colors: Colors = pc.createColors(false)): string {
  const parts = [
    headline(report, colors),
    figureTable(report, colors),
    stepTable(report.steps, colors),
    ...complaints(report),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function headline(report: RehearsalReport, colors: Colors): string {
  const verdict = report.ok ? colors.green(colors.bold('OK')) : colors.red(colors.bold('NOT OK'));
  return `${verdict}  ${report.outcome}: ${meaningOf(report.outcome)}\n${colors.dim(askedFor(report))}`;
}

function figureTable(report: RehearsalReport, colors: Colors): string {
  const table = plainTable([]);
  for (const figure of [...verdictsOf(report), ...measuresOf(report)]) {
    table.push([
      mark(figure, colors),
      figure.title,
      { content: figure.text, hAlign: 'right' },
      colors.dim(figure.note),
    ]);
  }
  return table.toString();
}

function mark({ good }: Figure, colors: Colors): string {
  if (good === undefined) return ' ';
  return good ? colors.green('✓') : colors.red('✗');
}

function stepTable(steps: readonly StepRecord[], colors: Colors): string {
  if (steps.length === 0) return '';
  const longest = [...steps].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, LISTED);
  const table = plainTable([`Longest of ${steps.length} steps`, 'Took', 'Calls', 'Status']);
  for (const step of longest) {
    table.push([
      step.step,
      { content: duration(lengthOf(step)), hAlign: 'right' },
      { content: String(step.calls), hAlign: 'right' },
      succeeded(step) ? step.status : colors.red(step.status),
    ]);
  }
  return table.toString();
}

/** Steps that were refused or failed, and permissions that are missing or idle; nothing where all is well. */
function complaints(report: RehearsalReport): readonly string[] {
  const steps = report.steps.filter((step) => !succeeded(step)).flatMap(reasons);
  return [
    list('Not done', steps),
    list('Permissions that are missing', named(report.missingPermissions)),
    list('Permissions that nothing used (report.html lists them)', counted(report.unusedPermissions)),
  ].filter((part) => part !== '');
}

function reasons({ step, status, findings, errors }: StepRecord): readonly string[] {
  const said = [...findings.map(findingText), ...errors];
  return (said.length === 0 ? [status] : said).map((text) => `${step}: ${text}`);
}

const named = (byRole: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  Object.entries(byRole).flatMap(([role, actions]) => actions.map((action) => `${role}: ${action}`));

const counted = (byRole: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  Object.entries(byRole).map(([role, actions]) => `${role}: ${actions.length}`);

const list = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n');

/** Colours of the table's own are off: they do not ask whether the terminal has any. */
const plainTable = (head: string[]) =>
  new Table({
    head,
    style: { head: [], border: [] },
    chars: { mid: '', 'mid-mid': '', 'left-mid': '', 'right-mid': '' },
  });
