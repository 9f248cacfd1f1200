import * as pulumi from '@pulumi/pulumi';
import { runInPulumiStack } from '@pulumi/pulumi/runtime';
import { disconnect, resetOptions } from '@pulumi/pulumi/runtime/settings';
import type { CaptureOptions } from '../../capture';
import { fakeOutputs } from '../../capture/fake';
import { serve } from '../../capture/server';
import { Session } from '../../capture/session';
import { answerInvoke } from '../../invoke-answers';
import type { Program } from './program';

/** What an inline program may be given: answers and configuration, as in a captured one. */
export type InlineOptions = Pick<CaptureOptions, 'onInvoke' | 'onCall' | 'onRead' | 'fake' | 'config'>;

/**
 * Runs a function as a Pulumi program in this process, against the engine on the loopback interface that captures whole
 * programs. Quick (no process is started), so that a library compares every case of its tables. One at a time: Pulumi
 * keeps its engine in the process.
 *
 * @param program declares resources and returns the outputs
 */
export async function captureInline(
  program: () => Record<string, unknown> | undefined | Promise<Record<string, unknown> | undefined>,
  options: InlineOptions = {},
): Promise<Program> {
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
    resetOptions('inline', 'test', 16, server.address, server.address, false, 'organization');
    pulumi.runtime.setAllConfig(textual(options.config ?? {}));
    await runInPulumiStack(async () => (await program()) ?? {});
    await disconnect();
  } finally {
    server.close();
  }
  if (session.failure !== undefined) throw new Error(`${session.failure.code}: ${session.failure.message}`);
  const { outputs: stackOutputs = {} } = session.outputs.find(({ urn }) => urn === session.root) ?? {};
  return { resources: session.resources, stackOutputs, config: session.run.config };
}

const textual = (config: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(config).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
