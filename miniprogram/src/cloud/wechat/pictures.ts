import Taro from '@tarojs/taro';
import { wxCloud } from './wxCloud';

/** Lets a person choose pictures, or take them. Left without choosing: none. @returns temporary paths on the phone */
export async function wechatPictures(count: number): Promise<string[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] });
    return tempFiles.map(({ tempFilePath }) => tempFilePath);
  } catch {
    return [];
  }
}

/** @returns the stored file's id */
export async function wechatStore(cloudPath: string, filePath: string): Promise<string> {
  return (await wxCloud().uploadFile({ cloudPath, filePath })).fileID;
}
