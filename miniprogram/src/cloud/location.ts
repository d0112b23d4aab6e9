import { useEffect, useState } from 'react';
import type { LngLat } from '@fangzhen/contracts';
import { localPlace } from './local/place';
import { wechatPlace } from './wechat/place';

const locate = process.env.TARO_ENV === 'h5' ? localPlace : wechatPlace;
/** A person does not get far in this time, and WeChat allows few questions. */
const KEEP_MS = 60_000;
/** Then the page goes on without a place. */
const PATIENCE_MS = 3_000;

let kept: { place: Promise<LngLat | undefined>; atMs: number } | undefined;

/** Where am I, in GCJ-02: the only place that asks. Refused or not known in time: undefined. */
export function whereAmI(): Promise<LngLat | undefined> {
  if (kept && Date.now() - kept.atMs < KEEP_MS) return kept.place;
  const tooLate = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS));
  const place = Promise.race([locate(), tooLate]);
  kept = { place, atMs: Date.now() };
  // Consent may come later than patience lasts: the next page asks again.
  void place.then((found) => {
    if (!found) kept = undefined;
  });
  return place;
}

export type PlaceState = { status: 'asking' } | { status: 'known'; place: LngLat } | { status: 'unknown' };

/** Where am I, for a page: it waits with its first call while the status is `asking`. */
export function usePlace(): PlaceState {
  const [state, setState] = useState<PlaceState>({ status: 'asking' });
  useEffect(() => {
    let gone = false;
    void whereAmI().then((place) => {
      if (!gone) setState(place ? { status: 'known', place } : { status: 'unknown' });
    });
    return () => {
      gone = true;
    };
  }, []);
  return state;
}
