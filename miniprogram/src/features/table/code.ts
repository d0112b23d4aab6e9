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
