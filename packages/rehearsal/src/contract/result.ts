import type { RequestRecord, TrafficVerdict } from './traffic';
import type { Weights } from './world';

/** One task of the state machine. */
export interface StepRecord {
  readonly step: string;
  /** Milliseconds since the rehearsal began. */
  readonly fromMs: number;
  readonly untilMs: number;
  /** Polls and retries. */
  readonly calls: number;
  /** `DONE`, `REFUSED`, `RUNNING`, `FAILED`, `YES`, `NO`. */
  readonly status: string;
  readonly findings: readonly unknown[];
  readonly errors: readonly string[];
}

/** A fault that was injected, and what was expected of it. */
export interface FaultRecord {
  readonly name: string;
  readonly atMs: number;
  readonly expected: Outcome;
}

/** How an execution ended; FAILED: in none of the machine's own ways, or refused at its begin. */
export type Outcome = 'CUT_OVER' | 'ABORTED' | 'ROLLED_BACK' | 'JUDGED_READY' | 'JUDGED_NOT_READY' | 'FAILED';

/** `out/rehearsal/report.json`. Times in milliseconds. */
export interface RehearsalReport extends TrafficVerdict {
  readonly version: 1;
  readonly dialect: 'cdk' | 'pulumi';
  readonly options: RehearsalOptions;
  readonly outcome: Outcome;
  readonly expected: Outcome;
  /** From the fence until the target takes writes, as the step measured it; absent when nothing was fenced. */
  readonly pauseMs?: number;
  /** From the fence until the name is flipped, which is a part of the pause. */
  readonly fenceToFlipMs?: number;
  readonly steps: readonly StepRecord[];
  readonly faults: readonly FaultRecord[];
  readonly standIns: readonly { readonly title: string; readonly limits: string }[];
  /** Once a second. */
  readonly timeline: readonly TimelinePoint[];
  /** What roles that acted were granted and did not use in this run, by role. */
  readonly unusedPermissions: Readonly<Record<string, readonly string[]>>;
  /** What roles called without being granted it, by role. */
  readonly missingPermissions: Readonly<Record<string, readonly string[]>>;
  /** Nothing lost, duplicated, split or missing, no permission missing, and the outcome is the expected one. */
  readonly ok: boolean;
}

/** One second. */
export interface TimelinePoint {
  readonly atMs: number;
  readonly requests: number;
  readonly failed: number;
  /** Median and 99th percentile of latency. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Writes that each database acknowledged. */
  readonly sourceWrites: number;
  readonly targetWrites: number;
  readonly weights: Weights;
}

/** What a rehearsal is asked for. */
export interface RehearsalOptions {
  readonly dialect: 'cdk' | 'pulumi';
  /** Round-trip time between the regions. */
  readonly rttMs: number;
  readonly clients: number;
  readonly seed: number;
  /** Name of a fault; absent: none. */
  readonly fault?: string;
  readonly dryRun: boolean;
  /** Leads back after the cutover. */
  readonly rollback: boolean;
  /** Directory of an app of the dialect; absent: the sample app. */
  readonly app?: string;
  /** Own servers instead of the embedded ones. */
  readonly sourceUrl?: string;
  readonly targetUrl?: string;
}

/** What the runner tells while it runs, for progress and timeline. */
export type RehearsalEvent =
  | { readonly type: 'phase'; readonly name: string }
  | { readonly type: 'began'; readonly step: string; readonly atMs: number }
  | { readonly type: 'step'; readonly record: StepRecord }
  | { readonly type: 'second'; readonly point: TimelinePoint }
  | { readonly type: 'fault'; readonly record: FaultRecord }
  | { readonly type: 'note'; readonly text: string };

/** Tells an event. */
export type Tell = (event: RehearsalEvent) => void;

/** Requests are kept for the verdict, not for the report. */
export type Requests = readonly RequestRecord[];
