import { localFileUrl } from './local/files';

/**
 * What an image can show for a stored file's id. WeChat's image component takes `cloud://` itself; anything that is no
 * file id (a URL, a data URI) stays as it is.
 */
export function fileUrl(fileId: string): string {
  return process.env.TARO_ENV === 'h5' && fileId.startsWith('cloud://') ? localFileUrl(fileId) : fileId;
}
