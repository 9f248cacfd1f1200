import { each, isRecord, look, plainText } from '../../ask';
import type { Lookup, Program, ResourceFact } from '../../model';
import { dataOf, launchTemplates } from './fleet';

/** A volume that a launch template creates. */
export interface Volume {
  readonly template: ResourceFact;
  /** Path of its settings. */
  readonly path: string;
  /** Its settings; a text where they are not known. */
  readonly ebs: Lookup;
}

/** Where volumes stand in a launch template. */
export const MAPPINGS = 'LaunchTemplateData.BlockDeviceMappings';

/** The volumes of every launch template. A device that is left out, or that the host has, is none. */
export const volumesOf = (program: Program): readonly Volume[] => launchTemplates(program).flatMap(volumesOfTemplate);

/** The volumes of one launch template. */
export function volumesOfTemplate(template: ResourceFact): readonly Volume[] {
  const mappings = dataOf(template, 'BlockDeviceMappings');
  const entries: readonly (readonly [string, Lookup])[] = isRecord(mappings)
    ? Object.entries(mappings)
    : each(mappings).map((mapping, index) => [plainText(index), mapping]);
  return entries
    .filter(([, mapping]) => look(mapping, 'NoDevice') === undefined && look(mapping, 'VirtualName') === undefined)
    .map(([device, mapping]) => ({ template, path: `${MAPPINGS}.${device}.Ebs`, ebs: look(mapping, 'Ebs') }));
}
