import type { KillableStage } from '@fangzhen/tools/testing';
import type { SceneIds } from '../../screens/screens';
import type { Phone } from '../phone/phone';
import type { Visit } from './visit';

/** The cloud behind the phones, with the demo group and what `setScene` has added to it. */
export interface World extends SceneIds {
  stage: KillableStage;
}

/** How one page of the mini-program is opened, what must then be on it, and what its controls do. */
export interface PageScene {
  /** What is special here, where a page has several scenes. */
  name?: string;
  /** Who holds the phone: one of the demo's people by key. */
  as: string;
  /** Absent: a phone's 375. */
  windowWidth?: number;
  /** What happened before, in the cloud; gives the page's query. */
  query?: (world: World) => Record<string, string> | Promise<Record<string, string>>;
  /** What happened before on this phone, on other pages. */
  before?: (phone: Phone, world: World) => Promise<void>;
  /** Words that come from the cloud's data alone. */
  shows: string[];
  /** Taps its typical controls, and expects what each of them does. */
  taps: (visit: Visit, world: World) => Promise<void>;
}
