import { planRule } from '../plan-rule.js';
import { article70, isOnPersonalCard } from './personal-card.js';

/** What was agreed by word of mouth is recorded, and the recording kept until the debt is settled. */
export const cnCardPlanRecorded = planRule({
  id: 'cn.card.plan-recorded',
  citation: article70,
  assurance: 'SECONDARY',
  explanations: {
    NOT_RECORDED: {
      en: 'An agreement by word of mouth must be recorded, and the recording kept until the debt is settled.',
      'zh-CN': '以口头形式达成的分期还款协议应当录音，录音至少保存至欠款结清。',
    },
  },
  judge: (facts) =>
    isOnPersonalCard(facts) && facts.acceptance?.way === 'ORAL' && !facts.acceptance.isRecorded
      ? { because: 'NOT_RECORDED' }
      : null,
});
