import * as pulumi from '@pulumi/pulumi';
import { runInPulumiStack } from '@pulumi/pulumi/runtime';
import { disconnect, resetOptions } from '@pulumi/pulumi/runtime/settings';
import * as state from '@pulumi/pulumi/runtime/state';
import type { CaptureOptions } from '../../capture';
import { fakeOutputs } from '../../capture/fake';
import { serve } from '../../capture/server';
import { Session } from '../../capture/session';
import { answerInvoke } from '../../invoke-answers';
import type { Program } from './program';
import { withQuickStacks } from './quick-stacks';

/** What an inline program may be given: answers and configuration, as in a captured one. */
export type InlineOptions = Pick<CaptureOptions, 'onInvoke' | 'onCall' | 'onRead' | 'fake' | 'config'>;

/** Declares resources and returns the outputs. */
export type InlineProgram = () => Record<string, unknown> | undefined | Promise<Record<string, unknown> | undefined>;

/**
 * Runs a function as a Pulumi program in this process, against the engine on the loopback interface that captures whole
 * programs. Quick (no process is started), so that a library compares every case of its tables. Each run has the SDK's
 * state to itself, as programs of the Automation API have; runs wait for one another.
 */
export function captureInline(program: InlineProgram, options: InlineOptions = {}): Promise<Program> {
  const run = last.then(() => capture(program, options));
  last = run.catch(() => undefined);
  return run;
}

/** The state of one program, as the SDK keeps it for the Automation API; its types leave it out. */
const { LocalStore } = state as unknown as { readonly LocalStore: new () => never };

let last: Promise<unknown> = Promise.resolve();

async function capture(program: InlineProgram, options: InlineOptions): Promise<Program> {
  const session = new Session({
    project: 'inline',
    stack: 'test',
    organization: 'organization',
    preview: false,
    config: options.config ?? {},
    directory: process.cwd(),
    fake: options.fake ?? fakeOutputs,
  });
  const server = await serve(session, { onInvoke: answerInvoke, ...options, directory: process.cwd() });
  try {
    await withQuickStacks(() =>
      globalThis.asyncLocalStorage.run(new LocalStore(), () => {
        resetOptions('inline', 'test', 16, server.address, server.address, false, 'organization');
        pulumi.runtime.setAllConfig(textual(options.config ?? {}));
        return Promise.race([toItsEnd(program), refusalOf(session)]);
      }),
    );
  } finally {
    server.close();
  }
  const errors = session.logs.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const { outputs: stackOutputs = {} } = session.outputs.find(({ urn }) => urn === session.root) ?? {};
  return { resources: session.resources, stackOutputs, config: session.run.config };
}

/** Pulumi leaves a rejected program unhandled: it is told as ended, and rejected here. */
async function toItsEnd(program: InlineProgram): Promise<void> {
  let failure: { readonly error: unknown } | undefined;
  await runInPulumiStack(async () => {
    try {
      return (await program()) ?? {};
    } catch (error) {
      failure = { error };
      return {};
    }
  });
  await disconnect();
  if (failure) throw failure.error;
}

/** A program whose engine has refused a request waits for ever, for the engine to end it. */
function refusalOf(session: Session): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setInterval(() => {
      if (session.failure === undefined) return;
      clearInterval(timer);
      reject(new Error(`${session.failure.code}: ${session.failure.message}`));
    }, 10);
    timer.unref();
  });
}

const textual = (config: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(config).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
