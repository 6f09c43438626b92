import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Pager } from '@/ui/Pager';
import { ProblemForm } from '@/ui/ProblemForm';
import { TextArea, TextField } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { useProposals } from './agendaQueries';
import { ProposalRow } from './ProposalRow';

interface ProposalsProps {
  groupId: string;
  lang?: string;
  /** Has a seat in the group, so may propose. */
  mayPropose: boolean;
  /** Leads the group, so may decline. */
  leads: boolean;
}

/** What members have asked to be talked of, and what became of it. */
export function Proposals({ groupId, lang, mayPropose, leads }: ProposalsProps) {
  const { t } = useTranslation('meeting');
  const query = useProposals(groupId);
  const [writing, setWriting] = useState(false);
  const proposals = query.data?.pages.flatMap((page) => page.items) ?? [];
  const open = mayPropose && !writing && (
    <Button onPress={() => setWriting(true)}>{t('proposal.open')}</Button>
  );
  return (
    <Card title={t('proposal.heading')}>
      {writing && (
        <div className="form-part">
          <NewProposal groupId={groupId} lang={lang} onDone={() => setWriting(false)} />
        </div>
      )}
      <Loaded
        query={query}
        isEmpty={() => proposals.length === 0 && !writing}
        empty={
          <Empty text={t(mayPropose ? 'proposal.emptyOwn' : 'proposal.empty')} next={open || undefined} />
        }
      >
        {() =>
          proposals.length > 0 && (
            <>
              {open && <div className="row">{open}</div>}
              <ul className="rows">
                {proposals.map((proposal) => (
                  <ProposalRow key={proposal.id} proposal={proposal} leads={leads} lang={lang} />
                ))}
              </ul>
              {query.hasNextPage && <Pager query={query} shown={proposals.length} />}
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

function NewProposal({ groupId, lang, onDone }: { groupId: string; lang?: string; onDone: () => void }) {
  const { t } = useTranslation('meeting');
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const add = useSend(
    (body: { title: string; reason?: string }, key) =>
      read(
        api.POST('/api/v1/groups/{groupId}/agenda-proposals', {
          params: { path: { groupId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    {
      refresh: [['agenda-proposals', groupId]],
      onSuccess: () => {
        showToast({ text: t('proposal.added') });
        onDone();
      },
    },
  );
  return (
    <ProblemForm
      problem={add.error}
      onSubmit={() => add.mutate({ title: title.trim(), reason: reason.trim() || undefined })}
    >
      <TextField
        name="title"
        label={t('proposal.title')}
        hint={t('proposal.titleHint')}
        maxLength={200}
        lang={lang}
        value={title}
        onChange={setTitle}
      />
      <TextArea
        name="reason"
        label={t('proposal.reason')}
        optional
        rows={3}
        maxLength={2000}
        lang={lang}
        value={reason}
        onChange={setReason}
      />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={add.isPending}>
          {t('proposal.send')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </ProblemForm>
  );
}
