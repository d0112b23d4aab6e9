import type { ThemeDocument, ThemeVersionState } from '@fangzhen/contracts';
import type { Submission } from '../approval/decide';

/** What a brand shows now, and what its manager works on. `_id` is the brand's id. */
export interface Theme {
  _id: string;
  brandId: string;
  version: number;
  document: ThemeDocument;
  draft: ThemeDocument;
  /** Goes up with each save of the draft. */
  draftRevision: number;
  /** The newest version number given out. */
  lastVersion: number;
  /** The version that waits for approval: one at a time, a newer submission takes its place. */
  waitingVersion?: number;
  /** File ids the editor offers. */
  pictures: string[];
}

/** One submitted document and what became of it; never changed but for its state. `_id` = themeVersionId(brandId, version). */
export interface ThemeVersion extends Submission {
  _id: string;
  brandId: string;
  version: number;
  state: ThemeVersionState;
  document: ThemeDocument;
}

/** The id of a brand's theme version: what a brand shows, showed and wants to show is found without a query. */
export function themeVersionId(brandId: string, version: number): string {
  return `${brandId}__${version}`;
}
