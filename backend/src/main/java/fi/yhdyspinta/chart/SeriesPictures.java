package fi.yhdyspinta.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Element;

/** Figures as pictures: as lines and text that can be scaled and read aloud, or as dots. */
@ApplicationScoped
public class SeriesPictures {

    static final String SVG = "image/svg+xml";
    static final String PNG = "image/png";

    public static final int WIDTH = 1200;
    public static final int HEIGHT = 675;

    private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";
    /** Arial has the same widths; where there is neither, whatever there is. */
    private static final String FAMILIES = "'Liberation Sans', Arial, Helvetica, sans-serif";
    private static final int SHARPNESS = 2;

    private final ChartFonts fonts;

    SeriesPictures(ChartFonts fonts) {
        this.fonts = fonts;
    }

    /** A PNG of twice the dots that it is shown with. */
    public byte[] png(SeriesFigure figure) {
        var image = SeriesPlot.of(figure, fonts).createBufferedImage(WIDTH * SHARPNESS, HEIGHT * SHARPNESS, WIDTH, HEIGHT, null);
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    byte[] svg(SeriesFigure figure) {
        var document = GenericDOMImplementation.getDOMImplementation().createDocument(SVG_NAMESPACE, "svg", null);
        var context = SVGGeneratorContext.createDefault(document);
        context.setComment("Yhdyspinta");
        var graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        SeriesPlot.of(figure, fonts).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        var root = graphics.getRoot();
        describe(root, figure);
        return write(root);
    }

    /** Without the reference to a document type elsewhere that Batik would put before it. */
    private static byte[] write(Element root) {
        var file = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(root), new StreamResult(file));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    private static void describe(Element root, SeriesFigure figure) {
        root.setAttribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
        root.setAttribute("role", "img");
        root.setAttribute("lang", figure.language());
        root.setAttribute("aria-labelledby", "title desc");
        nameFamilies(root);
        root.insertBefore(text(root, "desc", figure.subject() + ". " + figure.source()), root.getFirstChild());
        root.insertBefore(text(root, "title", figure.title()), root.getFirstChild());
    }

    private static Element text(Element root, String name, String text) {
        var element = root.getOwnerDocument().createElementNS(SVG_NAMESPACE, name);
        element.setAttribute("id", name);
        element.setTextContent(text);
        return element;
    }

    private static void nameFamilies(Element element) {
        if (element.hasAttribute("font-family")) {
            element.setAttribute("font-family", FAMILIES);
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inside) {
                nameFamilies(inside);
            }
        }
    }
}
