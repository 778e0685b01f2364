/**
 * Checks who imports whom (import-law-rules.ts). Run it by itself: `node scripts/import-law.ts`.
 */
import { existsSync, globSync } from 'node:fs';
import { cruise, type ICruiseResult, type IModule } from 'dependency-cruiser';
import { importLaw } from './import-law-rules.ts';
import { printFindings, type Findings } from './findings.ts';

const ourFolders = ['src', 'e2e', 'bench', 'scripts'];

export async function checkImportLaw(root: string): Promise<Findings> {
  const folders = ourFolders.filter((folder) => existsSync(`${root}/${folder}`));
  const modules = folders.length === 0 ? [] : await readModules(root, folders);
  const ours = modules.filter((module) => ourFolders.includes(module.source.split('/')[0] ?? ''));
  const imports = ours.reduce((sum, module) => sum + module.dependencies.length, 0);

  return {
    looked: `${ours.length} files, ${imports} imports`,
    problems: [...findBlindness(root, ours, imports), ...ours.flatMap(describeViolations)],
  };
}

async function readModules(root: string, folders: string[]): Promise<IModule[]> {
  const result = await cruise(folders, {
    baseDir: root,
    // TypeScript 7 has no parser for other programs to use; without this one nothing is seen.
    parser: 'swc',
    tsPreCompilationDeps: true,
    validate: true,
    ruleSet: { forbidden: importLaw.map((rule) => ({ severity: 'error' as const, ...rule })) },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'] },
  });
  return (result.output as ICruiseResult).modules;
}

/** A checker that sees nothing finds nothing wrong; so seeing too little is itself a finding. */
function findBlindness(root: string, ours: IModule[], imports: number): string[] {
  if (ours.length === 0) return ['no-files: the import law saw no file at all'];
  if (imports === 0) return ['no-imports: the import law saw files, but not one import in them'];
  const seen = new Set(ours.map((module) => module.source));
  const written = globSync(`{${ourFolders.join(',')}}/**/*.{ts,tsx}`, { cwd: root });
  return written
    .filter((file) => !seen.has(file.replaceAll('\\', '/')) && !file.endsWith('.d.ts'))
    .map((file) => `unseen: the import law did not see ${file}`);
}

function describeViolations(module: IModule): string[] {
  return module.dependencies.flatMap((dependency) =>
    (dependency.rules ?? []).map((broken) => {
      const rule = importLaw.find(({ name }) => name === broken.name);
      return `${broken.name}: ${module.source} imports ${dependency.resolved}. ${rule?.comment}`;
    }),
  );
}

if (import.meta.main) printFindings('import law', await checkImportLaw(process.cwd()));
