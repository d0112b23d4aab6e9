/** Where the demo's pictures lie: the local cloud's own bucket. */
export const FILE_ROOT = 'cloud://fangzhen-local/';

/** One picture, to be put into storage under `path`; documents name it `fileId(path)`. */
export interface DemoFile {
  path: string;
  contentType: string;
  body: Uint8Array | string;
}

/** Makes an SVG document's text. Nothing is drawn until it is called. */
export type Drawing = () => string;

/** The file id under which documents know the picture at `path`. */
export function fileId(path: string): string {
  return FILE_ROOT + path;
}
