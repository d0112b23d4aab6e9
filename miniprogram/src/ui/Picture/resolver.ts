let toUrl: (source: string) => string = (source) => source;

/** How a stored file's id becomes an address: said once, by the app, for this package knows no cloud. */
export function resolvePictures(resolve: (source: string) => string): void {
  toUrl = resolve;
}

/** What an image element can show for a file id, a URL or a data URI. */
export function pictureUrl(source: string): string {
  return toUrl(source);
}
