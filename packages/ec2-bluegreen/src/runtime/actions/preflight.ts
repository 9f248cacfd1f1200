import { acknowledge, byFindings, type Outcome } from '../../core';
import { type CapacityFacts, judgePreflight, type PreflightFacts } from '../../core/preflight';
import type { ActionContext } from '../context';
import { readRecord } from '../inspect/record-facts';

/** Reads both regions and judges them (EC2-5). Changes nothing. */
export async function preflight(context: ActionContext): Promise<Outcome> {
  const { config, subject, fleets, route, alarms, request } = context;
  const { gateAlarmNames: names, alarmGate } = config.shift;
  const [blue, blueTargets, green, image, capacity, moves, states] = await Promise.all([
    fleets.BLUE.group(),
    fleets.BLUE.targets(),
    fleets.GREEN.group(),
    readImage(context),
    readCapacity(context),
    config.routing === 'ACCELERATOR'
      ? route.read().then((live) => ({ route: live }))
      : readRecord(context).then((record) => ({ record })),
    alarmGate && names.length > 0 ? alarms.states(names) : {},
  ]);
  const template = green && (await fleets.GREEN.templateVersions());
  const facts: PreflightFacts = {
    config,
    ...(blue && { blue }),
    blueTargets,
    ...(green && { green }),
    ...(template && { template }),
    image,
    capacity,
    ...moves,
    alarms: states,
  };
  const findings = acknowledge(judgePreflight(subject, facts), request.acknowledged);
  return byFindings(findings, evidenceOf(facts));
}

async function readImage({ images }: ActionContext): Promise<PreflightFacts['image']> {
  const [source, published, keyArn] = await Promise.all([images.source(), images.published(), images.keyArn()]);
  const copy = published === undefined ? undefined : await images.target(published);
  return { keyArn, ...(source && { source }), ...(published && { published }), ...(copy && { copy }) };
}

async function readCapacity({ config, capacity }: ActionContext): Promise<CapacityFacts> {
  const { instanceTypes: types, capacityReservationId: id } = config.target;
  const [vcpuQuota, vcpusInUse, vcpus, architectures, offered, scalingRoleExists, reservation] = await Promise.all([
    capacity.vcpuQuota(),
    capacity.vcpusInUse(),
    capacity.vcpusOf(types),
    capacity.architecturesOf(types),
    capacity.offered(types),
    capacity.scalingRoleExists(),
    id === undefined ? undefined : capacity.reservation(id),
  ]);
  const known = { vcpuQuota, vcpusInUse, vcpus, architectures, offered, scalingRoleExists };
  return { ...known, ...(reservation && { reservation }) };
}

/** What a state machine passes on (256 KB: Step Functions Developer Guide, "Service quotas"): numbers, not targets. */
const evidenceOf = ({ config: _config, blueTargets, ...facts }: PreflightFacts) => ({
  ...facts,
  blueTargets: {
    all: blueTargets.length,
    healthy: blueTargets.filter(({ state }) => state === 'healthy').length,
  },
});
