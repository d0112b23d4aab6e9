import { cloud } from './cloud';

/** WeChat takes so many at a time. */
const MOST = 50;

/** Takes files out of the cloud's storage; those that are not there any more are gone already. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  for (let from = 0; from < fileIds.length; from += MOST)
    await cloud.deleteFile({ fileList: fileIds.slice(from, from + MOST) });
}
