import { at, each } from '../ask';
import type { Lookup, Unread } from '../model';
import { readStack } from './cloudformation/read-stack';
import type { Stack } from './cloudformation/stack';
import { readProgram } from './pulumi/read-program';
import type { Snapshot } from './snapshot';
import { snapshotOf } from './snapshot-of';

/** One phase of a program that is templates: parsed, and where each is deployed. */
export function snapshotOfStacks(title: string, stacks: readonly Stack[]): Snapshot {
  const read = stacks.map(readStack);
  return snapshotOf(
    title,
    'CLOUDFORMATION',
    read.flatMap(({ placed }) => placed),
    read.flatMap(({ unread }) => unread),
  );
}

/** One phase of a Pulumi program: a capture, what `pulumi preview --json` printed, or an exported state; parsed. */
export const snapshotOfProgram = (title: string, document: Lookup): Snapshot =>
  snapshotOf(title, 'PULUMI', readProgram(document), untold(document));

/** A preview names what stays only when asked for it: what it leaves out is not known. */
function untold(document: Lookup): readonly Unread[] {
  const steps = each(at(document, 'steps')).filter((step) => at(step, 'op') === 'same').length;
  const same = Number(at(document, 'changeSummary', 'same') ?? 0);
  if (!(same > steps)) return [];
  return [
    {
      subject: 'preview',
      reason: `${same - steps} resources that stay are left out: run pulumi preview --json --show-sames`,
    },
  ];
}
