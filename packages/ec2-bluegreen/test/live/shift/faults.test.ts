import { codes, type Harness, harness, stepsBefore, warm } from './harness';

let here: Harness;
afterEach(() => here?.dispose());

const stops = [1, 10, 50, 100] as const;

describe.each(stops)('with %s per cent of clients on green', (percent) => {
  const step = `shift-to-${percent}`;

  test('green loses every instance: clients are led back, one retry mends every request (EC2-3)', async () => {
    here = await harness();
    const { lab, must } = here;
    await must(...warm, ...stepsBefore(percent));
    const outcome = await here.while(step, () => lab.fleets.GREEN.lose());
    expect(outcome.status).toBe('REFUSED');
    expect(['GreenUnhealthy', 'GateAlarmBreached']).toContain(codes(outcome)[0]);
    expect(lab.accelerator.weights()).toEqual({ blue: 100, green: 0 });
    await must('return-to-blue');
    expect(await here.answering()).toEqual(['blue']);
    expect((await here.end(`green dies at ${percent} %`)).failed).toEqual([]);
  });

  test('blue loses every instance: clients are sent to green, one retry mends every request (EC2-3)', async () => {
    here = await harness();
    const { lab, must } = here;
    await must(...warm, ...stepsBefore(percent));
    const outcome = await here.while(step, () => lab.fleets.BLUE.lose());
    expect([outcome.status, lab.accelerator.weights()]).toEqual(['DONE', { blue: 0, green: 100 }]);
    expect(await here.answering()).toEqual(['green']);
    // There is no way back to nobody.
    const back = await lab.run('shift-to-100');
    expect([back.status, lab.accelerator.weights()]).toEqual(['DONE', { blue: 0, green: 100 }]);
    expect((await here.end(`blue dies at ${percent} %`)).failed).toEqual([]);
  });

  test('one instance of green dies and is replaced: the step waits for it and is done (EC2-3)', async () => {
    // The alarm stays out of it: on a busy machine all of a minute's few answers may be those of the dead instance.
    here = await harness({ errorShare: 1 });
    const { lab, must } = here;
    await must(...warm, ...stepsBefore(percent));
    const outcome = await here.while(step, () => lab.fleets.GREEN.lose({ count: 1, replaced: true }));
    expect([outcome.status, lab.accelerator.weights()]).toEqual(['DONE', { blue: 100 - percent, green: percent }]);
    expect(lab.fleets.GREEN.instances().filter((instance) => instance.state() === 'healthy')).toHaveLength(3);
    expect((await here.end(`one of green dies at ${percent} %`)).failed).toEqual([]);
  });
});

test('green answers health checks and nothing else: the alarm leads back (EC2-3)', async () => {
  here = await harness();
  const { lab, must } = here;
  await must(...warm, ...stepsBefore(50));
  const outcome = await here.while('shift-to-50', () => {
    for (const instance of lab.fleets.GREEN.instances()) instance.ail();
  });
  expect([outcome.status, codes(outcome)]).toEqual(['REFUSED', ['GateAlarmBreached']]);
  await must('return-to-blue');
  expect(await here.answering()).toEqual(['blue']);
  expect((await here.end('green answers 500')).failed).toEqual([]);
});

test('green dies while blue drains: the step refuses, its undo brings everybody back (EC2-3, EC2-7)', async () => {
  here = await harness();
  const { lab, must } = here;
  await must(...warm, ...stepsBefore(101));
  const outcome = await here.while('drain-blue', () => lab.fleets.GREEN.lose());
  expect(outcome.status).toBe('REFUSED');
  expect(lab.accelerator.weights()).toEqual({ blue: 0, green: 100 });
  await must('return-to-blue');
  expect(lab.accelerator.weights()).toEqual({ blue: 100, green: 0 });
  expect(await here.answering()).toEqual(['blue']);
  expect((await here.end('green dies while blue drains')).failed).toEqual([]);
});

test('green dies after blue was detached: blue is attached again and takes everybody (EC2-3, EC2-7)', async () => {
  here = await harness();
  const { lab, must } = here;
  await must(...warm, ...stepsBefore(101), 'drain-blue', 'detach-blue');
  lab.fleets.GREEN.lose();
  // Until it is noticed green counts as well, and clients stay where they are.
  await must('return-to-blue');
  expect(lab.accelerator.weights()).toEqual({ blue: 100, green: 0 });
  expect(await here.answering()).toEqual(['blue']);
  expect((await here.end('green dies after blue was detached')).failed).toEqual([]);
});
