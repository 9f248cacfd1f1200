import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { SupplyCheck } from '../check';
import { textsOf } from '../texts';

/** Known formats of credentials, as secretlint's recommended rules have them. */
export const secrets: SupplyCheck = {
  asks: 'no credentials',
  judge: async (packed) => {
    const found = await Promise.all(
      textsOf(packed).map(async ({ place, text }) => {
        const source = { filePath: place, content: text, contentType: 'text' as const };
        const { messages } = await lintSource({ source, options: { config, maskSecrets: true } });
        return messages.map(({ loc, message }) => `${place}:${loc.start.line} ${message}`);
      }),
    );
    return found.flat();
  },
};

const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] };
