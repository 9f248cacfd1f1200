import { ProgrammeError } from '../../src/programme';
import { requireRehearsable } from '../../src/world/require-rehearsable';
import { part, sampleProgramme } from '../traffic/sample-programme';

const { functions } = sampleProgramme();
const byRecords = functions.map((one) => ({
  ...one,
  environment: {
    REGIONLIFT_PART: JSON.stringify({
      ...part,
      routing: 'RECORDS',
      endpointGroups: undefined,
      record: { hostedZoneId: 'Z0ORDERS', recordName: 'www.orders.example' },
    }),
  },
}));

test('a program whose clients an accelerator moves is rehearsed', () => {
  expect(() => requireRehearsable({ functions })).not.toThrow();
});

test('records that move clients are refused by name, with what to do (REH-1)', () => {
  const refused = () => requireRehearsable({ functions: byRecords });
  expect(refused).toThrow(ProgrammeError);
  expect(refused).toThrow(
    'NotRehearsable: orders/web routing, found RECORDS: weighted records of www.orders.example move clients, allowed ACCELERATOR: rehearse a copy of the program that moves clients by an accelerator (--app): every other step is the same; try the shift of the records themselves in a staging account',
  );
});
