package fi.yhdyspinta.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The fonts of charts come along with the service, so that a chart looks the same on whichever machine it is drawn. */
@ApplicationScoped
class ChartFonts {

    private static final String FONTS = "/liberation/LiberationSans-%s.ttf";

    private final Font regular;
    private final Font bold;

    ChartFonts() {
        regular = read("Regular");
        bold = read("Bold");
    }

    Font regular(float size) {
        return regular.deriveFont(size);
    }

    Font bold(float size) {
        return bold.deriveFont(size);
    }

    private static Font read(String weight) {
        try (var file = ChartFonts.class.getResourceAsStream(FONTS.formatted(weight))) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
