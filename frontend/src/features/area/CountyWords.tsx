import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read, readTagged, type Tagged } from '@/api/client';
import type { County } from '@/api/reference';
import { Card } from '@/ui/Card';
import { EditForm } from '@/ui/EditForm';
import { Loaded } from '@/ui/Loaded';
import { LocalTextFields, localDraft, localText, shownLocal } from '@/ui/LocalTextFields';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';

const load = (countyCode: string) =>
  readTagged(api.GET('/api/v1/counties/{countyCode}', { params: { path: { countyCode } } }));

/** What the county itself calls its group and its coordinator. */
export function CountyWords({ countyCode }: { countyCode: string }) {
  const { t } = useTranslation('area');
  const stored = useQuery({
    queryKey: ['counties', countyCode],
    queryFn: () => load(countyCode),
    staleTime: 0,
    // A newer version must not take the place of what is being typed.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <Card title={t('words.title')}>
      <p className="soft">{t('words.text')}</p>
      <Loaded query={stored} lines={6}>
        {(tagged) => <WordsForm key={tagged.etag} stored={tagged} />}
      </Loaded>
    </Card>
  );
}

function WordsForm({ stored }: { stored: Tagged<County> }) {
  const { t } = useTranslation('area');
  const path = { countyCode: stored.value.code };
  const edit = useEdit({
    stored,
    draftOf: (county: County) => ({
      regionalGroupWord: localDraft(county.regionalGroupWord),
      coordinatorTitle: localDraft(county.coordinatorTitle),
    }),
    send: (draft, etag) =>
      read(
        api.PUT('/api/v1/counties/{countyCode}/words', {
          params: { path, header: { 'If-Match': etag } },
          body: {
            regionalGroupWord: localText(draft.regionalGroupWord),
            coordinatorTitle: localText(draft.coordinatorTitle),
          },
        }),
      ),
    reload: () => load(path.countyCode),
    texts: {
      regionalGroupWord: { label: t('words.group'), show: shownLocal },
      coordinatorTitle: { label: t('words.coordinator'), show: shownLocal },
    },
    refresh: [['counties']],
    onSaved: () => showToast({ text: t('words.saved') }),
  });
  const { draft, change } = edit;
  return (
    <EditForm edit={edit} save={t('words.save')}>
      <LocalTextFields
        name="regionalGroupWord"
        optional
        legend={t('words.group')}
        hint={t('words.groupHint')}
        value={draft.regionalGroupWord}
        onChange={(regionalGroupWord) => change({ regionalGroupWord })}
      />
      <LocalTextFields
        name="coordinatorTitle"
        optional
        legend={t('words.coordinator')}
        hint={t('words.coordinatorHint')}
        value={draft.coordinatorTitle}
        onChange={(coordinatorTitle) => change({ coordinatorTitle })}
      />
    </EditForm>
  );
}
