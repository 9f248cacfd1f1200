import { type Expectation, heldTo } from '../../ask';
import type { Check } from '../../model';
import { launchTemplates } from './fleet';

/** Holds the data of every launch template to an expectation. */
export const forTemplates =
  (expectation: Expectation): Check['judge'] =>
  (program) =>
    launchTemplates(program).map((template) =>
      heldTo(template, { ...expectation, property: `LaunchTemplateData.${expectation.property}` }),
    );
