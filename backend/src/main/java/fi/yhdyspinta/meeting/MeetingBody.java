package fi.yhdyspinta.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about meetings. */
final class MeetingBody {

    private static final String HTTPS = "^https://\\S+$";

    private MeetingBody() {}

    /** The whole of a meeting that can be written while it is planned. */
    @Schema(name = "MeetingWrite", description = "When and where a group meets")
    public record Write(
            @Schema(required = true, description = "Title", examples = "Syksyn toinen kokous") @NotBlank @Size(max = 200) String title,
            @Schema(required = true, description = "When it begins") @NotNull Instant startAt,
            @Schema(required = true, description = "When it ends: after startAt, at most 24 hours later", examples = "2026-11-22T12:15:30Z") @NotNull Instant endAt,
            @Schema(description = "Where", examples = "Kaupungintalo, kokoushuone 2") @Size(min = 1, max = 300) String place,
            @Schema(description = "Link for those who take part from afar", examples = "https://kokous.example.fi/turku") @Size(max = 1000) @Pattern(regexp = HTTPS, message = "must be an https address") String remoteLink,
            @JsonProperty("public") @Schema(description = "Whether anyone may see the date and the place; false unless told", defaultValue = "false") boolean isPublic,
            @Schema(description = "Language of the minutes: fi, sv or en; the group's unless told", examples = "fi") @Pattern(regexp = "fi|sv|en") String language) {

        Write in(String workingLanguage) {
            return language != null ? this : new Write(title, startAt, endAt, place, remoteLink, isPublic, workingLanguage);
        }
    }

    /** Meetings at the same time of day in Helsinki, also when the clocks are turned in between. */
    @Schema(name = "MeetingSeriesCreate", description = "Meetings at the same time of day, every so many weeks")
    public record Series(
            @Schema(required = true, description = "Title of each meeting", examples = "LAPE-ryhmän kokous") @NotBlank @Size(max = 200) String title,
            @Schema(required = true, description = "Day of the first meeting") @NotNull LocalDate startDate,
            @Schema(required = true, description = "Time of day in Helsinki at which each begins", examples = "15:30") @NotNull @Pattern(regexp = "^([01]\\d|2[0-3]):[0-5]\\d$") String startTime,
            @Schema(required = true, description = "Length of each in minutes", examples = "90") @NotNull @Min(15) @Max(720) Integer durationMinutes,
            @Schema(required = true, description = "Weeks from one meeting to the next", examples = "4") @NotNull @Min(1) @Max(52) Integer intervalWeeks,
            @Schema(required = true, description = "How many meetings", examples = "6") @NotNull @Min(2) @Max(30) Integer count,
            @Schema(description = "Where", examples = "Kaupungintalo, kokoushuone 2") @Size(min = 1, max = 300) String place,
            @Schema(description = "Link for those who take part from afar", examples = "https://kokous.example.fi/turku") @Size(max = 1000) @Pattern(regexp = HTTPS, message = "must be an https address") String remoteLink,
            @JsonProperty("public") @Schema(description = "Whether anyone may see the dates and the place; false unless told", defaultValue = "false") boolean isPublic) {

        /** The nth meeting, counted from nothing. */
        Write meeting(int n, String language) {
            var start = startDate.plusWeeks((long) n * intervalWeeks).atTime(LocalTime.parse(startTime))
                    .atZone(fi.yhdyspinta.shared.HelsinkiClock.HELSINKI).toInstant();
            return new Write(title, start, start.plusSeconds(durationMinutes * 60L), place, remoteLink, isPublic, language);
        }
    }

    /** Why something does not take place. */
    @Schema(name = "MeetingReason", description = "Why")
    public record Reason(
            @Schema(required = true, description = "Why", examples = "Puheenjohtaja on estynyt") @NotBlank @Size(max = 2000) String reason) {}
}
