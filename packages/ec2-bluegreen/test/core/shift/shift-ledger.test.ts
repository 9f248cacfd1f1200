import type { FleetLedger, LiveRoute } from '../../../src/core';
import { misremembers, moved, settled, settledSince } from '../../../src/core/shift';

const at = (green: number) => ({ blue: 100 - green, green });
const ledger: FleetLedger = {
  blueCapacity: 4,
  shiftedAt: 1,
  shiftedTo: at(100),
  settledAt: 2,
  drainingSince: 3,
};
const routeAt = (green: number): LiveRoute => ({ weights: at(green), attached: ['BLUE', 'GREEN'], settled: true });

describe('what is remembered of a move (EC2-3, EC2-7)', () => {
  test('a move ends the bake and the draining of the one before, and nothing else', () => {
    expect(moved(ledger, at(0), 9)).toEqual({ blueCapacity: 4, shiftedAt: 9, shiftedTo: at(0) });
  });

  test('an arrival is dated; weights that somebody else has set count as moved now', () => {
    const { settledAt: _, ...before } = ledger;
    expect(settled(before, at(100), 9)).toEqual({ ...before, settledAt: 9 });
    expect(settled(ledger, at(30), 9)).toEqual({ blueCapacity: 4, shiftedAt: 9, shiftedTo: at(30), settledAt: 9 });
  });

  test('is worth nothing once clients are somewhere else', () => {
    expect(settledSince(ledger, routeAt(100))).toBe(2);
    expect(settledSince(ledger, routeAt(50))).toBeUndefined();
    expect(settledSince({}, routeAt(100))).toBeUndefined();
    expect([misremembers(ledger, at(100)), misremembers(ledger, at(0)), misremembers({}, at(0))]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
