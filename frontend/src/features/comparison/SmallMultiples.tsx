import { useTranslation } from 'react-i18next';
import { useValueWords } from '@/api/valueWords';
import { useFormat } from '@/i18n/format';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { SmallLine } from '@/ui/SmallLine';
import { type Compared, type Observation, type Row, useCourses } from './queries';
import { type Course, coursesOf, isMunicipality, ordered } from './scorecard';
import type { Sex } from './search';

interface SmallMultiplesProps {
  indicator: Compared;
  rows: readonly Row[];
  sex: Sex;
}

/** The course of each municipality as a small chart; all have the same scale, so they are compared by looking. */
export function SmallMultiples({ indicator, rows, sex }: SmallMultiplesProps) {
  const { t } = useTranslation('comparison');
  const query = useCourses(indicator.id, rows, sex);
  return (
    <Loaded
      query={query}
      lines={8}
      isEmpty={(told) => told.length === 0}
      empty={<Empty text={t('small.none')} />}
    >
      {(told) => <Charts indicator={indicator} rows={rows} told={told} />}
    </Loaded>
  );
}

function Charts({
  indicator,
  rows,
  told,
}: Omit<SmallMultiplesProps, 'sex'> & { told: readonly Observation[] }) {
  const { t } = useTranslation('comparison');
  const { text, compare } = useFormat();
  const { bare, withUnit } = useValueWords(indicator);
  const { courses, scale } = coursesOf(told);
  if (!scale) return <Empty text={t('small.none')} />;
  const country = courses.get('COUNTRY FI');
  const words = (name: string, course: Course | undefined) => {
    const first = course?.points.find((point) => point.y !== undefined);
    if (!course?.last || first?.y === undefined) return t('small.nothing', { name });
    return t('small.from', {
      name,
      from: withUnit(first.y),
      since: first.x,
      to: withUnit(course.last.value ?? 0),
      year: course.last.year,
    });
  };
  return (
    <>
      <p className="soft">
        {t('small.scale', {
          low: bare(scale.y[0]),
          high: withUnit(scale.y[1]),
          first: scale.x[0],
          last: scale.x[1],
        })}{' '}
        {country?.last && t('small.behind')}
      </p>
      <ul className="small-multiples plain">
        {ordered(rows.filter(isMunicipality), -1, (row) => text(row.name), compare).map((row) => {
          const course = courses.get(`MUNICIPALITY ${row.areaCode}`);
          const name = text(row.name);
          return (
            <li key={row.areaCode}>
              <span className="small-name">
                <b>{name}</b>
                <span>
                  {course?.last?.value === undefined
                    ? t('kind.MISSING')
                    : `${bare(course.last.value)} (${course.last.year})`}
                </span>
              </span>
              <SmallLine
                label={words(name, course)}
                points={course?.points ?? []}
                behind={country?.points}
                scale={scale}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
