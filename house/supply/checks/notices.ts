import type { SupplyCheck } from '../check';

/** MIT, BSD, ISC and Apache-2.0 (4a, 4d) ask that licence and notices go with every copy. */
export const notices: SupplyCheck = {
  asks: 'LICENSE, README and the licences of bundled code are there',
  judge: ({ files, bundled }) => {
    const texts = [...files]
      .filter(([path]) => path.endsWith('/THIRD-PARTY-LICENSES.txt'))
      .map(([, text]) => text.toString('utf8'));
    return [
      ...['LICENSE', 'README.md'].filter((file) => !files.get(file)?.length).map((file) => `${file} is missing`),
      ...bundled
        .filter(
          ({ name, version, text = '' }) =>
            !texts.some((all) => all.includes(`${name} ${version} (`) && all.includes(text.trim())),
        )
        .map(({ name, version }) => `${name} ${version} is bundled, and its licence is in no THIRD-PARTY-LICENSES.txt`),
    ];
  },
};
