import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { SelectField } from '@/ui/SelectField';
import { TextArea, TextField } from '@/ui/TextField';
import { useRelatedBodyTypes } from './queries';

export type Relation = components['schemas']['RelatedBodyRelation'];
export type RelatedBody = components['schemas']['RelatedBody'];
export const RELATIONS: Relation[] = [
  'UNRECONCILED',
  'INFORMATION_FLOW',
  'SHARED_MEMBERS',
  'MERGED_INTO_GROUP',
];

export interface RelatedBodyDraft {
  name: string;
  type: string;
  relation: Relation;
  note: string;
}

export function draftOfBody(body?: RelatedBody): RelatedBodyDraft {
  return {
    name: body?.name ?? '',
    type: body?.type ?? '',
    relation: body?.relation ?? 'UNRECONCILED',
    note: body?.note ?? '',
  };
}

export function bodyOf(draft: RelatedBodyDraft) {
  return { ...draft, name: draft.name.trim(), note: draft.note.trim() || undefined };
}

/** The other body, what it is, and how the work is shared with it. */
export function RelatedBodyFields({
  draft,
  onChange,
}: {
  draft: RelatedBodyDraft;
  onChange: (change: Partial<RelatedBodyDraft>) => void;
}) {
  const { t } = useTranslation('group');
  const types = useRelatedBodyTypes();
  return (
    <>
      <TextField
        name="name"
        label={t('related.name')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <SelectField
        name="type"
        label={t('related.type')}
        none={t('admin.none')}
        value={draft.type}
        onChange={(type) => onChange({ type })}
        choices={types}
      />
      <SelectField
        name="relation"
        label={t('related.relation')}
        value={draft.relation}
        onChange={(relation) => onChange({ relation })}
        choices={RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))}
      />
      <TextArea
        name="note"
        label={t('related.note')}
        hint={t('related.noteHint')}
        optional
        rows={2}
        value={draft.note}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}
