import { compact, giftBox, palette } from '../art/makeup';
import { option, type ProductSpec } from '../menu';

const ROSE = { from: '#fdeef1', to: '#f5cdd8' };
const DEW = { from: '#eef6f3', to: '#cfe3dc' };
const LILAC = { from: '#f5effa', to: '#ddcfec' };

/** What 花序's stores do for people who have booked it. */
export const services: ProductSpec[] = [
  {
    key: 'skin-check',
    category: 'service',
    name: '肤质检测',
    subtitle: '30 分钟 · 免费',
    description: '一台仪器，一盏灯，三十分钟里把水分、油脂和敏感度都量一遍。测完给你一张纸，不推销。',
    options: [],
    priceFen: 0,
    service: { needs: 'staff', minutes: 30 },
    draw: compact({ ground: DEW, color: '#dcefe8', case: '#7fae9f', pattern: 'flower' }),
  },
  {
    key: 'rose-facial',
    category: 'service',
    name: '玫瑰焕活护理',
    subtitle: '清洁 · 导入 · 按摩',
    description: '清洁、导入、按摩、冷敷，美容师一个人从头做到尾。选好时间就行，到店不用等。',
    options: [option('时长', ['60 分钟', '60', 0, 60], ['90 分钟', '90', 13000, 90])],
    priceFen: 29800,
    service: { needs: 'staff', minutes: 60 },
    draw: giftBox({ ground: ROSE, box: '#fff7f4', ribbon: '#b5476a', voucher: true }),
  },
  {
    key: 'makeup-class',
    category: 'service',
    name: '日常妆小课',
    subtitle: '45 分钟 · 化妆台一席',
    description: '坐到化妆台前，跟着画一遍通勤妆。工具和产品都在手边，眼影盘随便试。',
    options: [],
    priceFen: 9900,
    service: { needs: 'seat', minutes: 45 },
    draw: palette({
      ground: LILAC,
      case: '#5b3a52',
      colors: ['#f4d3c2', '#e3a48e', '#c76f62', '#8e4a4f', '#f1dfe9', '#cfa3c1', '#9a6b93', '#5d3b57'],
    }),
  },
];
