import { resolve } from 'node:path';
import { resolveConfig } from './config';
import { CaptureError } from './errors';
import { fakeOutputs } from './fake';
import { featureNames } from './features';
import { type Ending, launch } from './launch';
import type { CaptureOptions } from './options';
import { readProject } from './project';
import { serve } from './server';
import { type Run, Session } from './session';
import type { Capture } from './types';

/**
 * Runs an unmodified Pulumi program against an engine on the loopback interface and returns everything it registered.
 *
 * Nothing of a cloud, of the Pulumi CLI or of a provider plugin is needed, and nothing of them is proven: provider
 * checks, default providers, diffs and replacement are not part of it. Secrets stay in clear: `redact` before saving.
 *
 * @throws CaptureError with the capture so far: see {@link CaptureErrorCode}
 */
export async function captureProgram(given: CaptureOptions): Promise<Capture> {
  const options = { ...given, directory: resolve(given.directory) };
  const stack = options.stack ?? 'dev';
  const project = readProject(options.directory, stack);
  const name = options.project ?? project.name;
  const run: Run = {
    project: name,
    stack,
    organization: options.organization ?? 'organization',
    preview: options.preview ?? true,
    config: resolveConfig(project, name, options.config),
    directory: project.directory,
    fake: options.fake ?? fakeOutputs,
  };
  const session = new Session(run);
  const server = await serve(session, options);
  try {
    const ending = await launch(run, project, server.address, options);
    const capture = assemble(session, ending);
    failOn(session, ending, capture);
    return capture;
  } finally {
    server.close();
  }
}

function assemble({ run, root, ...recorded }: Session, { exitCode, stdout, stderr }: Ending): Capture {
  const { project, stack, organization, preview, config } = run;
  const outputs = recorded.outputs.sort(byUrn);
  return {
    project,
    stack,
    organization,
    preview,
    config,
    features: featureNames(),
    resources: recorded.resources.sort(byUrn),
    outputs,
    stackOutputs: outputs.find(({ urn }) => urn === root)?.outputs ?? {},
    reads: recorded.reads.sort(byUrn),
    invokes: recorded.invokes,
    calls: recorded.calls,
    logs: recorded.logs,
    exitCode,
    stdout,
    stderr,
  };
}

function failOn({ failure }: Session, ending: Ending, capture: Capture): void {
  if (failure !== undefined) throw new CaptureError(failure.code, failure.message, capture);
  if (ending.timedOut) throw new CaptureError('TimedOut', 'the program was killed at the time limit', capture);
  const errors = capture.logs.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  if (ending.exitCode !== 0) {
    const message = errors.join('\n') || ending.stderr || `exit code ${String(ending.exitCode)}`;
    throw new CaptureError('ProgramFailed', message, capture);
  }
  if (errors.length > 0) throw new CaptureError('ProgramFailed', errors.join('\n'), capture);
  if (capture.resources.length === 0) {
    throw new CaptureError('ProgramFailed', 'the program ended without registering its stack', capture);
  }
}

/** Stable, so that duplicates stay in the order of arrival. */
function byUrn(a: { urn: string }, b: { urn: string }): number {
  return a.urn < b.urn ? -1 : a.urn > b.urn ? 1 : 0;
}
