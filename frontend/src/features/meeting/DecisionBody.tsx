import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGroupPerspectives } from '@/api/perspectiveWords';
import { useFormat } from '@/i18n/format';
import type { Decision } from './decisionQueries';
import { Results } from './Results';

/** What was decided, what it means for children, who was heard, and what came of it. */
export function DecisionBody({ decision, mend = false }: { decision: Decision; mend?: boolean }) {
  const { t } = useTranslation('meeting');
  const { language, day } = useFormat();
  const { all } = useGroupPerspectives(decision.groupId);
  const lang = decision.language === language ? undefined : decision.language;
  const { childImpact, noChildImpactReason, heardOtherwiseNote, permissions } = decision;
  const facts = [
    [t('decision.presentShort'), all(decision.presentPerspectiveCodes)],
    [
      t('decision.heardOtherwise'),
      [all(decision.heardOtherwisePerspectiveCodes), heardOtherwiseNote].filter(Boolean).join(': '),
    ],
    [t('decision.reviewDate'), decision.reviewDate && day(decision.reviewDate)],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <div className="stack tight">
      <p className="own-text decision-text" lang={lang}>
        {decision.text}
      </p>
      <p>
        <b>{t(childImpact ? 'decision.childImpactShort' : 'decision.noChildImpactShort')}</b>{' '}
        <span className="own-text" lang={lang}>
          {childImpact ?? noChildImpactReason}
        </span>
      </p>
      {facts.length > 0 && (
        <dl className="answers">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {decision.supersededById && (
        <p className="lacking">
          <Link to="/decisions/$decisionId" params={{ decisionId: decision.supersededById }}>
            {t('decision.superseded')}
          </Link>
        </p>
      )}
      {decision.supersedesId && (
        <p>
          <Link to="/decisions/$decisionId" params={{ decisionId: decision.supersedesId }}>
            {t('decision.replaces')}
          </Link>
        </p>
      )}
      <Results decision={decision} mayUntie={mend && (permissions.write || permissions.publish)} />
    </div>
  );
}
