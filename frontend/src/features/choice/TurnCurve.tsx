import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { LinkButton } from '@/ui/LinkButton';
import { Loaded } from '@/ui/Loaded';
import { ChoiceForms } from './ChoiceForms';
import { CurveGoals } from './CurveGoals';
import { Heading, Reason, Story } from './CurveParts';
import { type Choice, type ScorecardItem, useScorecard } from './queries';
import type { CurveSearch } from './search';
import { TargetFacts } from './TargetFacts';
import { Way } from './Way';
import './choice.css';

interface TurnCurveProps {
  groupId: string;
  indicatorId: string;
  lang?: string;
  open: CurveSearch['open'];
  onOpen: (open: CurveSearch['open']) => void;
  onEnded: () => void;
  /** The chart and the table of an area, from where indicators are told. */
  figure: (choice: Choice, area: string) => ReactNode;
}

/** Opens a meeting: how it looks, what lies behind it, who can help, what is done and what comes next. */
export function TurnCurve(props: TurnCurveProps) {
  const { t } = useTranslation('choice');
  const query = useScorecard(props.groupId);
  return (
    <Loaded query={query} lines={10}>
      {(card) => {
        const item = card.items.find(({ choice }) => choice.indicator.id === props.indicatorId);
        const omitted = card.omissions.find(({ indicator }) => indicator.id === props.indicatorId);
        const area = `${card.area.areaType}:${card.area.areaCode}`;
        const municipalities = card.areas
          .filter((one) => one.areaType === 'MUNICIPALITY')
          .map((one) => one.areaCode);
        if (item) return <Followed {...props} item={item} area={area} municipalities={municipalities} />;
        if (omitted) return <LeftOut {...props} choice={omitted} />;
        return (
          <Empty
            text={t('curve.notChosen')}
            next={
              <LinkButton to="/indicators/$indicatorId" params={{ indicatorId: props.indicatorId }}>
                {t('curve.indicator')}
              </LinkButton>
            }
          />
        );
      }}
    </Loaded>
  );
}

interface FollowedProps extends TurnCurveProps {
  item: ScorecardItem;
  area: string;
  municipalities: readonly string[];
}

function Followed({ item, area, municipalities, figure, open, onOpen, onEnded, lang }: FollowedProps) {
  const { t } = useTranslation('choice');
  const { text } = useFormat();
  const { choice, development } = item;
  const mayWrite = choice.permissions.write;
  const told = development?.points.filter((point) => point.value !== undefined) ?? [];
  return (
    <>
      <Heading choice={choice} />
      <Card tone="watch" title={t('curve.talk')}>
        <p>
          <b>{text(item.talkReason)}</b>
        </p>
        <p>{development ? text(development.sentence) : t('card.off')}</p>
        {development && (
          <div className="row">
            <Way change={development.change} />
            {development.synthetic && <Badge tone="watch">{t('card.synthetic')}</Badge>}
          </div>
        )}
      </Card>
      {!open && (
        <div className="row mend">
          <Button onPress={() => window.print()}>{t('curve.print')}</Button>
          {mayWrite && (
            <>
              <Button kind="primary" onPress={() => onOpen('edit')}>
                {t('edit.open')}
              </Button>
              <Button onPress={() => onOpen('target')}>
                {t(choice.target ? 'target.change' : 'target.set')}
              </Button>
            </>
          )}
        </div>
      )}
      {mayWrite && open && (
        <ChoiceForms
          choiceId={choice.id}
          open={open}
          lang={lang}
          municipalities={municipalities}
          latest={development?.wantedArea ? undefined : told.at(-1)}
          onDone={() => onOpen(undefined)}
          onEnded={onEnded}
        />
      )}
      <div className="two">
        <div className="stack">{choice.indicator.switchedOn && figure(choice, area)}</div>
        <div className="stack">
          <Card title={t('target.title')}>
            <TargetFacts item={item} />
          </Card>
          <Story title={t('curve.story')} text={choice.story} lang={lang} />
          <Story title={t('curve.partners')} text={choice.partners} lang={lang} />
          <CurveGoals item={item} lang={lang} />
          <Story title={t('curve.next')} text={choice.nextStep} lang={lang} />
          <Reason choice={choice} lang={lang} />
        </div>
      </div>
    </>
  );
}

function LeftOut({ choice, open, onOpen, onEnded, lang }: TurnCurveProps & { choice: Choice }) {
  const { t } = useTranslation('choice');
  return (
    <>
      <Heading choice={choice} />
      <Reason choice={choice} lang={lang} />
      {choice.permissions.write &&
        (open === 'edit' ? (
          <ChoiceForms
            choiceId={choice.id}
            open="edit"
            lang={lang}
            municipalities={[]}
            onDone={() => onOpen(undefined)}
            onEnded={onEnded}
          />
        ) : (
          <div className="row mend">
            <Button onPress={() => onOpen('edit')}>{t('edit.openOmitted')}</Button>
          </div>
        ))}
    </>
  );
}
