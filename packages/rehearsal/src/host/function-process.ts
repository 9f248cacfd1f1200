import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { FunctionError, type HostedFunction } from '../contract/host';
import { childSource } from './child-source';
import { type Answer, type ChildSettings, type Question, SETTINGS } from './messages';
import { fromWire, toWire } from './wire';

/** One process of a function: what Lambda calls an execution environment. It handles one event at a time. */
export interface FunctionProcess {
  /** Raises what {@link FunctionHost.invoke} raises; after a time-out the process is gone. */
  readonly invoke: (invocation: Omit<Extract<Answer, { readonly kind: 'invoke' }>, 'kind'>) => Promise<unknown>;
  readonly busy: () => boolean;
  /** Whether it is still there to be invoked. */
  readonly alive: () => boolean;
  readonly kill: () => void;
  readonly ended: Promise<unknown>;
}

/** What a process asks of the rehearsal, and what it writes. */
export interface ProcessListener {
  readonly asked: (question: Extract<Question, { readonly id: number }>) => Promise<Answer>;
  readonly wrote: (line: string) => void;
}

/** An event that is being handled. */
interface Pending {
  /** Begins to count its time. */
  readonly limit: () => void;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Milliseconds that a process may take to start besides the time of its first event, which counts from when its code is loaded: how
 * long Node takes on a busy machine says nothing of the function. Source: Lambda Developer Guide, "Understanding the Lambda execution
 * environment lifecycle" (the phase Init has a limit of its own, ten seconds there).
 */
const longestStartMs = 60_000;

/** Starts a process. Nothing of the rehearsal's own environment is handed over: no credentials, no profile, no proxy. */
export function functionProcess(
  { name, codePath, handler, environment, region = 'us-east-1' }: HostedFunction,
  authorities: readonly string[],
  { asked, wrote }: ProcessListener,
): FunctionProcess {
  const settings: ChildSettings = { codePath, handler, functionName: name, authorities };
  const child = spawn(process.execPath, ['--eval', childSource()], {
    cwd: codePath,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...ambient(name, region), ...environment, [SETTINGS]: JSON.stringify(settings) },
  });
  let pending: Pending | undefined;
  let startMs = longestStartMs;
  let alive = true;
  let lastLine = '';
  for (const input of [child.stdout, child.stderr]) {
    if (!input) continue;
    createInterface({ input }).on('line', (line) => {
      lastLine = line;
      wrote(line);
    });
  }
  const ended = once(child, 'close').catch(() => undefined);
  const gone = () => {
    alive = false;
    pending?.reject(new FunctionError('Lambda.Unknown', `the process of ${name} ended${lastLine && `: ${lastLine}`}`));
    pending = undefined;
  };
  child.on('close', gone).on('error', gone);
  child.on('message', (text) => {
    const question = fromWire(String(text)) as Question;
    if ('id' in question) void asked(question).then((answer) => send(child, answer));
    else if (question.kind === 'loaded') {
      startMs = 0;
      pending?.limit();
    } else if (question.kind === 'result') settle((to) => to.resolve(question.value));
    else if (question.kind === 'raised') settle((to) => to.reject(new FunctionError(question.name, question.message)));
  });
  const settle = (end: (to: Pending) => void) => {
    const to = pending;
    pending = undefined;
    if (to) end(to);
  };
  const kill = () => {
    alive = false;
    child.kill('SIGKILL');
  };
  return {
    invoke: (invocation) =>
      new Promise((resolve, reject) => {
        const { timeoutMs } = invocation;
        let timer: NodeJS.Timeout | undefined;
        const limit = () => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            settle((to) =>
              to.reject(new FunctionError('States.Timeout', `${name} did not end within ${timeoutMs} ms`)),
            );
            kill();
          }, startMs + timeoutMs);
        };
        const cleared = (end: (value: never) => void) => (value: unknown) => {
          clearTimeout(timer);
          end(value as never);
        };
        pending = { limit, resolve: cleared(resolve), reject: cleared(reject) };
        limit();
        send(child, { kind: 'invoke', ...invocation });
      }),
    busy: () => pending !== undefined,
    alive: () => alive,
    kill,
    ended,
  };
}

/** A process that has just ended takes nothing: what it was told is lost, as with an answer of AWS in life. */
const send = (child: ChildProcess, answer: Answer): void => {
  if (child.connected) child.send(toWire(answer), () => undefined);
};

/**
 * What Lambda sets for every function (Developer Guide, "Defined runtime environment variables"). The SDK is found where the
 * rehearsal finds it, as it is found in `/var/runtime/node_modules`.
 */
const ambient = (name: string, region: string): Readonly<Record<string, string>> => ({
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_ACCESS_KEY_ID: 'REHEARSAL',
  AWS_SECRET_ACCESS_KEY: 'rehearsal',
  AWS_SESSION_TOKEN: 'rehearsal',
  TZ: ':UTC',
  NODE_PATH: (require.resolve.paths('@aws-sdk/client-s3') ?? []).join(':'),
});
