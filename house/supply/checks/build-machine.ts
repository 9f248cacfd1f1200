import { homedir, tmpdir } from 'node:os';
import type { SupplyCheck } from '../check';
import { textsOf } from '../texts';

/** Paths of the machine that built a package tell about it, and make two builds of one commit differ. */
export const pathsOfBuildMachine = (root: string): SupplyCheck => ({
  asks: 'no path of the machine that built it',
  judge: (packed) =>
    textsOf(packed).flatMap(({ place, text }) => [
      ...[root, homedir(), tmpdir()]
        .filter((folder) => mentions(text, folder))
        .map((folder) => `${place} has ${folder}`),
      ...(text.match(ofSomebody) ?? []).map((found) => `${place} has ${found}`),
    ]),
});

const mentions = (text: string, folder: string): boolean => {
  for (let at = text.indexOf(`${folder}/`); at >= 0; at = text.indexOf(`${folder}/`, at + 1))
    if (!/[\w./-]/.test(text[at - 1] ?? '')) return true;
  return false;
};

/** Home folders; that of an instance of Amazon Linux or Ubuntu is nobody's. */
const ofSomebody = /(?:(?<![\w./-])\/(?:home|Users)\/(?!ec2-user\b|ubuntu\b)[\w.-]+\/|[A-Z]:\\\\?Users\\\\?[\w.-]+)/g;
