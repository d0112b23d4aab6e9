import type { StoreServices } from './fulfilment';

/** 区域: a city that the group is present in. */
export interface Region {
  /** GB/T 2260 code of the city. */
  _id: string;
  name: string;
  center: { lng: number; lat: number };
  /** The outline our own map draws: rings of [lng, lat]. */
  outline: [number, number][][];
  rank: number;
}

/** Minutes from the business day's midnight in Asia/Shanghai. A closing time past midnight is over 1440 (02:00 is 1560). */
export interface OpenInterval {
  openMinute: number;
  closeMinute: number;
}

export interface StoreHours {
  /** Seven days, Sunday first. `[{openMinute: 0, closeMinute: 1440}]` is open all day. */
  weekly: OpenInterval[][];
  /** Days that differ, by `YYYY-MM-DD`: holidays with other hours, or none. */
  exceptions: Record<string, OpenInterval[]>;
}

/** 门店. `location` is GCJ-02. */
export interface Store {
  _id: string;
  brandId: string;
  name: string;
  address: string;
  phone: string;
  cityCode: string;
  districtCode: string;
  districtName: string;
  location: { lng: number; lat: number };
  hours: StoreHours;
  /** Absent: what is bought there is fetched there, as soon as it is ready. */
  services?: StoreServices;
  /** 做法与加料 that it has run out of, by product and choice. */
  choicesOff?: Record<string, Record<string, true>>;
}
