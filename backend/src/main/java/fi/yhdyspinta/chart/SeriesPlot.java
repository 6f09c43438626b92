package fi.yhdyspinta.chart;

import fi.yhdyspinta.series.IndicatorSeriesDto.ForecastValue;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Draws a figure as the app does: the intervals of the forecast behind, others in grey dashes, the series itself in front.
 * Nothing is told by colour alone, and nothing that is not known is drawn as a value.
 */
final class SeriesPlot {

    private static final Color ACCENT = new Color(0x0b5563);
    private static final Color TEXT = new Color(0x1f2328);
    private static final Color SOFT = new Color(0x555b63);
    private static final Color LINE = new Color(0xdedad3);
    private static final Color OTHERS = new Color(0x6b665e);
    private static final Color PROBABLE = new Color(0x7fb0b9);
    private static final Color NEARLY_SURE = new Color(0xcfe3e7);
    private static final List<float[]> DASHES = List.of(new float[] {9, 4}, new float[] {2, 4}, new float[] {12, 4, 3, 4});
    private static final float[] DASHES_AHEAD = {5, 5};
    private static final Shape DOT = new Ellipse2D.Double(-4.5, -4.5, 9, 9);
    private static final Shape CROSS = ShapeUtils.createDiagonalCross(5, 1);
    private static final Shape ABOVE_GROUND = ShapeUtils.createTranslatedShape(CROSS, 0, -8);
    private static final Shape SAMPLE = new Line2D.Double(-18, 0, 18, 0);
    private static final Shape PATCH = new Rectangle2D.Double(-18, -6, 36, 12);

    private final SeriesFigure figure;
    private final ChartFonts fonts;
    private final XYPlot plot = new XYPlot();
    private final LegendItemCollection key = new LegendItemCollection();

    private SeriesPlot(SeriesFigure figure, ChartFonts fonts) {
        this.figure = figure;
        this.fonts = fonts;
    }

    static JFreeChart of(SeriesFigure figure, ChartFonts fonts) {
        return new SeriesPlot(figure, fonts).chart();
    }

