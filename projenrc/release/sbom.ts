import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import { bundleContents } from './bundle-contents';
import { manifestIn } from './manifest';
import { root } from './workspace';

// Without types of its own.
const validateSpdx: (expression: string) => void = require('spdx-expression-parse');

/**
 * The CycloneDX 1.6 bill of materials of one package, as JSON: what npm installs with it (`dependencies`, all the way down) and
 * what is copied into its bundles. Peers are the user's own. It is the same for the same contents: no time, no serial number.
 *
 * `npm sbom` and `cyclonedx-npm` read an installed tree: they name dev dependencies of workspaces, and see into no bundle.
 */
export function sbomOf(folder: string): string {
  const bom = new Models.Bom();
  const self = componentOf(join(root, folder), Enums.ComponentType.Library);
  bom.metadata.component = self;
  const installed = closure(join(root, folder));
  const bundled = bundleContents(folder).thirdParty.filter((found) => !installed.includes(found));
  for (const [folders, how] of [
    [installed, 'dependency'],
    [bundled, 'bundled'],
  ] as const) {
    for (const found of folders) {
      const component = componentOf(found, Enums.ComponentType.Library);
      component.properties.add(new Models.Property('regionlift:origin', how));
      bom.components.add(component);
      self.dependencies.add(component.bomRef);
    }
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function componentOf(folder: string, type: Enums.ComponentType): Models.Component {
  const builder = new Contrib.FromNodePackageJson.Builders.ComponentBuilder(
    new Contrib.FromNodePackageJson.Factories.ExternalReferenceFactory(),
    new Contrib.License.Factories.LicenseFactory(validateSpdx),
  );
  const manifest = manifestIn(folder);
  const component = builder.makeComponent(manifest, type);
  if (!component) throw new Error(`${folder} has no name: it cannot be listed`);
  const { group = null, name, version = null } = component;
  component.purl = new PackageURL('npm', group, name, version, null, null).toString();
  component.bomRef.value = component.purl;
  return component;
}

/** Folders of all packages that npm installs with one, as they are installed here. */
function closure(folder: string): readonly string[] {
  const found = new Set<string>();
  const visit = (from: string): void => {
    for (const name of Object.keys(manifestIn(from).dependencies ?? {})) {
      const place = resolved(from, name);
      if (found.has(place)) continue;
      found.add(place);
      visit(place);
    }
  };
  visit(folder);
  return [...found].sort();
}

function resolved(from: string, name: string): string {
  for (let above = from; ; above = dirname(above)) {
    const place = join(above, 'node_modules', name);
    if (existsSync(place)) return place;
    if (above === dirname(above)) throw new Error(`${name}, which ${from} needs, is not installed`);
  }
}
