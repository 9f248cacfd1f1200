import { resolve } from 'node:path';
import type { Programme } from '../../contract/programme';
import { captureApp } from './capture-app';
import { synthesizeApp } from './synthesize-app';

/** Phases that a rehearsal deploys, in this order. */
export const rehearsedPhases = ['REPLICATE', 'PROMOTED', 'CUT_OVER'] as const;

/** A phase that a rehearsal deploys. */
export type RehearsedPhase = (typeof rehearsedPhases)[number];

/** One program in each of its phases. */
export type Programmes = Readonly<Record<RehearsedPhase, Programme>>;

/** What is synthesized, and how. */
export interface Synthesis {
  readonly dialect: Programme['dialect'];
  /** Directory of the app, with `cdk.json` or `Pulumi.yaml`. @default the sample app of the dialect */
  readonly directory?: string;
  /** Ends the processes that synthesize. */
  readonly signal?: AbortSignal;
}

/**
 * Synthesizes an app in every phase that a rehearsal deploys, with the program's own tools: the CDK CLI with `-c phase=…`, the
 * Pulumi program against the test kit's engine with `phase` in its configuration. Below `out/phases` of the app stands what was
 * read. Raises a `ProgrammeError`.
 */
export async function synthesizeProgrammes({ dialect, directory, signal }: Synthesis): Promise<Programmes> {
  const app = directory === undefined ? sampleOf(dialect) : resolve(directory);
  const synthesize = dialect === 'cdk' ? synthesizeApp : captureApp;
  const read = await Promise.all(
    rehearsedPhases.map(async (phase) => [phase, await synthesize(app, phase, signal)] as const),
  );
  return Object.fromEntries(read) as Programmes;
}

const sampleOf = (dialect: Programme['dialect']): string =>
  resolve(__dirname, '../../../../../apps', `orders-${dialect}`);
