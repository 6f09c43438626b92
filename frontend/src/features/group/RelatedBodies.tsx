import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, readTagged } from '@/api/client';
import type { components } from '@/api/schema';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { ProblemForm } from '@/ui/ProblemForm';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { useRelatedBodies, useRelatedBodyTypes } from './queries';

type Relation = components['schemas']['RelatedBodyRelation'];
const RELATIONS: Relation[] = ['UNRECONCILED', 'INFORMATION_FLOW', 'SHARED_MEMBERS', 'MERGED_INTO_GROUP'];

/** The municipality's other bodies with similar tasks, kept by those who lead the group. */
export function RelatedBodies({ groupId }: { groupId: string }) {
  const { t } = useTranslation('group');
  const bodies = useRelatedBodies(groupId).data?.items ?? [];
  const remove = useSend(
    async (relatedBodyId: string) => {
      const params = { path: { relatedBodyId } };
      const { etag } = await readTagged(api.GET('/api/v1/related-bodies/{relatedBodyId}', { params }));
      return read(
        api.DELETE('/api/v1/related-bodies/{relatedBodyId}', {
          params: { ...params, header: { 'If-Match': etag } },
        }),
      );
    },
    { refresh: [['group', groupId, 'related-bodies']] },
  );
  return (
    <Card title={t('page.related')}>
      <p className="soft">{t('related.text')}</p>
      <ul className="rows">
        {bodies.map((body) => (
          <li key={body.id} className="row spread">
            <span>
              {body.name} · {t(`relation.${body.relation}`)}
            </span>
            <ConfirmButton
              small
              label={t('related.remove')}
              title={t('related.removeTitle', { name: body.name })}
              text={t('related.removeText')}
              confirm={t('related.remove')}
              onConfirm={() => remove.mutateAsync(body.id)}
            />
          </li>
        ))}
      </ul>
      <NewRelatedBody groupId={groupId} />
    </Card>
  );
}

function NewRelatedBody({ groupId }: { groupId: string }) {
  const { t } = useTranslation('group');
  const types = useRelatedBodyTypes();
  const [name, setName] = useState('');
  const [type, setType] = useState('');
  const [relation, setRelation] = useState<Relation>('UNRECONCILED');
  const add = useSend(
    (body: { name: string; type: string; relation: Relation }, key) =>
      read(
        api.POST('/api/v1/groups/{groupId}/related-bodies', {
          params: { path: { groupId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    { refresh: [['group', groupId, 'related-bodies']], onSuccess: () => setName('') },
  );
  return (
    <ProblemForm problem={add.error} onSubmit={() => add.mutate({ name: name.trim(), type, relation })}>
      <TextField name="name" label={t('related.name')} value={name} onChange={setName} />
      <SelectField
        name="type"
        label={t('related.type')}
        none={t('admin.none')}
        value={type}
        onChange={setType}
        choices={types}
      />
      <SelectField
        name="relation"
        label={t('related.relation')}
        value={relation}
        onChange={setRelation}
        choices={RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))}
      />
      <div className="row">
        <Button type="submit" isDisabled={add.isPending}>
          {t('related.add')}
        </Button>
      </div>
    </ProblemForm>
  );
}
