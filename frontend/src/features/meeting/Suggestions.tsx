import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Loaded } from '@/ui/Loaded';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SubjectLink, useOriginWords } from './AgendaWords';
import { itemOfSuggestion, typeOf } from './agendaDraft';
import { type Suggestion, useSuggestions } from './agendaQueries';
import type { Meeting } from './queries';
import { useAddItem } from './useAddItem';

const key = ({ origin, subjectId }: Suggestion) => `${origin} ${subjectId}`;

/** The agenda drafts itself: what the group's own records say should be talked of. Silent when there is nothing. */
export function Suggestions({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meeting');
  const query = useSuggestions(meeting.id);
  const add = useAddItem(meeting.id);
  const items = query.data?.items ?? [];
  const accept = (suggestion: Suggestion) =>
    add.mutateAsync(itemOfSuggestion(suggestion, suggestion.title)).catch(() => undefined);
  const acceptAll = async () => {
    for (const suggestion of items) await add.mutateAsync(itemOfSuggestion(suggestion, suggestion.title));
  };
  if (query.data && items.length === 0) return null;
  return (
    <Card title={t('suggest.title')}>
      <p className="soft">{t('suggest.text')}</p>
      <Loaded query={query}>
        {() => (
          <>
            <ul className="rows">
              {items.map((suggestion) => (
                <SuggestionRow
                  key={key(suggestion)}
                  groupId={meeting.groupId}
                  suggestion={suggestion}
                  working={add.isPending}
                  onAccept={() => accept(suggestion)}
                />
              ))}
            </ul>
            {add.error && <ProblemNotice error={add.error} />}
            {items.length > 1 && (
              <div className="row">
                <Button isDisabled={add.isPending} onPress={() => acceptAll().catch(() => undefined)}>
                  {t('suggest.acceptAll', { count: items.length })}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}

interface SuggestionRowProps {
  groupId: string;
  suggestion: Suggestion;
  working: boolean;
  onAccept: () => void;
}

function SuggestionRow({ groupId, suggestion, working, onAccept }: SuggestionRowProps) {
  const { t } = useTranslation('meeting');
  const { day } = useFormat();
  const whyOf = useOriginWords();
  const type = typeOf(suggestion);
  return (
    <li>
      <span className="suggestion">
        <SubjectLink groupId={groupId} {...suggestion} words={suggestion.title} />
      </span>
      <p className="soft dotted">
        <span>{whyOf(suggestion.origin)}</span>
        {suggestion.date && <span>{day(suggestion.date)}</span>}
      </p>
      <div className="row">
        <Button
          small
          isDisabled={working}
          aria-label={t('suggest.acceptOf', { title: suggestion.title })}
          onPress={onAccept}
        >
          {t('suggest.accept')}
        </Button>
        <Badge tone={type === 'DECIDE' ? 'accent' : 'idle'}>{t(`type.${type}`)}</Badge>
      </div>
    </li>
  );
}
