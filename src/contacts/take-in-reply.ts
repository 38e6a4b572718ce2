import { actOnce, type Context } from '../audit/index.js';
import { ContactPoint, wishFrom } from '../debtors/index.js';
import { badInput } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey, checkOptionalText, checkText } from '../lib/input.js';
import type { Channel, ContactPointKind } from '../lib/vocabulary.js';
import { takeInReplyOperation } from './contact.journal.js';
import { reachedAt, telephones } from './fitting-point.js';
import { readReply, type ReplyReading } from './opt-out-words.js';
import { writeContactAttempt } from './record-contact-attempt.js';
import type { RecordContactAttemptInput } from './contact.inputs.js';
import type { TakeInReplyInput } from './reply.inputs.js';

/** By which ways somebody writes back, and from what: a text may come from a landline, though none is sent to one. */
const writtenFrom: Readonly<Partial<Record<Channel, readonly ContactPointKind[]>>> = {
  SMS: telephones,
  EMAIL: reachedAt.EMAIL,
  SOCIAL_MEDIA: reachedAt.SOCIAL_MEDIA,
};

/**
 * Records what somebody wrote back as an inbound attempt, with the text as its sealed note; an opt-out is honoured in the
 * same act, from the instant at which it was received.
 * @returns the attempt's id. @throws NOT_FOUND, BAD_USER_INPUT
 */
export function takeInReply(context: Context, input: TakeInReplyInput): Promise<string> {
  const id = newId();
  const kinds = writtenFrom[input.channel];
  if (!kinds) throw badInput('input.channel', `nobody writes by it. Choose ${Object.keys(writtenFrom).join(', ')}.`);
  const subject = checkOptionalText('input.subject', input.subject && printable(input.subject), 1000);
  const text = checkText('input.text', printable(input.text), 20_000);
  const reading = readReply({ channel: input.channel, subject, text });
  const contactPointId = fromNodeId('ContactPoint', input.contactPointId, 'input.contactPointId');
  return actOnce(
    context,
    takeInReplyOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const { personId } = await writeContactAttempt(context, work, {
        id,
        input: attemptOf(input, { subject, text }, reading),
        timePath: 'input.receivedAt',
      });
      const { kind } = await work.em.findOneOrFail(ContactPoint, { id: contactPointId });
      if (!kinds.includes(kind))
        throw badInput('input.contactPointId', `is no ${kinds.join(' or ')}, from which such a message comes.`);
      if (reading === 'OPT_OUT')
        await wishFrom(work, {
          ...{ personId, contactPointId, debtIds: [], channel: null, place: null, schedule: [], isInWriting: true },
          ...{ validFrom: new Date(input.receivedAt), validTo: null },
          kind: 'CONTACT_POINT',
        });
    },
  );
}

/** As an attempt of the person's: a message is no exchange yet, and a demand to be left alone is a refusal. */
function attemptOf(
  { caseId, contactPointId, channel, receivedAt, idempotencyKey }: TakeInReplyInput,
  { subject, text }: { readonly subject: string | null; readonly text: string },
  reading: ReplyReading,
): RecordContactAttemptInput {
  const note = Array.from(subject === null ? text : `${subject}\n\n${text}`)
    .slice(0, longestNote)
    .join('');
  return {
    ...{ caseId, contactPointId, channel, occurredAt: receivedAt, idempotencyKey, note },
    direction: 'INBOUND',
    ...{ connected: true, answered: true, conversation: false },
    voicemail: 'NONE',
    outcome: reading === 'DEMAND' ? 'REFUSED' : 'DELIVERED',
  };
}

const longestNote = 4000;

/** A gateway passes on whatever it got: a stray control character must not keep an opt-out from being heard. */
const printable = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are just what is replaced
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ');
