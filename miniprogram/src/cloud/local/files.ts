/** The local cloud serves what is in its bucket under `/cos/`. */
export function localFileUrl(fileId: string): string {
  return fileId.replace(/^cloud:\/\/[^/]+\//, '/cos/');
}
