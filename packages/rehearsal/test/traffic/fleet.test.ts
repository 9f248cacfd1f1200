import { type Fleet, type FleetOptions, openFleet } from '../../src/traffic/fleet/fleet';
import { startInstance } from '../../src/traffic/fleet/instance';

let fleet: Fleet | undefined;
afterEach(() => fleet?.dispose());

const opened = (rest: Partial<FleetOptions> = {}): Fleet => {
  fleet = openFleet({
    end: 'TARGET',
    minSize: 0,
    maxSize: 8,
    healthCheckPath: '/health',
    startMs: 1,
    checkMs: 5,
    drainMs: 100,
    boot: () => startInstance((_, answer) => answer.end()),
    ...rest,
  });
  return fleet;
};

const states = ({ members }: Fleet) => members().map(({ lifecycle, health }) => `${lifecycle} ${health.state}`);

describe('a fleet', () => {
  it('starts as large as its least size', () => {
    expect(states(opened({ minSize: 2 }))).toEqual(['Pending initial', 'Pending initial']);
  });

  it('grows to what is wanted, each instance healthy after its first check', async () => {
    const one = opened();
    one.setDesired(3);
    expect(states(one)).toEqual(['Pending initial', 'Pending initial', 'Pending initial']);
    await until(() => states(one).join() === 'InService healthy,InService healthy,InService healthy');
    expect(new Set(one.members().map(({ id, port }) => `${id} ${port}`)).size).toBe(3);
  });

  it('lets the eldest leave when it shrinks', async () => {
    const one = opened({ minSize: 3 });
    await until(() => states(one).every((state) => state === 'InService healthy'));
    const [eldest, ...others] = one.members().map(({ id }) => id);
    one.setDesired(2);
    expect(one.members()[0]).toMatchObject({ id: eldest, lifecycle: 'Terminating', health: { state: 'draining' } });
    await until(() => one.members().length === 2);
    expect(one.members().map(({ id }) => id)).toEqual(others);
  });

  it('launches nothing without capacity or while launches are suspended, and goes on afterwards', async () => {
    const one = opened();
    one.launches = false;
    one.setDesired(1);
    expect(one.members()).toEqual([]);
    one.launches = true;
    one.suspended.add('Launch');
    one.setDesired(2);
    expect(one.members()).toEqual([]);
    one.suspended.clear();
    await until(() => one.members().length === 2);
  });

  it('launches another one where one does not start', async () => {
    let failures = 2;
    const one = opened({
      minSize: 1,
      boot: async () => {
        failures -= 1;
        if (failures >= 0) throw new Error('no such image');
        return startInstance((_, answer) => answer.end());
      },
    });
    await until(() => states(one)[0] === 'InService healthy');
    expect(one.members()[0]?.id).toBe('i-0c000000000000003');
  });

  it('ends an instance that was told to leave before it had started', async () => {
    const one = opened({ minSize: 1, startMs: 60_000 });
    one.setDesired(0);
    await until(() => one.members().length === 0);
  });

  it('leaves no server behind', async () => {
    const one = opened({ minSize: 2 });
    await until(() => states(one).every((state) => state === 'InService healthy'));
    const ports = one.members().flatMap(({ port }) => port ?? []);
    await one.dispose();
    const answers = await Promise.all(
      ports.map((port) =>
        fetch(`http://127.0.0.1:${port}/`).then(
          () => 'answered',
          () => 'refused',
        ),
      ),
    );
    expect(answers).toEqual(['refused', 'refused']);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
