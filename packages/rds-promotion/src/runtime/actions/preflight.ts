import { acknowledge, byFindings, type Outcome } from '../../core';
import { type EndFacts, inspected, judgePreflight } from '../../core/preflight';
import type { ActionContext } from '../context';
import { readEnd } from '../inspect/read-end';
import type { ServerPort } from '../ports';
import { readPoolers } from './handover/poolers';

/** Reads both live ends and the poolers, and judges them (RDS-9). Changes nothing. */
export async function preflight(context: ActionContext): Promise<Outcome> {
  const { config, subject, request } = context;
  const [source, target, poolers] = await Promise.all([
    liveEnd(context, context.source),
    liveEnd(context, context.target),
    readPoolers(context),
  ]);
  const findings = acknowledge(judgePreflight(subject, { config, source, target, poolers }), request.acknowledged);
  return byFindings(findings, { source: briefly(source), target: briefly(target) });
}

async function liveEnd({ config, instances }: ActionContext, port: ServerPort): Promise<EndFacts> {
  const instance = await instances.describe(port.side);
  const reachable = instance !== undefined && inspected({ config });
  const inside = reachable ? await readEnd(config, port) : { databases: {}, refusals: {} };
  return { ...inside, ...(instance === undefined ? {} : { instance }) };
}

/** What a state machine passes on (256 KB: Step Functions Developer Guide, "Service quotas"): numbers, not rows. */
const briefly = ({ instance, server, databases }: EndFacts) => ({
  ...(instance && { status: instance.status, engineVersion: instance.engineVersion }),
  ...(server && { serverVersion: server.identity[0]?.version, slots: server.slots.length }),
  databases: Object.fromEntries(
    Object.entries(databases).map(([name, { relations, sequences, extensions }]) => [
      name,
      { relations: relations.length, sequences: sequences.length, extensions: extensions.map((one) => one.name) },
    ]),
  ),
});
