import { type Lab, must, openLab, run } from '../../lab';

let lab: Lab;
afterEach(() => lab.dispose());

const probed = async () => {
  const { status, findings } = await run(lab, 'probe');
  return [status, ...findings.map(({ code, found }) => `${code}: ${found}`)];
};

test('a probe before anything was prepared, and of a standby, is refused with what is missing, and writes nothing (RDS-6)', async () => {
  lab = await openLab();
  await lab.copy();
  const elsewhere = [
    'NameNotFlipped: the name points at SOURCE',
    'SourceTakesWrites: a source open to the application',
  ];
  const unprepared = ['REFUSED', elsewhere[0], 'HeartbeatMissing: no regionlift.heartbeat in orders', elsewhere[1]];
  expect(await probed()).toEqual(unprepared);
  await lab.promote();
  expect(await probed()).toEqual(unprepared);
  await lab.dispose();

  lab = await openLab();
  await must(lab, 'prepare');
  await lab.copy();
  expect(await probed()).toEqual(['REFUSED', elsewhere[0], 'TargetTakesNoWrites: no write in orders', elsewhere[1]]);
  expect(await lab.target().sql('orders', 'SELECT writer FROM regionlift.heartbeat')).toEqual([]);
});
