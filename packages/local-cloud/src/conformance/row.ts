export const SDK_VERSIONS = ['4.0.2', '3.0.4'] as const;
export type SdkVersion = (typeof SDK_VERSIONS)[number];

/** One sentence for both versions of the SDK, or one for the version it is true of. */
export type Note = string | Partial<Record<SdkVersion, string>>;

/** One method or operator of the server SDK, and how the local cloud stands to it. */
export interface Row {
  /** `<group>.<name>`; tests carry it in brackets at the beginning of their title. */
  id: string;
  what: string;
  /** Address of the documentation, or what of the SDK was captured. */
  source: string;
  /** How the local cloud differs from the real one. */
  differs?: Note;
  /** Why it is not offered. Such a row needs no test. */
  notOffered?: Note;
}

export const noteFor = (note: Note | undefined, version: SdkVersion): string | undefined =>
  typeof note === 'string' ? note : note?.[version];

const DOCUMENTATION = 'https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/';

/** A page of WeChat's reference of the SDK. */
export const page = (path: string): string => `${DOCUMENTATION}${path}.html`;

/** What has no page of its own in the reference: seen in the SDK's objects and types. */
export const CAPTURED = 'captured from SDK 4.0.2 and 3.0.4';

type Entry = [name: string, what: string, more?: Partial<Row>];

/** The rows of one group, in the order given. */
export const group = (name: string, sourceOf: (entry: string) => string, entries: Entry[]): Row[] =>
  entries.map(([entry, what, more]) => ({ id: `${name}.${entry}`, what, source: sourceOf(entry), ...more }));
