package fi.yhdyspinta.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text in the languages it exists in: Finnish, Swedish, English; at least Finnish or Swedish. */
@Schema(name = "LocalizedText", description = "A text in up to three languages, at least Finnish or Swedish")
public record LocalizedText(
        @Schema(description = "Finnish", examples = "Neuvola") @Size(min = 1, max = 2000) String fi,
        @Schema(description = "Swedish", examples = "Rådgivning") @Size(min = 1, max = 2000) String sv,
        @Schema(description = "English", examples = "Child health clinic") @Size(min = 1, max = 2000) String en) {

    public static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    @JsonIgnore
    @AssertTrue(message = "needs a text in Finnish or Swedish")
    @Schema(hidden = true)
    public boolean isInAnOfficialLanguage() {
        return fi != null || sv != null;
    }

    /** Null when no language has a text. */
    public static LocalizedText of(String fi, String sv, String en) {
        return fi == null && sv == null && en == null ? null : new LocalizedText(fi, sv, en);
    }

    /** The columns name_fi, name_sv and name_en of a row, for the name {@code name}; null when all are. */
    public static LocalizedText read(ResultSet row, String name) throws SQLException {
        return of(row.getString(name + "_fi"), row.getString(name + "_sv"), row.getString(name + "_en"));
    }

    /** For a change of the columns: a missing text empties all three. */
    public static LocalizedText orEmpty(LocalizedText text) {
        return text == null ? new LocalizedText(null, null, null) : text;
    }

    /** The text in the language, else the first that exists in the order fi, sv, en. */
    public String in(String language) {
        var wanted = switch (language) {
            case "sv" -> sv;
            case "en" -> en;
            default -> fi;
        };
        return wanted != null ? wanted : fi != null ? fi : sv != null ? sv : en;
    }
}
