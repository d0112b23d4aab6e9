/** Property values, by their names in a component's data. */
export type Values = Record<string, unknown>;

/** What one built-in component does with its element. */
export interface Widget {
  /** Called with all properties at first and after each change. */
  update?(values: Values): void;
}

export interface Host {
  /** The component's own element in the page's document. */
  element: HTMLElement;
  /** Tells the app about something that does not bubble: load, input, scroll. */
  send(type: string, detail: object): void;
}

export interface BuiltIn {
  /** In glass-easel's own template language; children go where the slot is. */
  template?: string;
  make?(host: Host): Widget;
}

/** Where a picture is: in the cloud's bucket, in the package, or at the address itself. */
export function pictureUrl(source: string): string {
  if (source.startsWith('cloud://')) return source.replace(/^cloud:\/\/[^/]+\//, '/local/files/');
  if (/^(data:|https?:)/.test(source)) return source;
  return `/weapp/app/${source.replace(/^\//, '')}`;
}
