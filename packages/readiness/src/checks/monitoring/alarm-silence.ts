import { type Alarm, alarmsOf, at, valueHeldTo } from '../../ask';
import type { Check } from '../../model';

/** A metric that stops with the thing itself: no news is bad news. */
export const alarmSilence: Check = {
  code: 'AlarmTakesSilenceForHealth',
  area: 'A6',
  severity: 'MEDIUM',
  title: 'An alarm does not ignore missing data, and takes the silence of what must speak for a failure',
  rationale: 'A replica that is broken sends no lag, and a fleet that is gone counts no instances.',
  remediation: 'Set TreatMissingData to breaching where the metric stops with the thing; never to ignore.',
  source: 'CloudWatch User Guide, "Configuring how CloudWatch alarms treat missing data"',
  serves: ['OBS-2'],
  judge: (program) =>
    alarmsOf(program).map((alarm) =>
      valueHeldTo(alarm.resource, at(alarm.resource.properties, 'TreatMissingData'), {
        property: 'TreatMissingData',
        allowed: speaksAlways(alarm) ? 'breaching, or missing' : 'breaching, notBreaching or missing',
        holds: (value) =>
          value === 'breaching' || value === 'missing' || (value === 'notBreaching' && !speaksAlways(alarm)),
        remedy: 'set TreatMissingData to breaching',
      }),
    ),
};

const speaksAlways = ({ metrics }: Alarm): boolean =>
  metrics.some(({ name }) => typeof name === 'string' && SPEAK_ALWAYS.has(name));

/** Metrics that are sent every minute as long as what they are of is alive. */
const SPEAK_ALWAYS: ReadonlySet<string> = new Set([
  'AuroraGlobalDBReplicationLag',
  'AuroraReplicaLag',
  'FreeStorageSpace',
  'FreeableMemory',
  'GroupInServiceInstances',
  'ReplicaLag',
]);
