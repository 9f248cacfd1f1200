import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

/** A page in a browser without a window. */
export interface BrowserPage {
  /** Loads a page and waits until it is loaded. */
  readonly open: (url: string) => Promise<void>;
  /** The value of an expression in the page, as JSON carries it; raises what the page raised. */
  readonly evaluate: <T>(expression: string) => Promise<T>;
  /** Sends a command of the DevTools protocol. */
  readonly send: (method: string, params?: object) => Promise<Record<string, unknown>>;
  /** What the page logged as an error or raised, and every request besides that for itself. */
  readonly complaints: string[];
  /** Ends the browser, and removes its profile. */
  readonly close: () => Promise<void>;
}

/** Path of a Chromium: `CHROME_PATH`, else the first on `PATH`; undefined when there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const found = (env.PATH ?? '').split(delimiter).flatMap((directory) => names.map((name) => join(directory, name)));
  return [...(env.CHROME_PATH === undefined ? [] : [env.CHROME_PATH]), ...found].find(executable);
}

/** Starts a Chromium on a profile of its own and opens one page in it. Source of the commands: Chrome DevTools Protocol, "tot". */
export async function openChromium(path: string): Promise<BrowserPage> {
  const profile = await mkdtemp(join(tmpdir(), 'rehearsal-page-'));
  const browser = spawn(path, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    browser.once('exit', () => resolve());
    browser.once('error', () => resolve());
  });
  const end = async () => {
    browser.kill('SIGKILL');
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    return await attached(await address(browser.stderr, ended), end);
  } catch (error) {
    await end();
    throw error;
  }
}

async function attached(url: string, end: () => Promise<void>): Promise<BrowserPage> {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`no connection to ${url}`));
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  const loaded: (() => void)[] = [];
  const complaints: string[] = [];
  let last = 0;
  let sessionId: string | undefined;
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Answer;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    if (message.method === 'Page.loadEventFired') for (const resolve of loaded.splice(0)) resolve();
    if (message.method === 'Runtime.exceptionThrown' || message.method === 'Log.entryAdded') {
      complaints.push(JSON.stringify(message.params));
    }
    const asked = (message.params?.request as { readonly url?: string } | undefined)?.url ?? 'file:';
    if (message.method === 'Network.requestWillBeSent' && !/^(file|data):/.test(asked)) complaints.push(asked);
  };
  const send = async (method: string, params: object = {}) => {
    last += 1;
    const id = last;
    const { result = {}, error } = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  sessionId = String((await send('Target.attachToTarget', { targetId, flatten: true })).sessionId);
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await send(`${domain}.enable`);
  return {
    complaints,
    send,
    open: async (page) => {
      const done = new Promise<void>((resolve) => loaded.push(resolve));
      await send('Page.navigate', { url: page });
      await done;
    },
    evaluate: async <T>(expression: string) => {
      const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, returnByValue: true });
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return (result as { readonly value: T }).value;
    },
    close: async () => {
      socket.close();
      await end();
    },
  };
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** The address that the browser says when it listens. */
async function address(stderr: NodeJS.ReadableStream, ended: Promise<void>): Promise<string> {
  const lines = createInterface({ input: stderr });
  void ended.then(() => lines.close());
  for await (const line of lines) {
    const url = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (url !== undefined) {
      stderr.resume();
      return url;
    }
  }
  throw new Error('the browser ended before it listened');
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Root has no sandbox of Chromium's; everybody else keeps it. */
const flags = [
  '--headless',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--remote-debugging-address=127.0.0.1',
  '--remote-debugging-port=0',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
