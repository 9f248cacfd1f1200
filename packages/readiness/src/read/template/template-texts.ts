import type { TextList } from '../texts/text-list';
import { eachText } from '../texts/walk';
import { isRecord, type Raw, recordOf } from '../values';

/** Adds every text of a template: of a resource under its logical id, of other sections under the stack's name. */
export function addTemplateTexts(list: TextList, document: Raw, stackName: string): void {
  for (const [section, value] of Object.entries(document)) {
    if (section !== 'Resources') {
      eachText(value, section, (path, text) => list.add(stackName, path, text));
      continue;
    }
    if (!isRecord(value)) {
      eachText(value, section, (path, text) => list.add(stackName, path, text));
      continue;
    }
    for (const [logicalId, resource] of Object.entries(value)) {
      // A packed record of the versions in use, which CDK writes.
      if (recordOf(resource).Type === 'AWS::CDK::Metadata') continue;
      eachText(resource, '', (path, text) => list.add(`${stackName}/${logicalId}`, path, text));
    }
  }
}
