import { deflateRawSync } from 'node:zlib';

/**
 * Bytes of a ZIP archive that holds these files: per file a local header (30 bytes), its deflated content and a
 * directory entry (46 bytes), each header with the name; 22 bytes at the end (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16).
 */
export function zipBytes(files: { path: string; content: Buffer }[]): number {
  return files.reduce(
    (sum, { path, content }) =>
      sum + 76 + 2 * Buffer.byteLength(path) + Math.min(content.length, deflateRawSync(content).length),
    22,
  );
}
