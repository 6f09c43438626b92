package fi.yhdyspinta.calendar;

import fi.yhdyspinta.shared.HelsinkiClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/** Writes calendars as iCalendar: RFC 5545, published (RFC 5546), named (RFC 7986). */
@ApplicationScoped
class CalendarFile {

    private static final int LONGEST_LINE = 75;

    private final HelsinkiClock clock;

    CalendarFile(HelsinkiClock clock) {
        this.clock = clock;
    }

    String of(CalendarQueries.Named named) {
        var calendar = new Calendar().withProdId("-//Yhdyspinta//Yhdyspinta//FI").withDefaults()
                .withProperty(ImmutableMethod.PUBLISH).withProperty(new Name(plain(named.name())))
                .withProperty(new XProperty("X-WR-CALNAME", plain(named.name())))
                .withComponent(TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone("Europe/Helsinki").getVTimeZone());
        var now = clock.now();
        named.entries().forEach(entry -> calendar.withComponent(event(entry, now)));
        return folded(calendar.getFluentTarget().toString());
    }

    private static VEvent event(CalendarEntry entry, Instant now) {
        var event = new VEvent(false);
        event.withProperty(new Uid(entry.uid())).withProperty(new DtStamp(now)).withProperty(new Sequence(Math.toIntExact(entry.version())))
                .withProperty(new Summary(plain(entry.title()))).withProperty(new Description(plain(entry.description())))
                .withProperty(new Url(URI.create(entry.url())))
                .withProperty(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED)
                .withProperty(entry.busy() && !entry.cancelled() ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
        if (entry.place() != null) {
            event.withProperty(new Location(plain(entry.place())));
        }
        if (entry.day() != null) {
            event.withProperty(new DtStart<>(entry.day())).withProperty(new DtEnd<>(entry.day().plusDays(1)));
        } else {
            event.withProperty(new DtStart<>(entry.startAt().atZone(HelsinkiClock.HELSINKI)))
                    .withProperty(new DtEnd<>(entry.endAt().atZone(HelsinkiClock.HELSINKI)));
        }
        return event;
    }

    /** A text holds no control characters but tabs and the ends of lines. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
    }

    /** Lines of at most 75 octets, no character cut in two; the library counts characters, and an ä is two octets. */
    static String folded(String text) {
        var lines = new StringBuilder(text.length() + text.length() / 16);
        for (var line : text.split("\r\n")) {
            var octets = 0;
            for (var i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
                var character = Character.toString(line.codePointAt(i));
                var more = character.getBytes(StandardCharsets.UTF_8).length;
                if (octets + more > LONGEST_LINE) {
                    lines.append("\r\n ");
                    octets = 1;
                }
                lines.append(character);
                octets += more;
            }
            lines.append("\r\n");
        }
        return lines.toString();
    }
}
