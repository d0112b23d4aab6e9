/** What may stand in a table's code; anything else was not made by us. */
const CODE = /^[A-Za-z0-9_-]{1,64}$/;

/** The code out of a page's `scene`, which WeChat hands on percent-encoded; undefined when it can be none. */
export function codeOf(scene: string | undefined): string | undefined {
  if (scene === undefined) return undefined;
  try {
    const code = decodeURIComponent(scene);
    return CODE.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The code that a camera read off a table: printed as it is, or a mini-program's code, which answers the page that it leads to.
 *
 * @returns undefined when it is no table's.
 */
export function scannedTable({ result, path }: { result?: string; path?: string }): string | undefined {
  const leads = /store\/pages\/table\/index\?(?:.*&)?scene=([^&#]+)/;
  const scene = leads.exec(path ?? '')?.[1] ?? leads.exec(result ?? '')?.[1];
  return codeOf(scene ?? result);
}
