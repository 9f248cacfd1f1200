import type { Lookup } from '../model';
import { readSnapshot, type Snapshot } from '../phases';
import { readProgram } from '../phases/pulumi/read-program';
import { snapshotOf } from '../phases/snapshot-of';
import { isCapture, isSynthesizable, kindOf, type RegistrationCapture, type Synthesizable } from './subject';

/** One phase of a program: the path of an output, a CDK app or stage, or a capture of a Pulumi program. */
export type Phase = string | Synthesizable | RegistrationCapture;

/** Reads a phase. Raises a TypeError for what is none, a ReadError for a path that cannot be read. */
export function snapshotIn(phase: unknown, title: string): Snapshot {
  if (typeof phase === 'string') return readSnapshot(phase);
  if (isSynthesizable(phase)) return { ...readSnapshot(phase.synth().directory), title };
  if (isCapture(phase)) return snapshotOf(title, 'PULUMI', readProgram(phase as unknown as Lookup));
  throw new TypeError(`found ${kindOf(phase)}; allowed: a path, a CDK app or stage, a capture of a Pulumi program`);
}
