import { done, type FleetRuntimeConfig, type Outcome, refused, running } from '../../core';
import { misremembers, moved, nextShift, sameWeights, settled } from '../../core/shift';
import type { ActionContext } from '../context';
import { look } from '../inspect/look';

/**
 * Moves clients until so many per cent are on green, watches them for the time of a bake, and leads them back at once when green
 * fails or an alarm of the gate says so (EC2-3). Each invocation makes one move; RUNNING until the bake is over.
 */
export const shift =
  (percent: number) =>
  async (context: ActionContext): Promise<Outcome> => {
    const { config, subject, route, ledger, clock, log } = context;
    const seen = await look(context);
    const nowMs = clock.now();
    const move = nextShift({
      ...seen,
      subject,
      shift: config.shift,
      percent,
      percents: config.shift.percents,
      nowMs,
      bakeMs: bakeMsOf(config),
    });
    const evidence = { percent, weights: seen.route.weights, health: seen.health };
    switch (move.kind) {
      case 'DONE':
        return done(evidence, move.findings);
      case 'WAIT':
        return running({ ...evidence, until: move.until }, move.findings);
      case 'REMEMBER':
        await ledger.write(settled(seen.ledger, move.weights, nowMs));
        log('INFO', 'clients-arrived', { weights: move.weights });
        return running(evidence);
      case 'WRITE':
        // Remembered before: a crash in between makes the bake longer, never shorter.
        await ledger.write(moved(seen.ledger, move.weights, nowMs));
        await route.write(move.weights);
        log('INFO', 'clients-moved', { from: seen.route.weights, to: move.weights });
        return running({ ...evidence, weights: move.weights }, move.findings);
      case 'BREAK_OFF':
        if (!sameWeights(seen.route.weights, move.weights)) {
          await route.write(move.weights);
          log('WARN', 'shift-broken-off', { from: seen.route.weights, to: move.weights, findings: move.findings });
        }
        if (misremembers(seen.ledger, move.weights)) await ledger.write(moved(seen.ledger, move.weights, nowMs));
        return refused(move.findings, { ...evidence, weights: move.weights });
    }
  };

/** Where records move clients, the last of them arrives one TTL after the record is in sync. */
const bakeMsOf = ({ shift: { bakeSeconds }, record }: FleetRuntimeConfig): number =>
  (bakeSeconds + (record?.ttlSeconds ?? 0)) * 1000;
