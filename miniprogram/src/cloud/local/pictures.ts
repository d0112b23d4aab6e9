/** Lets a person choose pictures from a browser. Left without choosing: none. @returns blob addresses of this page */
export function localPictures(count: number): Promise<string[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = count > 1;
    input.onchange = () =>
      resolve([...(input.files ?? [])].slice(0, count).map((file) => URL.createObjectURL(file)));
    input.oncancel = () => resolve([]);
    input.click();
  });
}

/** The local cloud takes files at its own door. @returns the stored file's id */
export async function localStore(cloudPath: string, blobUrl: string): Promise<string> {
  const body = await (await fetch(blobUrl)).blob();
  const answer = await fetch(`/local/files/${cloudPath}`, { method: 'PUT', body });
  if (!answer.ok) throw new Error(`not stored: HTTP ${answer.status}`);
  URL.revokeObjectURL(blobUrl);
  return `cloud://fangzhen-local/${cloudPath}`;
}
