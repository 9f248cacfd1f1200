import { join } from 'node:path';
import { type Answer, type ChildSettings, SETTINGS } from '../messages';
import { mapNetwork } from './network';
import { listen, tell } from './rehearsal';
import { answerCalls } from './sdk';
import { followTime } from './time';
import { trust } from './trust';

/**
 * The process of one function: what is put under its code is put there first, then the shipped bundle is loaded as it is, and events
 * are handled one after the other. It ends with the rehearsal, however that ends; Ctrl-C is the rehearsal's to hear.
 */
const { codePath, handler, functionName, authorities } = JSON.parse(process.env[SETTINGS] ?? '{}') as ChildSettings;
delete process.env[SETTINGS];
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);

let skippedMs = 0;
followTime(() => skippedMs);
mapNetwork();
trust(authorities);
answerCalls();

listen(({ event, ...invocation }) => {
  skippedMs = invocation.skippedMs;
  handle(event, invocation).then(
    (value) => tell({ kind: 'result', value: JSON.parse(JSON.stringify(value ?? null)) }),
    (error: unknown) => tell({ kind: 'raised', ...said(error) }),
  );
});
// As Lambda does, before the first event; what goes wrong is told to whoever invokes.
const dot = handler.lastIndexOf('.');
const loading = Promise.resolve().then(
  () => require(join(codePath, `${handler.slice(0, dot)}.js`)) as Record<string, unknown>,
);
loading.catch(() => undefined).then(() => tell({ kind: 'loaded' }));

async function handle(
  event: unknown,
  { requestId, timeoutMs }: Pick<Extract<Answer, { readonly kind: 'invoke' }>, 'requestId' | 'timeoutMs'>,
): Promise<unknown> {
  const endsAt = performance.now() + timeoutMs;
  const entry = (await loading)[handler.slice(dot + 1)];
  if (typeof entry !== 'function') {
    throw Object.assign(new Error(`${handler} is undefined or not exported`), { name: 'Runtime.HandlerNotFound' });
  }
  return entry(event, {
    awsRequestId: requestId,
    functionName,
    functionVersion: '$LATEST',
    getRemainingTimeInMillis: () => Math.max(0, Math.round(endsAt - performance.now())),
  });
}

/** `errorType` and `errorMessage` of Lambda's runtime for Node.js. */
const said = (error: unknown): { readonly name: string; readonly message: string } =>
  error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: typeof error, message: JSON.stringify(error) ?? String(error) };
