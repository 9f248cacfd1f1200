import type { SupplyCheck } from '../check';
import { licenceFaults } from '../licences';

/** What is bundled is published by us, so its licence binds us and our users alike. */
export const licencesOfBundled: SupplyCheck = {
  asks: 'bundled code has a licence that goes with Apache-2.0',
  judge: ({ bundled }) => licenceFaults(bundled),
};
