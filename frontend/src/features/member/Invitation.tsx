import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { meQuery, signInUrl, useSession } from '@/api/session';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Button, ButtonAnchor } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { ProblemNotice } from '@/ui/ProblemNotice';

const KEPT = 'yhdyspinta.invitation';

/** The link's secret stands after #, so no server log holds it; it waits here while the person signs in. */
function takeToken(): string {
  const token = location.hash.slice(1);
  if (token) {
    sessionStorage.setItem(KEPT, token);
    history.replaceState(history.state, '', location.pathname);
  }
  return token || (sessionStorage.getItem(KEPT) ?? '');
}

/** Where an invitation link leads: what the seat is, sign in, accept. */
export function InvitationPage() {
  const { t } = useTranslation('member');
  const [token] = useState(takeToken);
  return (
    <Page title={t('invitation.title')}>
      {token ? <InvitationCard token={token} /> : <Notice tone="watch">{t('invitation.noToken')}</Notice>}
    </Page>
  );
}

function InvitationCard({ token }: { token: string }) {
  const { t } = useTranslation('member');
  const { instant } = useFormat();
  const navigate = useNavigate();
  const session = useSession();
  const preview = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => read(api.POST('/api/v1/invitations/preview', { body: { token } })),
    retry: false,
  });
  const accept = useSend(
    (_: undefined, key) =>
      read(
        api.POST('/api/v1/invitations/acceptance', {
          params: { header: { 'Idempotency-Key': key } },
          body: { token },
        }),
      ),
    {
      refresh: [meQuery.queryKey, ['members']],
      onSuccess: ({ groupId }) => {
        sessionStorage.removeItem(KEPT);
        navigate({ to: '/groups/$groupId', params: { groupId } });
      },
    },
  );
  return (
    <Loaded query={preview} lines={3}>
      {(seat) => (
        <Card title={seat.groupName}>
          <p>{t('invitation.role', { role: t(`role.${seat.role}`) })}</p>
          {seat.accepted ? (
            <Notice>{t('invitation.used')}</Notice>
          ) : (
            <p className="soft">{t('invitation.until', { date: instant(seat.expiresAt) })}</p>
          )}
          {seat.guardianConsentNeeded && !seat.accepted && (
            <Notice tone="watch">{t('invitation.consent')}</Notice>
          )}
          {accept.error && <ProblemNotice error={accept.error} />}
          <div className="row">
            {session.data?.authenticated ? (
              <Button kind="primary" isDisabled={accept.isPending} onPress={() => accept.mutate(undefined)}>
                {seat.accepted ? t('invitation.open') : t('invitation.accept')}
              </Button>
            ) : (
              <ButtonAnchor kind="primary" href={signInUrl('/invitation')}>
                {seat.accepted ? t('invitation.signInToOpen') : t('invitation.signIn')}
              </ButtonAnchor>
            )}
            <Link to="/privacy">{t('invitation.privacy')}</Link>
          </div>
        </Card>
      )}
    </Loaded>
  );
}
