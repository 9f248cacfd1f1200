import type { CutoverLedger, EvidenceReport, HistoryEvent } from '../../src/core';
import { runtimeConfigOf } from '../../src/core';
import type { ActionContext, ActionRequest } from '../../src/runtime/context';
import { planOf } from '../cases';

/** What the runtime works on, in memory: a stand-in that refuses what S3 and Step Functions refuse. */
export class Memory {
  public ledger: CutoverLedger | undefined;
  public version = 0;
  public nowMs = 1_700_000_000_000;
  public readonly running = new Set<string>();
  public readonly told: string[] = [];
  public readonly kept: EvidenceReport[] = [];
  public readonly calls: string[] = [];
  public readonly logged: string[] = [];
  public history: readonly HistoryEvent[] = [];
  public alarms: Record<string, 'OK' | 'ALARM' | 'INSUFFICIENT_DATA' | 'MISSING'> = {
    'us-west-2': 'OK',
    'us-east-1': 'OK',
  };
  /** What telling people fails with. */
  public deaf: Error | undefined;
  /** Throws after so many port calls, as a process that dies does. */
  public crashAfter = Number.POSITIVE_INFINITY;

  /** What an action works with. */
  public context(request: ActionRequest): ActionContext {
    return {
      config: runtimeConfigOf(planOf()),
      subject: 'rl-orders/cutover',
      ledger: {
        read: () => this.call('read', () => this.ledger && { ledger: this.ledger, version: String(this.version) }),
        write: (ledger, version) =>
          this.call('write', () => {
            if (version !== (this.ledger === undefined ? undefined : String(this.version))) return false;
            this.ledger = ledger;
            this.version += 1;
            return true;
          }),
      },
      executions: {
        runs: (execution) => this.call('runs', () => this.running.has(execution)),
        history: () => this.call('history', () => this.history),
      },
      signals: { states: () => this.call('states', () => this.alarms) },
      people: {
        tell: (subject, text) =>
          this.call('tell', () => {
            if (this.deaf) throw this.deaf;
            return this.told.push(`${subject}\n${text}`) > 0;
          }),
      },
      evidence: {
        keep: (report) =>
          this.call('keep', () => {
            this.kept.push(report);
            return `s3://bucket/${report.execution}`;
          }),
      },
      clock: { now: () => this.nowMs, sleep: async () => {}, remaining: () => 60_000 },
      log: (_, event) => this.logged.push(event),
      request,
    };
  }

  private async call<T>(name: string, act: () => T): Promise<T> {
    if (this.calls.length >= this.crashAfter) throw new Error('the process died');
    const result = act();
    this.calls.push(name);
    return result;
  }
}
