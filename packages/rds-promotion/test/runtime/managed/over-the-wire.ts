import { Loopback, told } from '@regionlift/testkit/loopback';
import type { DatabaseAction, DatabaseRuntimeConfig } from '../../../src/core';
import { type ActionRequest, awsClients, awsContext, runAction } from '../../../src/runtime';
import { WireAccount } from '../loopback/wire-account';

/** An account behind the wire, and the runtime as Lambda would run it against it. */
export interface WiredPart {
  readonly account: WireAccount;
  readonly run: (action: DatabaseAction, request?: Partial<ActionRequest>) => ReturnType<typeof runAction>;
  /** What was asked since it was last read. */
  readonly asked: () => readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts an account for a part; time stands still except where the runtime sleeps. */
export async function wiredPart(config: DatabaseRuntimeConfig): Promise<WiredPart> {
  const account = new WireAccount(config);
  const loopback = new Loopback(account.answer);
  await loopback.start();
  const clients = awsClients(loopback.settings);
  let now = Date.parse('2026-11-26');
  const clock = {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
    },
    remaining: () => 900_000,
  };
  return {
    account,
    run: (action, request = {}) =>
      runAction(
        awsContext(config, clients, { clock, log: () => undefined, request: { ...request, action }, environment: {} }),
      ),
    asked: () => loopback.requests.splice(0).map(told),
    stop: () => loopback.stop(),
  };
}
