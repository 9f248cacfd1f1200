import fc from 'fast-check';
import { checked, deregistered, registered } from '../../src/traffic/fleet/health';

const after = (...statuses: readonly (number | undefined)[]) => statuses.reduce(checked, registered);

describe('health of a target', () => {
  it.each([
    [[], 'initial', 'Elb.RegistrationInProgress'],
    [[200], 'healthy', undefined],
    [[503], 'initial', 'Elb.RegistrationInProgress'],
    [[503, 503], 'unhealthy', 'Target.ResponseCodeMismatch'],
    [[undefined, undefined], 'unhealthy', 'Target.Timeout'],
    [[200, 503], 'healthy', undefined],
    [[200, 503, 200, 503], 'healthy', undefined],
    [[200, 503, 503], 'unhealthy', 'Target.ResponseCodeMismatch'],
    [[200, 503, 503, 200], 'unhealthy', 'Target.ResponseCodeMismatch'],
    [[200, 503, 503, 200, 299], 'healthy', undefined],
    [[300], 'initial', 'Elb.RegistrationInProgress'],
  ] as const)('after %j it is %s', (statuses, state, reason) => {
    expect(after(...statuses)).toMatchObject(reason === undefined ? { state } : { state, reason });
  });

  it('stays deregistered whatever is answered', () => {
    expect(checked(checked(deregistered, 200), undefined)).toEqual(deregistered);
  });

  it('never changes by less than two checks in a row once it is known', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(200, 503), { minLength: 3 }), (statuses) => {
        const states = statuses.map((_, index) => after(...statuses.slice(0, index + 1)).state);
        for (let index = 2; index < states.length; index += 1)
          if (states[index] !== states[index - 1] && states[index - 1] !== 'initial')
            expect(statuses[index]).toBe(statuses[index - 1]);
      }),
    );
  });
});
