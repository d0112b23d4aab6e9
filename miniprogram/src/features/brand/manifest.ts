/** What the app has to know of a brand before the cloud answers. Kept small: it is in the brand's package only. */
export interface BrandManifest {
  /** The folder's name, the sub-package's and the brand's id in the cloud. */
  id: string;
  name: string;
  /** What its shoppers call buying: 点单 in a café. Absent: 选购. */
  orderWord?: string;
}
