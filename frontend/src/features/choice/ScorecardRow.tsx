import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { pickText, useFormat } from '@/i18n/format';
import { Badge } from '@/ui/Badge';
import { LinkButton } from '@/ui/LinkButton';
import { Sparkline } from '@/ui/Sparkline';
import type { ScorecardItem } from './queries';
import { TONES } from './TargetFacts';
import { useValues } from './useValues';
import { Way } from './Way';

/** An indicator that is followed: what to talk about, its sentence, a small line, its target and its goals. */
export function ScorecardRow({ item, place }: { item: ScorecardItem; place: number }) {
  const { t } = useTranslation('choice');
  const { language, text } = useFormat();
  const { choice, development, progress, goals } = item;
  const { indicator } = choice;
  const name = pickText(indicator.name, language);
  const to = { groupId: choice.groupId, indicatorId: indicator.id };
  return (
    <li className="score">
      <span className="score-place" aria-hidden="true">
        {place}
      </span>
      <div className="stack tight">
        <h3 lang={name.lang}>
          <Link to="/groups/$groupId/indicators/$indicatorId" params={to}>
            {name.text}
          </Link>
        </h3>
        <p className="score-talk">{text(item.talkReason)}</p>
        <p>{development ? text(development.sentence) : t('card.off')}</p>
        <div className="row">
          {development && <Way change={development.change} />}
          {progress && (
            <Badge tone={TONES[progress.state]}>
              {t('card.target', { state: t(`target.state.${progress.state}`) })}
            </Badge>
          )}
          <Badge tone={goals.length > 0 ? 'accent' : 'idle'}>
            {goals.length > 0 ? t('card.goals', { count: goals.length }) : t('card.noGoals')}
          </Badge>
          {development?.synthetic && <Badge tone="watch">{t('card.synthetic')}</Badge>}
          {choice.demo && <Badge tone="watch">{t('demo')}</Badge>}
        </div>
        {development && <p className="soft">{text(development.attribution)}</p>}
      </div>
      <div className="score-side">
        {development && <SmallLine item={item} />}
        <LinkButton
          small
          to="/groups/$groupId/indicators/$indicatorId"
          params={to}
          aria-label={t('card.openOf', { name: name.text })}
        >
          {t('card.open')}
        </LinkButton>
      </div>
    </li>
  );
}

function SmallLine({ item }: { item: ScorecardItem }) {
  const { t } = useTranslation('choice');
  const words = useValues(item.choice.indicator);
  const points = item.development?.points ?? [];
  const told = points.filter((point) => point.value !== undefined);
  const [first, last] = [told[0], told.at(-1)];
  if (first?.value === undefined || last?.value === undefined) return null;
  return (
    <Sparkline
      points={points}
      label={t('card.spark', {
        from: first.year,
        to: last.year,
        first: words.value(first.value),
        last: words.value(last.value),
      })}
    />
  );
}
