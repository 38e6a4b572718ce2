/**
 * Rules of which a confirmed breach is misconduct towards the person that weighs on later calls: inconvenient times and
 * places, and contact that was asked to end (comment 14(b)(2)(i)-2.iv). That something was too frequent, or had no permit, is
 * counted by itself.
 */
export const conductRules = [
  'us.reg-f.cease',
  'us.reg-f.channel-wish',
  'us.reg-f.hours',
  'us.reg-f.inconvenient-place',
  'us.reg-f.inconvenient-time',
  'us.reg-f.represented',
  'us.reg-f.workplace',
] as const;
