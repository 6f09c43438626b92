import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useMe } from '@/api/session';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { showToast } from '@/ui/toasts';
import { type Goal, useAdoptions } from './queries';

const LEADERS = new Set(['CHAIR', 'VICE_CHAIR', 'SECRETARY']);

/** Takes the goal as a draft into a group that the reader leads, once. */
export function AdoptGoal({ goal }: { goal: Goal }) {
  const { t } = useTranslation('goal');
  const navigate = useNavigate();
  const me = useMe().data;
  const adoptions = useAdoptions(goal.id).data;
  const adopt = useSend(
    (groupId: string, key) =>
      read(
        api.POST('/api/v1/groups/{groupId}/adoptions', {
          params: { path: { groupId }, header: { 'Idempotency-Key': key } },
          body: { goalId: goal.id },
        }),
      ),
    {
      refresh: [['goals'], ['concreteness'], ['adoptions', goal.id]],
      onSuccess: (made) => {
        showToast({ text: t('adopt.done') });
        navigate({ to: '/goals/$goalId', params: { goalId: made.id } });
      },
    },
  );
  const groups = (me?.groups ?? []).filter(
    (group) => LEADERS.has(group.role) && group.groupId !== goal.groupId,
  );
  if (!goal.permissions.adopt || goal.status === 'DRAFT' || groups.length === 0 || !adoptions) return null;
  return (
    <Card title={t('adopt.heading')}>
      {groups.some((group) => !adoptions.some((adopted) => adopted.groupId === group.groupId)) && (
        <p>{t('adopt.text')}</p>
      )}
      {adopt.error && <ProblemNotice error={adopt.error} />}
      {groups.map((group) => {
        const own = adoptions.find((adopted) => adopted.groupId === group.groupId);
        return own ? (
          <Link key={group.groupId} to="/goals/$goalId" params={{ goalId: own.id }}>
            {t('adopt.already', { group: group.groupName })}
          </Link>
        ) : (
          <div key={group.groupId} className="row">
            <Button isDisabled={adopt.isPending} onPress={() => adopt.mutate(group.groupId)}>
              {t('adopt.into', { group: group.groupName })}
            </Button>
          </div>
        );
      })}
    </Card>
  );
}
