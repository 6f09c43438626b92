package fi.yhdyspinta.goal;

import fi.yhdyspinta.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who owns a goal or does an action, as the caller may know it: of a hidden voice only the perspective, unless the caller
 * leads the group.
 */
@Schema(name = "GoalSeat")
public record GoalSeatDto(
        @Schema(description = "The membership; absent for a hidden voice") UUID membershipId,
        @Schema(description = "Name; absent for a hidden voice and when erased", examples = "Maija Mallikas") String personName,
        @Schema(description = "Organisation; absent for a hidden voice", examples = "Turun kaupunki") String organisationName,
        @Schema(required = true, description = "True for a voice whose name is not shown") boolean nameHidden,
        @Schema(description = "Of a hidden voice: the perspectives that it brings", examples = "[\"CHILD_YOUTH_VOICE\"]") List<String> perspectiveCodes) {

    /** The columns that {@link #read} needs of the seat whose alias is the name. */
    static String columns(String name) {
        return """
                %1$s.id AS %1$s_id, %1$s.name_hidden AS %1$s_hidden, COALESCE(%1$s_typed.name, %1$s_person.name) AS %1$s_name,
                %1$s_organisation.name AS %1$s_organisation, %1$s.valid_to < :today AS %1$s_ended,
                CASE WHEN %1$s.name_hidden THEN ARRAY(SELECT mp.perspective_code FROM membership_perspective mp
                    WHERE mp.membership_id = %1$s.id ORDER BY 1) END AS %1$s_perspectives
                """.formatted(name);
    }

    /** The seat as the name, with what stands around it. */
    static String joins(String name, String seatId) {
        return """
                LEFT JOIN membership %1$s ON %1$s.id = %2$s
                LEFT JOIN person %1$s_person ON %1$s_person.id = %1$s.person_id
                LEFT JOIN group_contact %1$s_typed
                    ON %1$s_typed.group_id = %1$s.group_id AND %1$s_typed.person_id = %1$s.person_id
                LEFT JOIN organisation %1$s_organisation ON %1$s_organisation.id = %1$s.organisation_id
                """.formatted(name, seatId);
    }

    /** Null when nobody is named, or the caller may not know who. */
    static GoalSeatDto read(ResultSet row, String name, Caller caller) throws SQLException {
        var id = row.getObject(name + "_id", UUID.class);
        if (id == null || !GoalSight.seesNames(row, caller)) {
            return null;
        }
        var hidden = row.getBoolean(name + "_hidden");
        var perspectives = hidden ? List.of((String[]) row.getArray(name + "_perspectives").getArray()) : null;
        if (hidden && !caller.leads(row.getObject("group_id", UUID.class))) {
            return new GoalSeatDto(null, null, null, true, row.getBoolean(name + "_ended") ? null : perspectives);
        }
        return new GoalSeatDto(id, row.getString(name + "_name"), row.getString(name + "_organisation"), hidden, perspectives);
    }

    static SeatState state(ResultSet row, String name) throws SQLException {
        return row.getObject(name + "_id") == null ? SeatState.NONE
                : row.getBoolean(name + "_ended") ? SeatState.ENDED : SeatState.SEATED;
    }

    /** Whether somebody is named, and whether they still sit at the table. */
    @Schema(name = "GoalSeatState", description = "Nobody named, somebody at the table today, or somebody whose seat has ended")
    public enum SeatState { NONE, SEATED, ENDED }
}
