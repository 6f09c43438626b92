import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pickText, useFormat } from '@/i18n/format';
import { Badge } from '@/ui/Badge';
import { Loaded } from '@/ui/Loaded';
import { Pager } from '@/ui/Pager';
import { type Choice, useChoices } from './queries';

/** What is left out, each with the reason. */
export function OmittedList({ choices, lang }: { choices: readonly Choice[]; lang?: string }) {
  return (
    <ul className="rows">
      {choices.map((choice) => (
        <ChoiceLine key={choice.id} choice={choice} lang={lang} />
      ))}
    </ul>
  );
}

function ChoiceLine({ choice, lang }: { choice: Choice; lang?: string }) {
  const { t } = useTranslation('choice');
  const { language, day } = useFormat();
  const name = pickText(choice.indicator.name, language);
  return (
    <li>
      <h3 lang={name.lang}>
        {choice.validToDate ? (
          <Link to="/indicators/$indicatorId" params={{ indicatorId: choice.indicator.id }}>
            {name.text}
          </Link>
        ) : (
          <Link
            to="/groups/$groupId/indicators/$indicatorId"
            params={{ groupId: choice.groupId, indicatorId: choice.indicator.id }}
          >
            {name.text}
          </Link>
        )}
      </h3>
      <p className="own-text" lang={lang}>
        {choice.rationale}
      </p>
      <p className="soft dotted">
        <span>{t('curve.decided', { date: day(choice.decidedDate) })}</span>
        {choice.validToDate && (
          <span>
            {t('ended.period', {
              kind: t(`kind.${choice.kind}`),
              from: day(choice.validFromDate),
              to: day(choice.validToDate),
            })}
          </span>
        )}
        {choice.demo && (
          <span>
            <Badge tone="watch">{t('demo')}</Badge>
          </span>
        )}
      </p>
    </li>
  );
}

/** What the group once followed or left out; fetched when somebody wants to see it. */
export function FormerChoices({ groupId, lang }: { groupId: string; lang?: string }) {
  const { t } = useTranslation('choice');
  const [open, setOpen] = useState(false);
  const query = useChoices(groupId, true, open);
  const choices = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <details className="mend" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('ended.show')}</summary>
      {open && (
        <Loaded query={query} lines={3} isEmpty={() => choices.length === 0} empty={<p>{t('ended.none')}</p>}>
          {() => (
            <>
              <OmittedList choices={choices} lang={lang} />
              <Pager query={query} shown={choices.length} />
            </>
          )}
        </Loaded>
      )}
    </details>
  );
}
