import { readGate } from '../../../src/runtime/actions/handover/ends';
import { type Lab, must, openLab, ready, run } from '../../lab';

let lab: Lab;
afterEach(() => lab.dispose());

const logicalSlots = (server: Lab['source']) =>
  server.sql('orders', "SELECT slot_name FROM pg_replication_slots WHERE slot_type = 'logical'");

test('cleanup with an end out of reach removes the rest and says what is left; later it removes that too (RDS-10)', async () => {
  lab = await openLab();
  await ready(lab);
  await must(lab, 'switchover');
  lab.links.runtimeToSource.cut('reset');
  const { status, findings, evidence } = await run(lab, 'cleanup');
  expect(status).toBe('REFUSED');
  expect(findings.map(({ code, property }) => [code, property])).toEqual([
    ['ObjectsLeft', 'source'],
    ['SlotLeft', 'source'],
    ['ObjectsLeft', 'source'],
  ]);
  expect(evidence['TARGET/orders']).toHaveLength(3);
  expect(await logicalSlots(lab.target())).toEqual([]);
  expect(await logicalSlots(lab.source)).toHaveLength(1);
  lab.links.runtimeToSource.mend();
  expect((await must(lab, 'cleanup')).evidence).toMatchObject({ 'TARGET/orders': [] });
  expect((await must(lab, 'cleanup')).evidence).toEqual({ 'SOURCE/orders': [], 'TARGET/orders': [] });
  expect(await logicalSlots(lab.source)).toEqual([]);
  // The gates stay as the switchover left them.
  const context = lab.context('probe');
  expect([await readGate(context, 'SOURCE'), await readGate(context, 'TARGET')]).toEqual(['CLOSED', 'OPEN']);
});
