import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Capture, loadCapture, redact, saveCapture, secret, stableJson } from '../src/capture';

const capture = {
  project: 'orders',
  config: { 'orders:token': secret('s3cr3t"token'), 'orders:pin': secret('12') },
  resources: [],
  invokes: [{ token: 'a:b:c', args: { name: 'prefix s3cr3t"token suffix' } }],
  stackOutputs: { nested: [secret({ user: 'admin1', port: 12 })], plain: 'kept 12 secrets' },
  stderr: 'failed with {"token":"s3cr3t\\"token"} for admin1',
} as unknown as Capture;

it('removes marked secrets and every copy of their text', () => {
  expect(redact(capture)).toEqual({
    project: 'orders',
    config: { 'orders:token': secret('[redacted]'), 'orders:pin': secret('[redacted]') },
    resources: [],
    invokes: [{ token: 'a:b:c', args: { name: 'prefix [redacted] suffix' } }],
    stackOutputs: { nested: [secret('[redacted]')], plain: 'kept 12 secrets' },
    stderr: 'failed with {"token":"[redacted]"} for [redacted]',
  });
});

it('leaves the given capture as it was', () => {
  const before = stableJson(capture);
  redact(capture);
  expect(stableJson(capture)).toBe(before);
});

it('writes equal values as equal text', () => {
  expect(stableJson({ b: [{ d: 1, c: 2 }], a: null }, 0)).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  expect(stableJson({ a: 1, b: 2 })).toBe(stableJson({ b: 2, a: 1 }));
});

it('saves redacted and loads what it saved', () => {
  const directory = mkdtempSync(join(tmpdir(), 'capture-'));
  try {
    const path = join(directory, 'out', 'registrations.json');
    saveCapture(capture, path);
    expect(readFileSync(path, 'utf8')).not.toContain('s3cr3t');
    expect(loadCapture(path)).toEqual(redact(capture));
  } finally {
    rmSync(directory, { recursive: true });
  }
});
