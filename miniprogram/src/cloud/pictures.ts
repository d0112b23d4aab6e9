import { CloudError } from './error';
import { newId } from './ids';
import { localPictures, localStore } from './local/pictures';
import { wechatPictures, wechatStore } from './wechat/pictures';

/** Lets a person choose pictures, at most `count`. @returns where they lie on the phone; none when they left without */
export const choosePictures = process.env.TARO_ENV === 'h5' ? localPictures : wechatPictures;

const store = process.env.TARO_ENV === 'h5' ? localStore : wechatStore;

/**
 * Stores chosen pictures in a folder of the cloud, under names that nobody guesses.
 * @returns their file ids, in the same order
 * @throws CloudError NO_ANSWER
 */
export async function storePictures(folder: string, paths: readonly string[]): Promise<string[]> {
  try {
    return await Promise.all(paths.map((path) => store(`${folder}/${newId()}.jpg`, path)));
  } catch {
    throw CloudError.transport('NO_ANSWER', newId());
  }
}
