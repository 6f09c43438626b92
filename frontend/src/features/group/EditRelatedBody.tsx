import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read, readTagged, type Tagged } from '@/api/client';
import { EditForm } from '@/ui/EditForm';
import { Loaded } from '@/ui/Loaded';
import { useEdit } from '@/ui/useEdit';
import { useRelatedBodyTypes } from './queries';
import { bodyOf, draftOfBody, type RelatedBody, RelatedBodyFields } from './RelatedBodyFields';

export const loadBody = (relatedBodyId: string) =>
  readTagged(api.GET('/api/v1/related-bodies/{relatedBodyId}', { params: { path: { relatedBodyId } } }));

export function EditRelatedBody({ body, onDone }: { body: RelatedBody; onDone: () => void }) {
  const stored = useQuery({
    queryKey: ['related-body', body.id],
    queryFn: () => loadBody(body.id),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Loaded query={stored} lines={4}>
      {(tagged) => <BodyForm stored={tagged} onDone={onDone} />}
    </Loaded>
  );
}

function BodyForm({ stored, onDone }: { stored: Tagged<RelatedBody>; onDone: () => void }) {
  const { t } = useTranslation('group');
  const types = useRelatedBodyTypes();
  const { id, groupId } = stored.value;
  const edit = useEdit({
    stored,
    draftOf: draftOfBody,
    send: (draft, etag) =>
      read(
        api.PUT('/api/v1/related-bodies/{relatedBodyId}', {
          params: { path: { relatedBodyId: id }, header: { 'If-Match': etag } },
          body: bodyOf(draft),
        }),
      ),
    reload: () => loadBody(id),
    texts: {
      name: { label: t('related.name') },
      type: {
        label: t('related.type'),
        show: (code) => types.find((type) => type.value === code)?.label ?? code,
      },
      relation: { label: t('related.relation'), show: (relation) => t(`relation.${relation}`) },
      note: { label: t('related.note') },
    },
    refresh: [['group', groupId, 'related-bodies']],
    onSaved: onDone,
  });
  return (
    <EditForm edit={edit} save={t('edit.save')} onCancel={onDone}>
      <RelatedBodyFields draft={edit.draft} onChange={edit.change} />
    </EditForm>
  );
}
