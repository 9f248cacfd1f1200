import { type Project, ProjenrcFile } from 'projen';

/** Tells generated files where they come from. */
export class Projenrc extends ProjenrcFile {
  constructor(
    project: Project,
    public readonly filePath: string,
  ) {
    super(project);
  }
}
