import { say } from '../../lib/language.js';

/** @typedef {import('../../lib/language.js').Words} Words */

/** @satisfies {Record<string, Words>} */
export const words = {
  title: ['故障', 'Faults'],
  about: [
    '按比例注入故障，看函数是否经得起。同一个种子给出同样的一串决定。改动立即生效。',
    'Inject faults at a rate and see whether your functions stand them. The same seed gives the same decisions. Changes apply at once.',
  ],
  clear: ['全部关闭', 'Turn all off'],
  cleared: ['故障已全部关闭', 'All faults are off'],
  injected: ['已注入 {count} 次', 'injected {count} times'],
};

/** What each setting is called and does; one that is not here is shown by its own name. @type {Record<string, [Words, Words]>} */
const SETTINGS = {
  seed: [
    ['种子', 'Seed'],
    ['改动任何一项都从它重新开始', 'Changing any setting starts again from it'],
  ],
  dbLatencyMs: [
    ['数据库延迟（毫秒）', 'Database latency (ms)'],
    ['每次数据库调用都多花这么久', 'Every database call takes this much longer'],
  ],
  conflictRate: [
    ['事务冲突', 'Transaction conflicts'],
    ['事务里的写入或提交遇到冲突', 'A write in a transaction, or its commit, meets a conflict'],
  ],
  errorRate: [
    ['数据库错误', 'Database errors'],
    ['调用在做任何事之前失败', 'A call fails before it does anything'],
  ],
  lostReplyRate: [
    ['丢失应答', 'Lost replies'],
    ['调用成功，但调用者收到 504', 'A call succeeds, but the caller is told 504'],
  ],
  cutReplyRate: [
    ['连接中断', 'Cut connections'],
    [
      '调用成功，但连接断开，SDK 会自动重发',
      'A call succeeds, but the connection is cut; the SDK sends it again by itself',
    ],
  ],
  killWorkerRate: [
    ['实例死亡', 'Dying instances'],
    ['数据库调用到达时，函数实例死亡', 'The instance dies when a database call of it arrives'],
  ],
  repeatDeliveryRate: [
    ['重复投递', 'Repeated deliveries'],
    [
      '定时器事件和 HTTP 请求同时到达函数两次',
      'A timer’s event or an HTTP request reaches its function twice at the same time',
    ],
  ],
  slowDiskMs: [
    ['慢磁盘（毫秒）', 'Slow disk (ms)'],
    ['每次落盘都多花这么久', 'Every flush takes this much longer'],
  ],
};

/** @param {string} name */
export const faultTitle = (name) => (SETTINGS[name] ? say(SETTINGS[name][0]) : name);

/** @param {string} name */
export const faultNote = (name) => (SETTINGS[name] ? say(SETTINGS[name][1]) : '');
