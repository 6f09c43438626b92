package fi.yhdyspinta.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes a feed as Atom (RFC 4287), each text marked with its language. */
@ApplicationScoped
class AtomFile {

    static final String TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    /** A tag (RFC 4151) names whom its host belonged to on this day; it must never change. */
    private static final String TAGS_SINCE = "2026";

    private final XMLOutputFactory xml = XMLOutputFactory.newDefaultFactory();
    private final String host;

    AtomFile(@ConfigProperty(name = "yhdyspinta.public-url") URI publicUrl) {
        this.host = publicUrl.getHost();
    }

    byte[] of(Feed feed) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = xml.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument("utf-8", "1.0");
            out.setDefaultNamespace(NAMESPACE);
            out.writeStartElement(NAMESPACE, "feed");
            out.writeDefaultNamespace(NAMESPACE);
            language(out, feed.language());
            text(out, "id", tag(feed.tag()));
            text(out, "title", feed.title());
            text(out, "updated", instant(feed.updated()));
            author(out, feed.author());
            link(out, "self", TYPE, feed.self());
            link(out, "alternate", "text/html", feed.page());
            text(out, "generator", "Yhdyspinta");
            for (var entry : feed.entries()) {
                write(out, entry);
            }
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void write(XMLStreamWriter out, Feed.Entry entry) throws XMLStreamException {
        out.writeStartElement(NAMESPACE, "entry");
        language(out, entry.language());
        text(out, "id", tag(entry.tag()));
        text(out, "title", entry.title());
        text(out, "published", instant(entry.at()));
        text(out, "updated", instant(entry.at()));
        author(out, entry.author());
        link(out, "alternate", "text/html", entry.page());
        out.writeStartElement(NAMESPACE, "content");
        out.writeAttribute("type", "text");
        out.writeCharacters(readable(entry.text()));
        out.writeEndElement();
        out.writeEndElement();
    }

    private String tag(String specific) {
        return "tag:%s,%s:%s".formatted(host, TAGS_SINCE, specific);
    }

    private static String instant(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void language(XMLStreamWriter out, String language) throws XMLStreamException {
        out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
    }

    private static void author(XMLStreamWriter out, String name) throws XMLStreamException {
        out.writeStartElement(NAMESPACE, "author");
        text(out, "name", name);
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String relation, String type, URI address) throws XMLStreamException {
        out.writeEmptyElement(NAMESPACE, "link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("type", type);
        out.writeAttribute("href", address.toString());
    }

    private static void text(XMLStreamWriter out, String element, String text) throws XMLStreamException {
        out.writeStartElement(NAMESPACE, element);
        out.writeCharacters(readable(text));
        out.writeEndElement();
    }

    /** XML 1.0 has no way to write most control characters: they would break the feed of everybody. */
    private static String readable(String text) {
        return text.codePoints().filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF) || c == '\n' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
