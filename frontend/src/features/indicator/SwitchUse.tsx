import { useTranslation } from 'react-i18next';
import { api, read, readTagged } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { showToast } from '@/ui/toasts';
import type { Indicator } from './queries';

/** Switches an indicator off or on, for whoever keeps it; the word that it is done offers to take it back. */
export function SwitchUse({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('indicator');
  const path = { indicatorId: indicator.id };
  const refresh = [['indicator', indicator.id], ['indicators'], ['scorecard']];
  const send = async ({ on }: { on: boolean }) => {
    const { etag } = await readTagged(api.GET('/api/v1/indicators/{indicatorId}', { params: { path } }));
    return read(
      api.PUT('/api/v1/indicators/{indicatorId}/use', {
        params: { path, header: { 'If-Match': etag } },
        body: { switchedOn: on },
      }),
    );
  };
  const undo = useSend(send, {
    refresh,
    onSuccess: (_, { on }) => showToast({ text: t(on ? 'use.on' : 'use.off') }),
  });
  const change = useSend(send, {
    refresh,
    onSuccess: (_, { on }) =>
      showToast({ text: t(on ? 'use.on' : 'use.off'), undo: () => undo.mutate({ on: !on }) }),
  });
  if (!indicator.permissions.write) return null;
  return (
    <div className="stack tight">
      <p className="soft">{t(indicator.switchedOn ? 'use.offHint' : 'use.onHint')}</p>
      <div className="row">
        <Button
          isDisabled={change.isPending || undo.isPending}
          onPress={() => change.mutate({ on: !indicator.switchedOn })}
        >
          {t(indicator.switchedOn ? 'use.switchOff' : 'use.switchOn')}
        </Button>
      </div>
      {(change.error || undo.error) && <ProblemNotice error={change.error ?? undo.error} />}
    </div>
  );
}
