import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { SupplyCheck } from '../check';

/** What publint says of the tarball, suggestions included. */
export const cleanForPublint: SupplyCheck = {
  asks: 'publint has nothing to say',
  judge: async ({ tarball }) => {
    const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(tarball).buffer } });
    return messages.map((message) => `${message.code}: ${formatMessage(message, pkg, { color: false }) ?? ''}`);
  },
};
