import { existsSync } from 'node:fs';
import { fromSource, hostOf, undo } from './hosted';

const LIMIT = 20_000;

afterEach(undo);

const alive = (pid: number): boolean => existsSync(`/proc/${pid}`);

describe('a function host', () => {
  it('hands an event over as JSON and answers with what JSON keeps of the result', async () => {
    const host = hostOf([
      fromSource('echo', 'exports.handler = async (event) => ({ event, left: undefined, at: new Date(0) })'),
    ]);
    await expect(host.invoke('echo', { action: 'preflight' }, LIMIT)).resolves.toEqual({
      event: { action: 'preflight' },
      at: '1970-01-01T00:00:00.000Z',
    });
  });

  it('answers null where a handler returns nothing', async () => {
    const host = hostOf([fromSource('silent', 'exports.handler = async () => {}')]);
    await expect(host.invoke('silent', {}, LIMIT)).resolves.toBeNull();
  });

  it('tells a function what Lambda tells it, and nothing of its own environment', async () => {
    process.env.AWS_PROFILE = 'a person';
    const host = hostOf([
      fromSource(
        'told',
        `exports.handler = async (event, context) => ({
          keys: Object.keys(process.env).sort(), part: process.env.REGIONLIFT_PART, region: process.env.AWS_REGION,
          name: context.functionName, left: context.getRemainingTimeInMillis() <= ${LIMIT}, id: context.awsRequestId.length,
        })`,
        { environment: { REGIONLIFT_PART: '{}' }, region: 'eu-west-1' },
      ),
    ]);
    const told = (await host.invoke('told', {}, LIMIT)) as { readonly keys: readonly string[] };
    delete process.env.AWS_PROFILE;
    expect(told).toMatchObject({ part: '{}', region: 'eu-west-1', name: 'told', left: true, id: 36 });
    expect(told.keys).toEqual([
      'AWS_ACCESS_KEY_ID',
      'AWS_DEFAULT_REGION',
      'AWS_EXECUTION_ENV',
      'AWS_LAMBDA_FUNCTION_NAME',
      'AWS_REGION',
      'AWS_SECRET_ACCESS_KEY',
      'AWS_SESSION_TOKEN',
      'NODE_PATH',
      'REGIONLIFT_PART',
      'TZ',
    ]);
  });

  it('moves its time on by what the rehearsal skipped, invocation by invocation', async () => {
    let skippedMs = 0;
    const host = hostOf(
      [
        fromSource(
          'clock',
          `exports.handler = async () => { const made = new Date(); const parsed = new Date(7);
            return [Date.now(), made.getTime(), Date.parse(Date()), parsed.getTime(), made instanceof Date, Date.UTC(1970, 0, 1)] }`,
        ),
      ],
      { clock: { now: Date.now, skippedMs: () => skippedMs } },
    );
    for (skippedMs of [0, 86_400_000, 90_000_000]) {
      const before = Math.floor(Date.now() / 1_000) * 1_000;
      const [now, made, called, ...rest] = (await host.invoke('clock', {}, LIMIT)) as number[];
      const after = Date.now();
      for (const at of [now, made, called]) {
        expect(at).toBeGreaterThanOrEqual(before + skippedMs);
        expect(at).toBeLessThanOrEqual(after + skippedMs);
      }
      expect(rest).toEqual([7, true, 0]);
    }
  });

  it('raises what the handler raises, by name and message', async () => {
    const host = hostOf([
      fromSource(
        'raises',
        'exports.handler = async () => { throw Object.assign(new Error("no such end"), { name: "InvalidRequest" }) }',
      ),
    ]);
    await expect(host.invoke('raises', {}, LIMIT)).rejects.toMatchObject({
      name: 'InvalidRequest',
      message: 'no such end',
    });
  });

  it('raises Lambda.Unknown with its last words when the process dies', async () => {
    const host = hostOf([
      fromSource(
        'dies',
        'exports.handler = () => new Promise(() => { console.error("out of memory"); setTimeout(() => process.exit(1), 50) })',
      ),
    ]);
    await expect(host.invoke('dies', {}, LIMIT)).rejects.toMatchObject({
      name: 'Lambda.Unknown',
      message: 'the process of dies ended: out of memory',
    });
  });

  it('names what a bundle or handler lacks', async () => {
    const host = hostOf([
      fromSource('other', 'exports.other = 1'),
      fromSource('absent', '', { handler: 'nothing.handler' }),
      fromSource('broken', 'throw new TypeError("at load")'),
    ]);
    await expect(host.invoke('other', {}, LIMIT)).rejects.toMatchObject({ name: 'Runtime.HandlerNotFound' });
    await expect(host.invoke('absent', {}, LIMIT)).rejects.toMatchObject({
      message: expect.stringContaining('nothing.js'),
    });
    await expect(host.invoke('broken', {}, LIMIT)).rejects.toMatchObject({ name: 'TypeError', message: 'at load' });
    await expect(host.invoke('nobody', {}, LIMIT)).rejects.toMatchObject({ name: 'Lambda.ResourceNotFoundException' });
  });

  it('ends a process that takes too long, and starts anew', async () => {
    const host = hostOf([
      fromSource(
        'slow',
        'exports.handler = (event) => event.wait ? new Promise(() => {}) : Promise.resolve(process.pid)',
      ),
    ]);
    const pid = (await host.invoke('slow', {}, LIMIT)) as number;
    await expect(host.invoke('slow', { wait: true }, 50)).rejects.toMatchObject({
      name: 'States.Timeout',
      message: 'slow did not end within 50 ms',
    });
    await expect(host.invoke('slow', {}, LIMIT)).resolves.not.toBe(pid);
  });

  it('keeps a process for the next event, and gives events at the same time one each', async () => {
    const host = hostOf([
      fromSource(
        'pool',
        'exports.handler = async () => { await new Promise((r) => setTimeout(r, 100)); return process.pid }',
      ),
    ]);
    const [first, second] = await Promise.all([host.invoke('pool', {}, LIMIT), host.invoke('pool', {}, LIMIT)]);
    expect(first).not.toBe(second);
    expect([first, second]).toContain(await host.invoke('pool', {}, LIMIT));
  });

  it('kills a process in the middle of an event; the next event gets a new one (REH-2)', async () => {
    let begun = (): void => undefined;
    const running = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const host = hostOf(
      [
        fromSource(
          'killed',
          'exports.handler = (event) => { console.log("begun"); return event.hang ? new Promise(() => {}) : Promise.resolve("again") }',
        ),
      ],
      { log: begun },
    );
    const invoked = host.invoke('killed', { hang: true }, LIMIT).catch((error: unknown) => error);
    await running;
    host.kill('killed');
    await expect(invoked).resolves.toMatchObject({ name: 'Lambda.Unknown' });
    await expect(host.invoke('killed', {}, LIMIT)).resolves.toBe('again');
  });

  it('deploys: what is as it was keeps its process, the rest is replaced or gone', async () => {
    const pid = 'exports.handler = async () => [process.pid, process.env.PHASE]';
    const kept = fromSource('kept', pid);
    const changed = fromSource('changed', pid, { environment: { PHASE: 'REPLICATE' } });
    const dropped = fromSource('dropped', pid);
    const host = hostOf([kept, changed, dropped]);
    const before = await host.invoke('kept', {}, LIMIT);
    const [old] = (await host.invoke('changed', {}, LIMIT)) as [number];
    host.deploy([{ ...kept }, { ...changed, environment: { PHASE: 'PROMOTED' } }]);
    await expect(host.invoke('kept', {}, LIMIT)).resolves.toEqual(before);
    await expect(host.invoke('changed', {}, LIMIT)).resolves.toEqual([expect.any(Number), 'PROMOTED']);
    await expect(host.invoke('dropped', {}, LIMIT)).rejects.toMatchObject({ name: 'Lambda.ResourceNotFoundException' });
    await host.dispose();
    expect(alive(old)).toBe(false);
  });

  it('starts processes ahead where it is asked to: the first event finds its bundle loaded', async () => {
    let loaded = (): void => undefined;
    const ahead = new Promise<void>((resolve) => {
      loaded = resolve;
    });
    const host = hostOf([fromSource('warm', 'console.log("loaded"); exports.handler = async () => "answered"')], {
      warm: true,
      log: loaded,
    });
    await ahead;
    await expect(host.invoke('warm', {}, LIMIT)).resolves.toBe('answered');
  });

  it('leaves no process behind, busy ones included', async () => {
    const host = hostOf([
      fromSource(
        'left',
        'exports.handler = (event) => event.hang ? new Promise(() => {}) : Promise.resolve(process.pid)',
      ),
    ]);
    const pid = (await host.invoke('left', {}, LIMIT)) as number;
    const hanging = host.invoke('left', { hang: true }, LIMIT).catch(({ name }: Error) => name);
    await host.dispose();
    await expect(hanging).resolves.toBe('Lambda.Unknown');
    expect(alive(pid)).toBe(false);
  });
});
