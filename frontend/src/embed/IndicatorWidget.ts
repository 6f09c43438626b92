import { hasValue, rowsByYear, type YearRow } from '@/features/indicator/series';
import { chart } from './chart';
import { el } from './dom';
import { GROUP, groupOf, MUNICIPALITY } from './place';
import { NotThere, type Schemas } from './service';
import { type Shown, Widget } from './Widget';

type Series = Schemas['IndicatorSeries'];

const AREA = /^(FI|COUNTY:\d{2}|SUBREGION:\d{3}|REGION:\d{2}|MUNICIPALITY:\d{3})$/;
const UNITS = ['COUNT', 'PERCENT', 'PER_1000'] as const;

/** An indicator of an area: a sentence, a line with where it is heading, and the figures year by year. */
export class IndicatorWidget extends Widget {
  static readonly observedAttributes = [
    ...Widget.common,
    'indicator',
    'area',
    'municipality',
    'group',
    'sex',
  ];

  protected async load(): Promise<Shown> {
    const { service, words } = this;
    const municipality = this.given('municipality', MUNICIPALITY);
    const sex = this.given('sex', /^(TOTAL|FEMALE|MALE)$/);
    const named = this.given('indicator', GROUP) ?? (await this.talkedAbout(municipality));
    const area = this.given('area', AREA) ?? (municipality ? `MUNICIPALITY:${municipality}` : 'FI');
    const series = await service.read<Series>(`/indicators/${named}/series`, { area, sex });
    const rows = rowsByYear(series.points);
    const where = series.area.type === 'COUNTRY' ? 'FI' : `${series.area.type}:${series.area.code}`;
    const unit = UNITS.find((known) => known === series.unit);
    const unitWords = unit ? this.say(`indicator:unit.${unit}`) : series.unit;
    return {
      title: words.text(series.name),
      href: this.page(`/indicators/${named}`, { area: where, sex }),
      more: this.say('widget:more.indicator'),
      body: [
        el(
          'p',
          { class: 'soft' },
          [
            words.text(series.area.name),
            series.sex !== 'TOTAL' && this.say(`indicator:sex.${series.sex}`),
            unitWords,
          ]
            .filter(Boolean)
            .join(' · '),
        ),
        series.synthetic && el('p', { class: 'badge' }, this.say('indicator:synthetic')),
        el('p', { class: 'strong' }, words.text(series.sentence)),
        rows.some(hasValue) && chart(series, rows, words),
        rows.length > 0 && this.table(series, rows, unitWords),
        el(
          'p',
          { class: 'soft' },
          words.text(series.attribution),
          series.updatedDate
            ? ` · ${this.say('indicator:updated', { date: words.day(series.updatedDate) })}`
            : undefined,
        ),
      ],
    };
  }

  /** Without an indicator of its own the page shows what the group should talk about first. */
  private async talkedAbout(municipality: string | undefined): Promise<string> {
    const group = await groupOf(this.service, this.given('group', GROUP), municipality);
    const card = await this.service.read<Schemas['GroupScorecard']>(`/groups/${group}/scorecard`, {
      municipality,
    });
    const first = card.items.find(({ choice }) => choice.indicator.switchedOn);
    if (!first) throw new NotThere('indicator');
    return first.choice.indicator.id;
  }

  private table(series: Series, rows: YearRow[], unitWords: string): HTMLElement {
    const { words } = this;
    return el(
      'details',
      {},
      el('summary', {}, this.say('indicator:table.title')),
      el(
        'table',
        {},
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            el('th', { scope: 'col' }, this.say('indicator:table.year')),
            el(
              'th',
              { scope: 'col', class: 'number' },
              this.say('indicator:table.value', { unit: unitWords }),
            ),
            el('th', { scope: 'col' }, this.say('indicator:table.kind')),
          ),
        ),
        el(
          'tbody',
          {},
          ...[...rows]
            .reverse()
            .map((row) =>
              el(
                'tr',
                {},
                el('th', { scope: 'row' }, String(row.year)),
                el('td', { class: 'number' }, hasValue(row) ? words.number(row.value, series.decimals) : '–'),
                el('td', {}, this.say(`indicator:kind.${row.kind}`)),
              ),
            ),
        ),
      ),
    );
  }
}
