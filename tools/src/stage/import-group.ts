import type { LocalCloud } from '@fangzhen/local-cloud';
import type { Group } from './stage';

/** Puts a group's documents and pictures into the cloud. Doing it again changes nothing: documents have their own ids. */
export async function importGroup(cloud: LocalCloud, { collections, files }: Group): Promise<void> {
  for (const [name, documents] of Object.entries(collections)) {
    await cloud.import(name, documents as Record<string, unknown>[]);
  }
  await Promise.all(files.map(({ path, body }) => cloud.importFile(path, body)));
}