    private JFreeChart chart() {
        addAxes();
        if (figure.isTold()) {
            addIntervals();
            addOthers();
            addValues();
        } else {
            plot.setNoDataMessage(figure.words().of("nothing"));
            plot.setNoDataMessageFont(fonts.regular(18));
            plot.setNoDataMessagePaint(SOFT);
        }
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setFixedLegendItems(key);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(LINE);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        var chart = new JFreeChart(null, null, plot, key.getItemCount() > 1);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(20, 24, 16, 28));
        chart.addSubtitle(0, text(figure.subject(), fonts.regular(16), SOFT, RectangleEdge.TOP, 6));
        chart.setTitle(text(figure.title(), fonts.bold(22), TEXT, RectangleEdge.TOP, 6));
        if (chart.getLegend() != null) {
            chart.getLegend().setItemFont(fonts.regular(15));
            chart.getLegend().setItemPaint(TEXT);
            chart.getLegend().setItemLabelPadding(new RectangleInsets(3, 5, 3, 16));
            chart.getLegend().setFrame(BlockBorder.NONE);
        }
        chart.addSubtitle(1, text(figure.source(), fonts.regular(14), SOFT, RectangleEdge.BOTTOM, 8));
        return chart;
    }

    private static TextTitle text(String text, Font font, Color colour, RectangleEdge edge, double above) {
        var title = new TextTitle(text, font, colour, edge, HorizontalAlignment.LEFT, TextTitle.DEFAULT_VERTICAL_ALIGNMENT,
                new RectangleInsets(above, 0, 6, 0));
        title.setTextAlignment(HorizontalAlignment.LEFT);
        return title;
    }

    private void addAxes() {
        var years = new NumberAxis();
        years.setAutoRangeIncludesZero(false);
        years.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        years.setNumberFormatOverride(new DecimalFormat("0"));
        years.setLowerMargin(0.02);
        years.setUpperMargin(0.04);
        var values = new NumberAxis();
        values.setNumberFormatOverride(figure.values(0, 3));
        values.setAxisLineVisible(false);
        values.setTickMarksVisible(false);
        values.setUpperMargin(0.1);
        for (var axis : List.of(years, values)) {
            axis.setTickLabelFont(fonts.regular(15));
            axis.setTickLabelPaint(SOFT);
            axis.setAxisLinePaint(OTHERS);
            axis.setTickMarkPaint(OTHERS);
        }
        plot.setDomainAxis(years);
        plot.setRangeAxis(values);
    }

    private void addIntervals() {
        var ahead = figure.ahead();
        if (ahead.isEmpty()) {
            return;
        }
        add(interval(ahead, ForecastValue::low95, ForecastValue::high95), band(NEARLY_SURE));
        add(interval(ahead, ForecastValue::low80, ForecastValue::high80), band(PROBABLE));
    }

    private static YIntervalSeriesCollection interval(List<ForecastValue> ahead, ToDoubleFunction<ForecastValue> low, ToDoubleFunction<ForecastValue> high) {
        var series = new YIntervalSeries("");
        ahead.forEach(value -> series.add(value.year(), value.value(), low.applyAsDouble(value), high.applyAsDouble(value)));
        var interval = new YIntervalSeriesCollection();
        interval.addSeries(series);
        return interval;
    }

    private static DeviationRenderer band(Color colour) {
        var renderer = new DeviationRenderer(false, false);
        renderer.setSeriesFillPaint(0, colour);
        renderer.setAlpha(1);
        return renderer;
    }

    private void addOthers() {
        var others = figure.beside();
        for (var n = 0; n < others.size(); n++) {
            var series = new XYSeries(others.get(n).name());
            others.get(n).points().forEach(point -> series.add(point.year(), point.value()));
            add(new XYSeriesCollection(series), line(OTHERS, stroke(2, DASHES.get(n % DASHES.size()))));
        }
    }

    private void addValues() {
        var words = figure.words();
        var ahead = figure.ahead();
        if (!ahead.isEmpty()) {
            var expected = new XYSeries(words.of("forecast"));
            ahead.forEach(value -> expected.add(value.year(), value.value()));
            add(new XYSeriesCollection(expected), line(ACCENT, stroke(2.5f, DASHES_AHEAD)));
        }
        var values = new XYSeries(figure.place());
        figure.years().forEach(year -> values.add(year, figure.value(year)));
        add(new XYSeriesCollection(values), valueRenderer());
        explain(figure.place(), SAMPLE, false, ACCENT, stroke(3, null));
        if (!ahead.isEmpty()) {
            explain(words.of("forecast"), SAMPLE, false, ACCENT, stroke(2.5f, DASHES_AHEAD));
            explain(words.of("probable"), PATCH, true, PROBABLE, stroke(1, null));
            explain(words.of("nearlySure"), PATCH, true, NEARLY_SURE, stroke(1, null));
        }
        for (var n = 0; n < figure.beside().size(); n++) {
            explain(figure.beside().get(n).name(), SAMPLE, false, OTHERS, stroke(2, DASHES.get(n % DASHES.size())));
        }
        if (figure.hasProvisional()) {
            explain(words.of("provisional"), DOT, false, ACCENT, stroke(2, null));
        }
        addSuppressed();
    }

    /** Stand on the ground line, so that they are not taken for a value. */
    private void addSuppressed() {
        if (!figure.suppressed().isEmpty()) {
            var marks = new XYSeries(figure.words().of("suppressed"));
            figure.suppressed().forEach(point -> marks.add(point.year(), 0));
            var renderer = new XYLineAndShapeRenderer(false, true);
            renderer.setSeriesShape(0, ABOVE_GROUND);
            renderer.setSeriesPaint(0, OTHERS);
            add(new XYSeriesCollection(marks), renderer);
            explain(figure.words().of("suppressed"), CROSS, true, OTHERS, stroke(1, null));
        }
    }

    private XYLineAndShapeRenderer valueRenderer() {
        var renderer = new XYLineAndShapeRenderer(true, true) {
            @Override
            public Paint getItemFillPaint(int series, int item) {
                return figure.isProvisional(figure.years().get(item)) ? Color.WHITE : ACCENT;
            }
        };
        var numbers = figure.values(figure.series().decimals(), figure.series().decimals());
        var latest = figure.years().stream().filter(year -> figure.value(year) != null).reduce((one, other) -> other).orElseThrow();
        renderer.setSeriesPaint(0, ACCENT);
        renderer.setSeriesStroke(0, stroke(3, null));
        renderer.setSeriesShape(0, DOT);
        renderer.setUseFillPaint(true);
        renderer.setDrawOutlines(true);
        renderer.setSeriesOutlineStroke(0, stroke(2, null));
        renderer.setDefaultItemLabelGenerator((data, series, item) -> data.getX(series, item).intValue() == latest ? numbers.format(data.getY(series, item)) : null);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(fonts.bold(16));
        renderer.setDefaultItemLabelPaint(ACCENT);
        renderer.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
        renderer.setItemLabelInsets(new RectangleInsets(9, 9, 9, 9));
        return renderer;
    }

    private static XYLineAndShapeRenderer line(Color colour, Stroke stroke) {
        var renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0, stroke);
        // a dash would begin anew at each point
        renderer.setDrawSeriesLineAsPath(true);
        return renderer;
    }

    private static BasicStroke stroke(float width, float[] dashes) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    private void add(XYDataset data, XYItemRenderer renderer) {
        var next = plot.getDatasetCount();
        plot.setDataset(next, data);
        plot.setRenderer(next, renderer);
    }

    private void explain(String name, Shape shape, boolean filled, Color colour, Stroke stroke) {
        var item = filled ? new LegendItem(name, null, null, null, shape, colour) : new LegendItem(name, null, null, null, shape, stroke, colour);
        item.setLabelFont(fonts.regular(15));
        item.setLabelPaint(TEXT);
        key.add(item);
    }
}
