import { at, each, fail, isRecord, isUnresolved, ofKind, pass, unknown } from '../../ask';
import type { Check } from '../../model';

/** A selection of nothing selects everything. */
export const selectionBounded: Check = {
  code: 'SelectionOfEverything',
  area: 'A7',
  severity: 'LOW',
  title: 'A selection says what it selects',
  rationale:
    'Without a word it takes every resource of the account that AWS Backup supports, with a role that may not.',
  remediation: 'Name resources, tags or conditions.',
  source: 'AWS Backup API Reference, BackupSelection',
  serves: ['BAK-3'],
  judge: (program) =>
    ofKind(program, 'AWS::Backup::BackupSelection')
      .filter(({ declared }) => declared)
      .map((selection) => {
        const chosen = at(selection.properties, 'BackupSelection');
        const said = ['Resources', 'ListOfTags', 'Conditions'].filter((name) => each(at(chosen, name)).length > 0);
        const told = {
          property: 'BackupSelection',
          allowed: 'resources, tags or conditions',
          remedy: 'name resources',
        };
        if (said.length > 0) return pass(selection, { ...told, found: said.join(', ') });
        return isUnresolved(chosen) && !isRecord(chosen)
          ? unknown(selection, { ...told, found: 'a selection that is not known' })
          : fail(selection, { ...told, found: 'nothing' });
      }),
};
