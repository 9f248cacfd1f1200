import { each, fail, isRecord, isUnresolved, look, numberOf, pass, SETTLED, shown, unknown } from '../../ask';
import type { Answer, Check, Lookup, ResourceFact } from '../../model';
import { listeners } from './listeners';

/** Weights of 0 on both sides are an outage by configuration. */
export const listenerForwardsNowhere: Check = {
  code: 'ListenerForwardsNowhere',
  area: 'A3',
  severity: 'HIGH',
  title: 'A listener that forwards has a target with weight',
  rationale: 'When all weights of a listener are 0 every request gets 503.',
  remediation: 'Give one target group a weight above 0.',
  source: 'Elastic Load Balancing, "Listener rules for your Application Load Balancer" (weighted target groups)',
  serves: ['EC2-2'],
  judge: (program) =>
    listeners(program).flatMap((listener) => {
      const actions = look(listener.properties, 'DefaultActions');
      if (actions === undefined || (isRecord(actions) && Object.keys(actions).length === 0))
        return [fail(listener, { ...NOTHING, found: shown(actions) })];
      const forward = look(listener.properties, 'DefaultActions', 'forward');
      return forward === undefined ? [] : [judged(listener, look(forward, 'ForwardConfig', 'TargetGroups'))];
    }),
};

const NOTHING = { property: 'DefaultActions', allowed: 'an action', remedy: 'forward to a target group' };

function judged(listener: ResourceFact, targets: Lookup): Answer {
  const weights = each(targets).map((target) => look(target, 'Weight'));
  const told = {
    property: 'DefaultActions.forward.ForwardConfig.TargetGroups',
    found: weights.length === 0 ? 'no target group' : `weights ${weights.map(shown).join(', ')}`,
    allowed: 'a weight above 0',
  };
  if (weights.some((weight) => (numberOf(weight) ?? 0) > 0)) {
    const named = isRecord(targets) && !Object.keys(targets).some((name) => name.includes('unresolved:'));
    return named ? pass(listener, told) : unknown(listener, { ...told, remedy: SETTLED });
  }
  return isUnresolved(targets)
    ? unknown(listener, { ...told, remedy: SETTLED })
    : fail(listener, { ...told, remedy: 'forward to a target group' });
}
