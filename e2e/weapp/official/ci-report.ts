/** What miniprogram-ci, WeChat's own tool for uploading, says of a build. */
export interface CiReport {
  /** app.json as it understands it, after its own checks. */
  app: Record<string, unknown>;
  /** Every page's json, by route. */
  pages: Record<string, Record<string, unknown>>;
  /** Files that would be uploaded after its compilers, by path, with their bytes. */
  compiled: Record<string, number>;
  /** Files that it found by following app.json, by path, with the sub-package they count to. */
  analysed: Record<string, string>;
  /** Its quality list. */
  quality: { name?: string; success?: boolean; text?: string }[];
}
