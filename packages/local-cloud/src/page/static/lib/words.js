/** What several tabs say. @satisfies {Record<string, import('./language.js').Words>} */
export const words = {
  title: ['本地云', 'Local cloud'],
  close: ['关闭', 'Close'],
  cancel: ['取消', 'Cancel'],
  clear: ['清空', 'Clear'],
  language: ['English', '中文'],
  keys: ['快捷键', 'Keys'],
  clock: ['云端时间（上海）', 'The cloud’s clock (Shanghai)'],
  clockMoved: ['时钟已拨动', 'Clock moved'],
  offline: [
    '本地云没有应答，可能已停止。重新启动后，本页会自动恢复。',
    'The local cloud does not answer; it may have stopped. Start it again, and this page goes on by itself.',
  ],
  faultsOn: ['正在注入故障：{names}', 'Faults are being injected: {names}'],
  faultsOff: ['全部关闭', 'Turn all off'],
  tabs: ['各页', 'Tabs'],
  skip: ['跳到内容', 'Skip to content'],
  loading: ['正在读取…', 'Reading…'],
  failed: ['没有成功：{message}', 'That did not work: {message}'],
};
