/** The local cloud shows what is in its bucket under `/local/files/`. */
export function localFileUrl(fileId: string): string {
  return fileId.replace(/^cloud:\/\/[^/]+\//, '/local/files/');
}
