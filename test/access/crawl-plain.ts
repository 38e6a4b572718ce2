/**
 * The plain personal values of the crawler's world: each is of a form that nothing else in an answer has, and that its mask
 * (`张**`, `+86138****0012`, `d***@example.com`, `****1234`, null) has not either, so that it is known wherever it stands.
 */

/** What every free text of the world begins with. */
export const privately = (text: string): string => `privately: ${text}`;

export const nationalIdOf = (number: number): string => `31010119900101${String(number).padStart(4, '0')}`;

export const accountNumberOf = (number: number, nth: number): string =>
  `6225${String(number).padStart(8, '0')}${String(nth).padStart(4, '0')}`;

const forms = {
  name: /张伟|王芳/,
  phone: /(?<![\da-f-])(?:\+?86)?13[89]\d{8}(?![\da-f])/,
  // A masked one has a star before the sign.
  email: /[^*\s"]@/,
  nationalId: /310101\d{11}[\dX]/,
  birthDate: /19\d\d-\d\d-\d\d/,
  accountNumber: /6225\d{12}/,
  note: /privately/,
  // Those that the world records.
  circumstance: /JOB_LOSS|HEALTH_MENTAL/,
} as const;

export type PlainKind = keyof typeof forms;
export const plainKinds = Object.keys(forms) as readonly PlainKind[];

/** Which kinds of plain values a text holds: an answer as JSON, or a value of it. */
export const plainIn = (text: string): readonly PlainKind[] => plainKinds.filter((kind) => forms[kind].test(text));
