import fc from 'fast-check';
import { fromWire, toWire } from '../../src/host/wire';

const leaf = fc.oneof(
  fc.string(),
  fc.double({ noNaN: false }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  fc.constant(null),
  fc.bigInt(),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ maxLength: 20 }),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(
      fc.string().filter((key) => key !== '__proto__' && key !== '$wire'),
      tie('any'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
})).any;

describe('values on the wire', () => {
  it('arrive as they were sent', () => {
    fc.assert(fc.property(value, (sent) => expect(fromWire(toWire(sent))).toEqual(sent)));
  });

  it('leave out what cannot travel', () => {
    expect(fromWire(toWire({ kept: [1, undefined, () => 1], left: () => 1, none: undefined }))).toEqual({
      kept: [1, undefined, null],
    });
  });

  it('carry a part of a larger buffer alone', () => {
    expect(fromWire(toWire(Buffer.from('abcdef').subarray(1, 3)))).toEqual(new Uint8Array([98, 99]));
  });
});
