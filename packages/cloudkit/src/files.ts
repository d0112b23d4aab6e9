import { cloud } from './cloud';

/** WeChat takes so many at a time. */
const MOST = 50;
const LINK_SECONDS = 3600;

/** Takes files out of the cloud's storage; those that are not there any more are gone already. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  for (let from = 0; from < fileIds.length; from += MOST)
    await cloud.deleteFile({ fileList: fileIds.slice(from, from + MOST) });
}

/** Puts a file into the cloud's storage. @returns its file id */
export async function storeFile(cloudPath: string, content: Buffer): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: content as never });
  return fileID;
}

/** Links that fetch files for an hour, by file id; whoever has one may. */
export async function fileLinks(fileIds: readonly string[]): Promise<Map<string, string>> {
  if (fileIds.length === 0) return new Map();
  const fileList = fileIds.map((fileID) => ({ fileID, maxAge: LINK_SECONDS }));
  const answer = (await cloud.getTempFileURL({ fileList: fileList as never })) as {
    fileList: { fileID: string; tempFileURL: string }[];
  };
  return new Map(answer.fileList.map(({ fileID, tempFileURL }) => [fileID, tempFileURL]));
}
