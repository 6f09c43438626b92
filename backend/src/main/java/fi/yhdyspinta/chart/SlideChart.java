package fi.yhdyspinta.chart;

import fi.yhdyspinta.series.IndicatorSeriesDto.ForecastValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFAreaChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xslf.usermodel.XSLFChart;

/**
 * A figure as a chart of the slide show itself, with its numbers in a sheet behind it, so that it can be edited. The intervals
 * of the forecast are areas stacked upon one that is not seen; blank years stay blank.
 */
final class SlideChart {

    private static final int ACCENT = 0x0b5563;
    private static final int OTHERS = 0x6b665e;
    private static final int SOFT = 0x555b63;
    private static final int LINE = 0xdedad3;
    private static final int PROBABLE = 0x7fb0b9;
    private static final int NEARLY_SURE = 0xcfe3e7;
    private static final List<PresetLineDash> DASHES = List.of(PresetLineDash.DASH, PresetLineDash.SYSTEM_DOT, PresetLineDash.LARGE_DASH_DOT);

    private final SeriesFigure figure;
    private final XSLFChart chart;
    private final List<Integer> years;
    private final XDDFCategoryDataSource categories;
    private int column;

    private SlideChart(SeriesFigure figure, XSLFChart chart) {
        this.figure = figure;
        this.chart = chart;
        var all = new TreeSet<>(figure.years());
        figure.ahead().forEach(value -> all.add(value.year()));
        figure.beside().forEach(line -> line.points().forEach(point -> all.add(point.year())));
        years = List.copyOf(all);
        chart.setSheetTitle(figure.words().of("year"), 0);
        categories = XDDFDataSourcesFactory.fromArray(years.stream().map(String::valueOf).toArray(String[]::new), range(0), 0);
    }

    static void draw(SeriesFigure figure, XSLFChart chart) {
        new SlideChart(figure, chart).draw();
    }

    private void draw() {
        var bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        var left = chart.createValueAxis(AxisPosition.LEFT);
        left.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
        left.setNumberFormat(format(figure.series().decimals()));
        left.getOrAddMajorGridProperties().setLineProperties(line(LINE, 0.75, null));
        for (XDDFChartAxis axis : List.of(bottom, left)) {
            axis.getOrAddTextProperties().setFontSize(12.0);
            axis.getOrAddTextProperties().setFillProperties(fill(SOFT));
        }
        var ahead = figure.ahead();
        if (!ahead.isEmpty()) {
            var areas = (XDDFAreaChartData) chart.createData(ChartTypes.AREA, bottom, left);
            areas.setGrouping(Grouping.STACKED);
            areas.setVaryColors(false);
            area(areas, figure.words().of("nearlySure") + " <", null, ForecastValue::low95);
            area(areas, figure.words().of("nearlySure"), NEARLY_SURE, value -> value.low80() - value.low95());
            area(areas, figure.words().of("probable"), PROBABLE, value -> value.high80() - value.low80());
            area(areas, figure.words().of("nearlySure") + " >", NEARLY_SURE, value -> value.high95() - value.high80());
            chart.plot(areas);
        }
        var lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
        lines.setGrouping(Grouping.STANDARD);
        lines.setVaryColors(false);
        var others = figure.beside();
        for (var n = 0; n < others.size(); n++) {
            plain(lines, others.get(n).name(), others.get(n).points().stream().collect(Collectors.toMap(p -> p.year(), p -> p.value())),
                    line(OTHERS, 1.75, DASHES.get(n % DASHES.size())));
        }
        if (!ahead.isEmpty()) {
            plain(lines, figure.words().of("forecast"), ahead.stream().collect(Collectors.toMap(ForecastValue::year, ForecastValue::value)),
                    line(ACCENT, 2, PresetLineDash.SYSTEM_DASH));
        }
        values(lines);
        chart.plot(lines);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        chart.setAutoTitleDeleted(true);
        addKey(!ahead.isEmpty());
    }

    private void addKey(boolean withAreas) {
        var key = chart.getOrAddLegend();
        key.setPosition(LegendPosition.BOTTOM);
        if (withAreas) {
            // the area that is not seen, and the second half of the wide interval
            for (var index : List.of(0L, 3L)) {
                var entry = key.addEntry();
                entry.setIndex(index);
                entry.setDelete(true);
            }
        }
    }

    private void area(XDDFAreaChartData areas, String name, Integer colour, ToDoubleFunction<ForecastValue> height) {
        var series = add(areas, name, figure.ahead().stream().collect(Collectors.toMap(ForecastValue::year, height::applyAsDouble)));
        series.setFillProperties(colour == null ? new XDDFNoFillProperties() : fill(colour));
        var outline = new XDDFLineProperties();
        outline.setFillProperties(new XDDFNoFillProperties());
        series.setLineProperties(outline);
    }

    private void plain(XDDFLineChartData lines, String name, Map<Integer, Double> values, XDDFLineProperties line) {
        var series = (XDDFLineChartData.Series) add(lines, name, values);
        series.setLineProperties(line);
        series.setMarkerStyle(MarkerStyle.NONE);
        series.setSmooth(false);
    }

    private void values(XDDFLineChartData lines) {
        var values = new HashMap<Integer, Double>();
        figure.years().forEach(year -> values.put(year, figure.value(year)));
        var series = (XDDFLineChartData.Series) add(lines, figure.place(), values);
        series.setLineProperties(line(ACCENT, 2.75, null));
        series.setMarkerStyle(MarkerStyle.CIRCLE);
        // of itself a mark would take the next colour of the show
        var mark = series.getCTLineSer().getMarker().addNewSpPr();
        mark.addNewSolidFill().addNewSrgbClr().setVal(bytes(ACCENT));
        mark.addNewLn().addNewSolidFill().addNewSrgbClr().setVal(bytes(ACCENT));
        series.setSmooth(false);
    }

    private XDDFChartData.Series add(XDDFChartData data, String name, Map<Integer, Double> values) {
        column++;
        XDDFNumericalDataSource<Double> source = XDDFDataSourcesFactory.fromArray(years.stream().map(values::get).toArray(Double[]::new), range(column), column);
        source.setFormatCode(format(figure.series().decimals()));
        var series = data.addSeries(categories, source);
        series.setTitle(name, chart.setSheetTitle(name, column));
        return series;
    }

    private String range(int of) {
        return chart.formatRange(new CellRangeAddress(1, years.size(), of, of));
    }

    /** PowerPoint shows the point of this as the comma of its own language. */
    private String format(int decimals) {
        var digits = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        return figure.series().unit().equals("PERCENT") ? digits + "\"\u00a0%\"" : digits;
    }

    private static XDDFSolidFillProperties fill(int colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(bytes(colour)));
    }

    private static byte[] bytes(int colour) {
        return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
    }

    private static XDDFLineProperties line(int colour, double width, PresetLineDash dash) {
        var line = new XDDFLineProperties(fill(colour));
        line.setWidth(width);
        if (dash != null) {
            line.setPresetDash(new XDDFPresetLineDash(dash));
        }
        return line;
    }
}
