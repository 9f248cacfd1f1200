import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FunctionHost, HostedFunction } from '../../src/contract/host';
import { type FunctionHostSettings, functionHost } from '../../src/host';

const toUndo: (() => Promise<void> | void)[] = [];

/** Ends what the tests of a file began: `afterEach(undo)`. */
export const undo = async (): Promise<void> => {
  for (const one of toUndo.splice(0).reverse()) await one();
};

/** A function made of the text of its bundle, which exports `handler`. */
export function fromSource(name: string, source: string, rest: Partial<HostedFunction> = {}): HostedFunction {
  const codePath = mkdtempSync(join(tmpdir(), 'rehearsal-host-'));
  toUndo.push(() => rmSync(codePath, { recursive: true }));
  writeFileSync(join(codePath, 'index.js'), source);
  return { name, codePath, handler: 'index.handler', environment: {}, ...rest };
}

/** A host without network and stand-ins, unless they are given. */
export function hostOf(
  functions: readonly HostedFunction[],
  rest: Partial<Omit<FunctionHostSettings, 'functions'>> = {},
): FunctionHost {
  const host = functionHost({ standIns: [], network: () => undefined, ...rest, functions });
  toUndo.push(host.dispose);
  return host;
}
