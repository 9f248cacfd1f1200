import { failing, listing } from '../live-finding';
import type { Finding } from '../sibling-words';
import type { PreflightFacts } from './facts';

/**
 * Whether the alarms that lead clients back are there to do so (EC2-3); nothing where none is asked.
 *
 * Codes: GateAlarmMissing, GateAlarmBreached.
 */
export function judgeGate(subject: string, { config: { shift }, alarms }: PreflightFacts): readonly Finding[] {
  if (!shift.alarmGate) return [];
  const missing = shift.gateAlarmNames.filter((name) => alarms[name] === undefined);
  const active = shift.gateAlarmNames.filter((name) => alarms[name] === 'ALARM');
  return [
    ...(missing.length === 0 && shift.gateAlarmNames.length > 0
      ? []
      : [
          failing(subject)(
            'GateAlarmMissing',
            'gateAlarmNames',
            missing.length === 0 ? 'no alarm at all' : `no alarm ${missing.join(', ')}`,
            'alarms of the target region',
            'correct the names, or deploy the target stack',
          ),
        ]),
    ...(active.length === 0
      ? []
      : [
          listing(subject)(
            'GateAlarmBreached',
            'gateAlarmNames',
            `${active.join(', ')} in ALARM`,
            'OK before clients are moved: they would be led back at once',
            'look why; an alarm of a green without instances is quiet once it is scaled',
          ),
        ]),
  ];
}
