package fi.yhdyspinta.chart;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;

/** Slides that say something in a sentence and show it in a chart, with the source in the footer. */
public final class SeriesSlides {

    public static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final int MARGIN = 40;
    private static final int LONG_TITLE = 150;

    private final XMLSlideShow show;
    private final String language;

    private SeriesSlides(XMLSlideShow show, String language) {
        this.show = show;
        this.language = language;
    }

    /** An empty show, as wide as screens are. */
    public static SeriesSlides in(XMLSlideShow show, String language, String title) {
        show.setPageSize(new Dimension(WIDTH, HEIGHT));
        show.getProperties().getCoreProperties().setTitle(title);
        show.getProperties().getCoreProperties().setCreator("Yhdyspinta");
        return new SeriesSlides(show, language);
    }

    static byte[] file(SeriesFigure figure) {
        try (var show = new XMLSlideShow()) {
            in(show, figure.language(), figure.title()).add(figure);
            var file = new ByteArrayOutputStream();
            show.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A slide with a title and a footer, and room between them. */
    public XSLFSlide add(String title, String footer) {
        var slide = show.createSlide(show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY));
        var heading = slide.getPlaceholder(0);
        heading.setAnchor(new Rectangle(MARGIN, 24, WIDTH - 2 * MARGIN, 84));
        write(heading, title, title.length() > LONG_TITLE ? 20 : 24);
        if (footer != null) {
            var foot = slide.createTextBox();
            foot.setPlaceholder(Placeholder.FOOTER);
            foot.setAnchor(new Rectangle(MARGIN, HEIGHT - 44, WIDTH - 2 * MARGIN, 32));
            write(foot, footer, 11);
        }
        return slide;
    }

    /** The title is the sentence. */
    public void add(SeriesFigure figure) {
        var slide = add(figure.title(), figure.source());
        var subject = slide.createTextBox();
        subject.setAnchor(new Rectangle(MARGIN, 110, WIDTH - 2 * MARGIN, 30));
        write(subject, figure.subject(), 14);
        if (figure.isTold()) {
            var chart = show.createChart();
            SlideChart.draw(figure, chart);
            var room = new Rectangle(MARGIN, 144, WIDTH - 2 * MARGIN, HEIGHT - 144 - 52);
            slide.addChart(chart, new Rectangle(Units.toEMU(room.x), Units.toEMU(room.y), Units.toEMU(room.width), Units.toEMU(room.height)));
            // who cannot see the chart is told what it shows
            slide.getXmlObject().getCSld().getSpTree().getGraphicFrameList().getLast().getNvGraphicFramePr().getCNvPr().setDescr(figure.title() + " " + figure.subject() + ".");
        }
    }

    /** In the language of the show, so that it is read aloud and spelled rightly. */
    public void write(XSLFTextShape shape, String text, double size) {
        shape.setText(text);
        shape.setWordWrap(true);
        for (var paragraph : shape.getTextParagraphs()) {
            paragraph.setTextAlign(TextAlign.LEFT);
            for (var run : paragraph.getTextRuns()) {
                run.setFontSize(size);
                if (run.getXmlObject() instanceof CTRegularTextRun regular) {
                    regular.getRPr().setLang(tag());
                }
            }
        }
    }

    private String tag() {
        return switch (language) {
            case "sv" -> "sv-FI";
            case "en" -> "en-GB";
            default -> "fi-FI";
        };
    }
}
