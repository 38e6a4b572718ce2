import { contactRecorders, everybody, staffReaders, textKeepers } from '../access/index.js';
import { factPermissions } from '../lib/fact.js';
import { OPEN, type PermissionTable } from '../lib/permission.js';

export const templatePermissions: PermissionTable = {
  // The law is no secret, as of `rulePacks`.
  Query: { templates: staffReaders, requiredStatements: everybody },
  Mutation: {
    addTemplate: textKeepers,
    addTemplateVersion: textKeepers,
    retireTemplate: textKeepers,
    takeInReply: contactRecorders,
  },
  Template: { id: OPEN, slug: OPEN, channel: OPEN, occasion: OPEN, recordedAt: OPEN, versions: OPEN },
  TemplateVersion: {
    ...factPermissions,
    template: OPEN,
    language: OPEN,
    body: OPEN,
    statements: OPEN,
    isRetired: OPEN,
    actor: OPEN,
    objections: OPEN,
  },
  TextObjection: {
    packId: OPEN,
    ruleId: OPEN,
    citation: OPEN,
    assurance: OPEN,
    decision: OPEN,
    explanation: OPEN,
    explanationZhCn: OPEN,
  },
  StatementDemand: { statement: OPEN, isRequired: OPEN, packId: OPEN, ruleId: OPEN, citation: OPEN, decision: OPEN },
  AddTemplatePayload: { templateId: OPEN, template: OPEN },
  AddTemplateVersionPayload: { templateVersionId: OPEN, templateVersion: OPEN },
  RetireTemplatePayload: { templateVersionId: OPEN, templateVersion: OPEN },
  TakeInReplyPayload: { contactAttemptId: OPEN, contactAttempt: OPEN, reading: OPEN },
};
