import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { pickText, useFormat } from '@/i18n/format';
import { Badge } from '@/ui/Badge';
import { Card } from '@/ui/Card';
import type { Choice } from './queries';

/** What the page is about, with the ways to its neighbours. */
export function Heading({ choice }: { choice: Choice }) {
  const { t } = useTranslation('choice');
  const { language } = useFormat();
  const name = pickText(choice.indicator.name, language);
  return (
    <div>
      <p className="soft dotted">
        <span>{t('curve.over')}</span>
        <Link to="/groups/$groupId/indicators" params={{ groupId: choice.groupId }}>
          {t('curve.all')}
        </Link>
        <Link to="/indicators/$indicatorId" params={{ indicatorId: choice.indicator.id }}>
          {t('curve.indicator')}
        </Link>
      </p>
      <h2 lang={name.lang}>{name.text}</h2>
      {choice.demo && <Badge tone="watch">{t('demo')}</Badge>}
    </div>
  );
}

/** One of the questions that turn a curve, and what the group has written. */
export function Story({ title, text, lang }: { title: string; text?: string; lang?: string }) {
  const { t } = useTranslation('choice');
  return (
    <Card title={title}>
      {text ? (
        <p className="own-text" lang={lang}>
          {text}
        </p>
      ) : (
        <p className="soft">{t('curve.empty')}</p>
      )}
    </Card>
  );
}

/** Why the group decided so, when, and by which decision. */
export function Reason({ choice, lang }: { choice: Choice; lang?: string }) {
  const { t } = useTranslation('choice');
  const { day } = useFormat();
  return (
    <Card title={t(choice.kind === 'CHOSEN' ? 'curve.why' : 'curve.whyOmitted')}>
      <p className="own-text" lang={lang}>
        {choice.rationale}
      </p>
      <p className="soft dotted">
        <span>{t('curve.decided', { date: day(choice.decidedDate) })}</span>
        {choice.decisionId && (
          <Link to="/decisions/$decisionId" params={{ decisionId: choice.decisionId }}>
            {t('curve.decision')}
          </Link>
        )}
      </p>
    </Card>
  );
}
