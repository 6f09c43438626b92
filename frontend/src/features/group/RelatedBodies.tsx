import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Empty } from '@/ui/Empty';
import { ProblemForm } from '@/ui/ProblemForm';
import { EditRelatedBody, loadBody } from './EditRelatedBody';
import { useRelatedBodies } from './queries';
import { bodyOf, draftOfBody, type RelatedBody, RelatedBodyFields } from './RelatedBodyFields';

/** The municipality's other bodies with similar tasks, kept by those who lead the group. */
export function RelatedBodies({ groupId }: { groupId: string }) {
  const { t } = useTranslation('group');
  const [adding, setAdding] = useState(false);
  const bodies = useRelatedBodies(groupId).data?.items ?? [];
  const add = !adding && <Button onPress={() => setAdding(true)}>{t('related.new')}</Button>;
  return (
    <Card title={t('page.related')}>
      <p className="soft">{t('related.text')}</p>
      {bodies.length === 0 && !adding ? (
        <Empty text={t('related.empty')} next={add} />
      ) : (
        <ul className="rows">
          {bodies.map((body) => (
            <BodyRow key={body.id} body={body} />
          ))}
        </ul>
      )}
      {bodies.length > 0 && add && <div className="row">{add}</div>}
      {adding && <NewRelatedBody groupId={groupId} onDone={() => setAdding(false)} />}
    </Card>
  );
}

function BodyRow({ body }: { body: RelatedBody }) {
  const { t } = useTranslation('group');
  const [editing, setEditing] = useState(false);
  const remove = useSend(
    async (relatedBodyId: string) => {
      const { etag } = await loadBody(relatedBodyId);
      return read(
        api.DELETE('/api/v1/related-bodies/{relatedBodyId}', {
          params: { path: { relatedBodyId }, header: { 'If-Match': etag } },
        }),
      );
    },
    { refresh: [['group', body.groupId, 'related-bodies']] },
  );
  return (
    <li>
      <b>{body.name}</b>
      <span className="soft">{[t(`relation.${body.relation}`), body.note].filter(Boolean).join(' · ')}</span>
      {editing ? (
        <div className="form-part">
          <EditRelatedBody body={body} onDone={() => setEditing(false)} />
        </div>
      ) : (
        <div className="row">
          <Button
            small
            aria-label={t('related.editOf', { name: body.name })}
            onPress={() => setEditing(true)}
          >
            {t('page.edit')}
          </Button>
          <ConfirmButton
            small
            label={t('related.remove')}
            title={t('related.removeTitle', { name: body.name })}
            text={t('related.removeText')}
            confirm={t('related.remove')}
            onConfirm={() => remove.mutateAsync(body.id)}
          />
        </div>
      )}
    </li>
  );
}

function NewRelatedBody({ groupId, onDone }: { groupId: string; onDone: () => void }) {
  const { t } = useTranslation('group');
  const [draft, setDraft] = useState(() => draftOfBody());
  const add = useSend(
    (value: typeof draft, key) =>
      read(
        api.POST('/api/v1/groups/{groupId}/related-bodies', {
          params: { path: { groupId }, header: { 'Idempotency-Key': key } },
          body: bodyOf(value),
        }),
      ),
    { refresh: [['group', groupId, 'related-bodies']], onSuccess: onDone },
  );
  return (
    <div className="form-part">
      <ProblemForm problem={add.error} onSubmit={() => add.mutate(draft)}>
        <RelatedBodyFields draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
        <div className="row">
          <Button kind="primary" type="submit" isDisabled={add.isPending}>
            {t('related.add')}
          </Button>
          <Button onPress={onDone}>{t('edit.cancel')}</Button>
        </div>
      </ProblemForm>
    </div>
  );
}
