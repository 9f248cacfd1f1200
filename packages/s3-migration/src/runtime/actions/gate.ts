import {
  done,
  type GateMetrics,
  gateMetrics,
  judgeGate,
  type MetricValues,
  type Outcome,
  refused,
  running,
} from '../../core';
import type { ActionContext } from '../context';

/** Whether replication keeps up with the source. A lag is RUNNING, failed is REFUSED, silence is RUNNING and never DONE. */
export async function gate({ config, clock, metrics, subject }: ActionContext): Promise<Outcome> {
  const to = clock.now();
  const read = await Promise.all(
    gateMetrics(config).map(
      async (metric) => [metric.id, await metrics.read(metric, to - metric.windowMinutes * 60_000, to)] as const,
    ),
  );
  const seen: GateMetrics = { ...silent, ...Object.fromEntries(read) };
  const { pending, bytes, latency, failed } = seen;
  const verdict = judgeGate(seen, config.bounds);
  const evidence = {
    pending: pending.values.slice(0, 10),
    pendingBytes: bytes.values.slice(0, 10),
    secondsBehind: latency.values.slice(0, 10),
    failed: failed.values.reduce((sum, value) => sum + value, 0),
  };
  if (verdict.verdict === 'pass') return done(evidence, failed.values.length > 0 ? [] : [nothingReplicated(subject)]);
  const about = { code: 'ReplicationNotCaughtUp', subject, property: 'replication' };
  if (verdict.verdict === 'unknown') {
    return running(evidence, [
      {
        ...about,
        verdict: 'unknown',
        found: verdict.found,
        allowed: verdict.settledBy,
        remedy: 'wait for the metrics',
      },
    ]);
  }
  const finding = { ...about, ...verdict };
  return evidence.failed > 0 ? refused([finding], evidence) : running(evidence, [{ ...finding, verdict: 'unknown' }]);
}

/** Listed, no obstacle: that nothing is missing is for the comparison to prove. */
const nothingReplicated = (subject: string): Outcome['findings'][number] => ({
  code: 'NothingReplicated',
  verdict: 'unknown',
  subject,
  property: 'replication',
  found: 'no datapoint of OperationsFailedReplication in the last hour',
  allowed: 'an idle source',
  remedy: 'compare (prove-completeness); write an object to the source to see replication at work',
});

const silence: MetricValues = { values: [], complete: false };

const silent: GateMetrics = { pending: silence, bytes: silence, latency: silence, failed: silence };
