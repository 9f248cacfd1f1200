import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WRITTEN_BY_CDK = '55.0.0';
const KNOWN_TO_THE_RUNNER = '53.0.0';

/** Has a cloud assembly say nothing of the machine that wrote it, and declares it to be of the schema that the runner reads. */
export function makePortable(folder) {
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    if (/^(cdk\.out|manifest\.json|integ\.json|.*\.assets\.json)$/.test(file)) rewrite(path, declaredOlder);
    else if (file.endsWith('.metadata.json')) rewrite(path, withoutPlaces);
    // What CDK has printed already, with the places of sources.
    else if (file === 'validation-report.json') rmSync(path);
  }
}

function rewrite(path, change) {
  writeFileSync(path, `${JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')), path), undefined, 2)}\n`);
}

/** Refuses a schema that nobody has compared with the runner's. */
function declaredOlder(manifest, path) {
  if (manifest.version !== WRITTEN_BY_CDK && manifest.version !== KNOWN_TO_THE_RUNNER) {
    throw new Error(
      `${path}: schema ${manifest.version}; allowed: ${WRITTEN_BY_CDK}; see decisions/0021 for what to compare`,
    );
  }
  return { ...manifest, version: KNOWN_TO_THE_RUNNER };
}

/** Errors and warnings stay, stack traces go. */
function withoutPlaces(metadata) {
  const kept = (entries) =>
    entries.filter(({ type }) => type !== 'aws:cdk:creationStack').map(({ trace, ...entry }) => entry);
  return Object.fromEntries(Object.entries(metadata).map(([path, entries]) => [path, kept(entries)]));
}
