import { byFindings, judgeLive, type LiveBucket, type LiveSource, type LiveTarget, type Outcome } from '../../core';
import type { ActionContext } from '../context';
import type { BucketPort } from '../ports';

/** Reads the live account and judges it. Changes nothing. */
export async function preflight(context: ActionContext): Promise<Outcome> {
  const { config, control, subject } = context;
  const name = config.endpoint.flip === 'PARAMETER' ? undefined : config.endpoint.accessPointName;
  const [source, target, accessPoint] = await Promise.all([
    liveSource(context),
    liveTarget(context),
    name === undefined ? undefined : control.accessPoint(name),
  ]);
  const facts = { source, target, ...(accessPoint === undefined ? {} : { accessPoint }) };
  const evidence = { ...facts, source: briefly(source), target: briefly(target) };
  return byFindings(judgeLive(subject, config, facts), { facts: evidence });
}

/** A thousand rules do not fit what a state machine passes on (256 KB: Step Functions Developer Guide, "Service quotas"). */
const briefly = ({ replication, ...bucket }: LiveBucket) => ({
  ...bucket,
  ...(replication && { replication: { role: replication.Role, rules: replication.Rules.length } }),
});

async function liveSource({ config, control, source }: ActionContext): Promise<LiveSource> {
  const found = await source.find();
  if (found.access !== 'FOUND' || found.region !== config.source.region) return found;
  const [described, requestPayer, besides, accessPoints] = await Promise.all([
    describe(source),
    source.requestPayer(),
    source.besides(),
    control.accessPointsOf(config.source.bucketName),
  ]);
  return {
    ...found,
    ...described,
    ...(requestPayer === undefined ? {} : { requestPayer }),
    besides: { ...besides, accessPoints },
  };
}

async function liveTarget({ config, target }: ActionContext): Promise<LiveTarget> {
  const found = await target.find();
  if (found.access !== 'FOUND' || found.region !== config.target.region) return found;
  const [described, migrationTag, empty] = await Promise.all([
    describe(target),
    target.tag('regionlift:migration'),
    target.empty(),
  ]);
  return { ...found, ...described, ...(migrationTag === undefined ? {} : { migrationTag }), empty };
}

async function describe(bucket: BucketPort) {
  const [versioning, encryption, objectLock, replication] = await Promise.all([
    bucket.versioning(),
    bucket.encryption(),
    bucket.objectLock(),
    bucket.replication(),
  ]);
  return {
    encryption,
    objectLock,
    ...(versioning === undefined ? {} : { versioning }),
    ...(replication === undefined ? {} : { replication }),
  };
}
