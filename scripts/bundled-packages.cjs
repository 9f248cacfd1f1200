/** Whose code is in a bundle. Plain CommonJS, so that the build and the tests of the house share it. */
const { existsSync, readFileSync } = require('node:fs');
const { basename, resolve } = require('node:path');
const { promisify } = require('node:util');

/**
 * The packages of somebody else in an esbuild metafile whose paths are relative to `folder`, by name and version, each with
 * its licence as its manifest has it and the text of it. What has no text, and no licence of the SPDX list, has none here.
 */
exports.bundledPackages = async ({ inputs }, folder) => {
  const homes = new Set(Object.keys(inputs).flatMap((input) => exports.homeOf(input) ?? []));
  const packages = await Promise.all([...homes].map((home) => describe(resolve(folder, home))));
  return packages.sort((a, b) => `${a.name}@${a.version}`.localeCompare(`${b.name}@${b.version}`, 'en'));
};

/** The folder of the innermost package that a path lies in; undefined for our own code. */
exports.homeOf = (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];

/** The text of a package's licence: its own, that part of its README, or the SPDX list's with the name of its author. */
exports.licenceText = ({ licence, file = '', text, author }) => {
  if (!/^readme/i.test(basename(file))) return text || undefined;
  const [part] = /^#+ +licen[cs]e\b[\s\S]*$/im.exec(text) ?? [''];
  if (/permission|redistribution|apache license/i.test(part)) return part.replace(/^#.*\n+/, '');
  return standardText(licence, author);
};

const wanted = {
  name: '',
  version: '',
  licenses: '',
  licenseFile: '',
  licenseText: '',
  noticeFile: '',
  publisher: '',
  repository: '',
};

async function describe(home) {
  // An ES module, which jest does not let a test of the rest require.
  const { init } = require('license-checker-rseidelsohn');
  const found = Object.values(await promisify(init)({ start: home, direct: 0, customFormat: wanted }));
  if (found.length !== 1) throw new Error(`${home}: one package was expected, ${found.length} were found`);
  const [{ name, version, licenses, licenseFile: file, licenseText, noticeFile, publisher, repository }] = found;
  const licence = String(licenses);
  const text = exports.licenceText({ licence, file, text: licenseText, author: publisher });
  const notice = noticeFile && existsSync(noticeFile) ? readFileSync(noticeFile, 'utf8') : undefined;
  return { name, version, licence, text, notice, repository };
}

function standardText(licence, author) {
  let list;
  try {
    list = require(`spdx-license-list/licenses/${licence}`);
  } catch {
    return undefined; // no licence of the list, so nobody knows its text
  }
  const holders = author || 'the authors of the package';
  return list.licenseText.replace(/<year> <(?:copyright holders|owner)>/, holders);
}
