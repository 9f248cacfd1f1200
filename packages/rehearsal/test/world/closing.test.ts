import { closing } from '../../src/world/closing';

test('what was opened last is closed first, once, whatever fails', async () => {
  const closed: string[] = [];
  const open = closing();
  for (const name of ['databases', 'names', 'host'])
    open.add(name, async (opened) => {
      closed.push(opened);
      if (opened === 'names') throw new Error('names did not close');
    });
  expect(open.begun()).toBe(false);
  await expect(open.all()).rejects.toThrow('names did not close');
  expect(closed).toEqual(['host', 'names', 'databases']);
  await open.all();
  expect(closed).toHaveLength(3);
  expect(open.begun()).toBe(true);
});
