import { useTranslation } from 'react-i18next';
import { api, read, readTagged } from '@/api/client';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { CopyButton } from '@/ui/CopyButton';
import { Notice } from '@/ui/Notice';
import { ProblemNotice } from '@/ui/ProblemNotice';
import type { Membership } from './queries';

/** A link that binds the person's own sign-in to the seat. It is shown once: only its hash is kept. */
export function InviteSeat({ seat }: { seat: Membership }) {
  const { t } = useTranslation('member');
  const { instant } = useFormat();
  const invite = useSend(
    (_: undefined, key) =>
      read(
        api.POST('/api/v1/memberships/{membershipId}/invitations', {
          params: { path: { membershipId: seat.id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    { refresh: [['members', seat.groupId]] },
  );
  const revoke = useSend(
    async (invitationId: string) => {
      const path = { invitationId };
      const { etag } = await readTagged(api.GET('/api/v1/invitations/{invitationId}', { params: { path } }));
      return read(
        api.DELETE('/api/v1/invitations/{invitationId}', {
          params: { path, header: { 'If-Match': etag } },
        }),
      );
    },
    { refresh: [['members', seat.groupId]], onSuccess: () => invite.reset() },
  );
  const consentMissing = seat.guardianConsentNeeded && !seat.guardianConsentDate;
  const open = seat.invitationState === 'SENT' && seat.invitationId;
  return (
    <Card
      title={t('invite.title')}
      aside={seat.linked ? <Badge tone="good">{t('invite.linked')}</Badge> : undefined}
    >
      <p className="soft">{seat.linked ? t('invite.linkedText') : t('invite.text')}</p>
      {consentMissing && <Notice tone="watch">{t('invite.consent')}</Notice>}
      {invite.error && <ProblemNotice error={invite.error} />}
      {invite.data && (
        <Notice tone="good" live title={t('invite.ready')} actions={<CopyButton text={invite.data.url} />}>
          <p>
            <code className="wrap">{invite.data.url}</code>
          </p>
          <p>{t('invite.once', { date: instant(invite.data.expiresAt) })}</p>
        </Notice>
      )}
      {open && !invite.data && seat.invitationExpiresAt && (
        <p>{t('invite.sent', { date: instant(seat.invitationExpiresAt) })}</p>
      )}
      {!seat.linked && (
        <div className="row">
          <Button isDisabled={invite.isPending || consentMissing} onPress={() => invite.mutate(undefined)}>
            {open ? t('invite.again') : t('invite.make')}
          </Button>
          {open && seat.invitationId && (
            <ConfirmButton
              kind="quiet"
              label={t('invite.revoke')}
              title={t('invite.revoke')}
              text={t('invite.revokeText')}
              confirm={t('invite.revoke')}
              onConfirm={() => revoke.mutateAsync(seat.invitationId ?? '')}
            />
          )}
        </div>
      )}
    </Card>
  );
}
