import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ChooseForGroup } from '@/features/choice/ChooseForGroup';
import { GroupIndicators } from '@/features/choice/GroupIndicators';
import { IndicatorUses } from '@/features/choice/IndicatorUses';
import { NewChoice } from '@/features/choice/NewChoice';
import { useScorecard } from '@/features/choice/queries';
import { curveSearch, newChoiceSearch, scorecardSearch } from '@/features/choice/search';
import { TurnCurve } from '@/features/choice/TurnCurve';
import { EmbedButton } from '@/features/embed/EmbedButton';
import { GroupFrame } from '@/features/group/GroupFrame';
import { IndicatorPage } from '@/features/indicator/IndicatorPage';
import { IndicatorsPage } from '@/features/indicator/IndicatorsPage';
import { useIndicator, useWidestArea } from '@/features/indicator/queries';
import { figuresSearch } from '@/features/indicator/search';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import { CurveFigure } from './CurveFigure';
import { GroupTabs } from './GroupRoute';

/** The catalogue, where those who lead a group choose for it. */
export function IndicatorsRoute() {
  const { text } = useFormat();
  return (
    <IndicatorsPage
      action={(indicator) => <ChooseForGroup indicatorId={indicator.id} name={text(indicator.name)} />}
    />
  );
}

/** An indicator with where it is used, and what one's own group makes of it. */
export function IndicatorRoute() {
  const from = '/indicators/$indicatorId' as const;
  const { text } = useFormat();
  const { indicatorId } = useParams({ from });
  const { area, sex } = figuresSearch({ ...useSearch({ from }) });
  const widest = useWidestArea(indicatorId, area === undefined).data;
  const shown = area ?? widest;
  return (
    <IndicatorPage
      action={(indicator) =>
        indicator.switchedOn && (
          <>
            <ChooseForGroup indicatorId={indicator.id} name={text(indicator.name)} />
            {shown && (
              <EmbedButton
                title={text(indicator.name)}
                choices={[{ widget: 'indicator', attributes: { indicator: indicator.id, area: shown, sex } }]}
              />
            )}
          </>
        )
      }
      beside={(indicator) => <IndicatorUses indicator={indicator} />}
    />
  );
}

/** What a group follows, for everybody. */
export function GroupIndicatorsRoute() {
  const from = '/groups/$groupId/indicators' as const;
  const { groupId } = useParams({ from });
  const search = scorecardSearch({ ...useSearch({ from }) });
  const navigate = useNavigate({ from });
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) => (
        <GroupIndicators
          groupId={groupId}
          mayWrite={group.permissions.write}
          lang={group.workingLanguage}
          search={search}
          onSearch={(next) => navigate({ search: next, replace: true, resetScroll: false })}
        />
      )}
    </GroupFrame>
  );
}

/** An indicator is chosen or left out by those who lead the group. */
export function NewChoiceRoute() {
  const { t } = useTranslation('choice');
  const from = '/groups/$groupId/indicators/new' as const;
  const { groupId } = useParams({ from });
  const { indicator } = newChoiceSearch({ ...useSearch({ from }) });
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) => {
        if (!group.permissions.write) return <Notice tone="watch">{t('new.notYours')}</Notice>;
        if (indicator)
          return <ChooseIndicator groupId={groupId} indicatorId={indicator} lang={group.workingLanguage} />;
        return (
          <Empty
            text={t('new.missing')}
            next={
              <LinkButton kind="primary" to="/indicators">
                {t('choose.open')}
              </LinkButton>
            }
          />
        );
      }}
    </GroupFrame>
  );
}

function ChooseIndicator({
  groupId,
  indicatorId,
  lang,
}: {
  groupId: string;
  indicatorId: string;
  lang: string;
}) {
  const { t } = useTranslation('choice');
  const { text } = useFormat();
  const navigate = useNavigate();
  const name = text(useIndicator(indicatorId).data?.name);
  const area = useScorecard(groupId).data?.area;
  if (!area) return <Skeleton lines={6} />;
  return (
    <Card title={name || t('new.title')}>
      <NewChoice
        groupId={groupId}
        lang={lang}
        indicatorId={indicatorId}
        area={`${area.areaType}:${area.areaCode}`}
        onDone={() => navigate({ to: '/groups/$groupId/indicators', params: { groupId } })}
      />
    </Card>
  );
}

/** Turns the curve at the opening of a meeting. */
export function TurnCurveRoute() {
  const from = '/groups/$groupId/indicators/$indicatorId' as const;
  const { groupId, indicatorId } = useParams({ from });
  const { open } = curveSearch({ ...useSearch({ from }) });
  const navigate = useNavigate({ from });
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) => (
        <TurnCurve
          groupId={groupId}
          indicatorId={indicatorId}
          lang={group.workingLanguage}
          open={open}
          onOpen={(next) =>
            navigate({ search: next ? { open: next } : {}, replace: true, resetScroll: false })
          }
          onEnded={() => navigate({ to: '/groups/$groupId/indicators', params: { groupId }, search: {} })}
          figure={(choice, area) => (
            <CurveFigure indicatorId={choice.indicator.id} area={area} target={choice.target} />
          )}
        />
      )}
    </GroupFrame>
  );
}
