import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replacementsJson } from './replacement-table';

/** Writes what CloudFormation's schemas say of replacement: `npx tsx scripts/replacements.mts`, after an update of the specification. */
writeFileSync(join(__dirname, '../src/phases/cloudformation/replacements.json'), replacementsJson());
