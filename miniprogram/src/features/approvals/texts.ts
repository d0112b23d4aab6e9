export const texts = {
  forbidden: '这里由品牌与集团的管理者使用',
  forbiddenNote: '需要权限请联系集团运营',
  switchPerson: '切换演示身份',

  pending: '等待审批',
  noPendingNote: '品牌提交后会出现在这里',
  noChanges: '与现在完全一致',
  before: '现在',
  after: '批准后',
  sendBack: '退回',
  sendBackTitle: '退回给品牌',
  reason: '说明原因，让品牌知道怎么改',
  reasonMissing: '请写明退回的原因',
  sentBack: '已退回',
  later: '先不',
  backToList: '返回列表',
};
