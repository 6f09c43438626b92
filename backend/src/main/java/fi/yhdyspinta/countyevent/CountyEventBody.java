package fi.yhdyspinta.countyevent;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about a county's events. */
final class CountyEventBody {

    private CountyEventBody() {}

    /** The whole of an event that can be written while it is planned. */
    @Schema(name = "CountyEventWrite", description = "An event of a county")
    public record Write(
            @Schema(required = true, description = "What kind of event") @NotNull CountyEventDto.Kind kind,
            @Schema(required = true, description = "Title", examples = "Puheenjohtajien vertaistapaaminen") @NotBlank @Size(max = 200) String title,
            @Schema(description = "What it is about", examples = "Miten tavoitteet elävät ryhmän arjessa") @Size(min = 1, max = 5000) String description,
            @Schema(required = true, description = "When it begins") @NotNull Instant startAt,
            @Schema(required = true, description = "When it ends: after startAt, at most 14 days later", examples = "2026-11-22T12:15:30Z") @NotNull Instant endAt,
            @Schema(description = "Where", examples = "Turku, Kirjastosali") @Size(min = 1, max = 300) String place,
            @Schema(description = "Link for those who take part from afar", examples = "https://kokous.example.fi/koulutus") @Size(max = 1000) @Pattern(regexp = "^https://\\S+$", message = "must be an https address") String remoteLink,
            @JsonProperty("public") @Schema(description = "Whether anyone may see what, when and where; false unless told", defaultValue = "false") boolean isPublic,
            @Schema(description = "Language of the texts: fi, sv or en; fi unless told", examples = "fi") @Pattern(regexp = "fi|sv|en") String language,
            @Schema(description = "How many may come; leave out when not limited", examples = "30") @Min(1) @Max(10_000) Integer places,
            @Schema(description = "Groups of the county that it is open to; none: all of them", examples = "[]") @Size(max = 300) List<@NotNull UUID> groupIds) {

        public Write {
            language = language == null ? "fi" : language;
            groupIds = groupIds == null ? List.of() : groupIds.stream().distinct().toList();
        }
    }

    /** Why an event does not take place. */
    @Schema(name = "CountyEventReason", description = "Why")
    public record Reason(
            @Schema(required = true, description = "Why", examples = "Kouluttaja on sairastunut") @NotBlank @Size(max = 2000) String reason) {}

    /** From which group one comes. */
    @Schema(name = "CountyEventSignUpWrite", description = "The caller signs up")
    public record SignUp(
            @Schema(required = true, description = "The caller's group from which they come; one that the event is open to") @NotNull UUID groupId) {}
}
