import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stableJson } from './json';
import { redact } from './redact';
import type { Capture } from './types';

/** Saves a capture, always redacted, as JSON with sorted keys. Creates the directory. */
export function saveCapture(capture: Capture, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${stableJson(redact(capture))}\n`);
}

/** Loads a saved capture. */
export function loadCapture(path: string): Capture {
  const capture = JSON.parse(readFileSync(path, 'utf8')) as Capture;
  if (!Array.isArray(capture.resources)) throw new Error(`${path} is not a saved capture`);
  return capture;
}
