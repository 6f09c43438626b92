package fi.yhdyspinta.coverage;

import fi.yhdyspinta.security.Caller;
import java.util.List;
import java.util.UUID;

/**
 * What a caller may see of a group's coverage beside the states.
 *
 * @param dates whether days, reasons and organisations are shown, except those of hidden voices
 * @param hiddenDates whether also days that only a hidden voice's seat has
 * @param dependence whether to warn that something hangs on one person
 * @param invitations whether the mark of an invitation is shown
 */
record CoverageSight(boolean dates, boolean hiddenDates, boolean dependence, boolean invitations) {

    private static final String CLIENT_SCOPE = "members:read";

    static CoverageSight of(Caller caller, UUID groupId, String countyCode, List<String> municipalityCodes) {
        var leads = caller.leads(groupId);
        var member = leads || caller.isMemberOf(groupId);
        return new CoverageSight(seesDates(caller, municipalityCodes), leads, member, member || caller.coordinates(countyCode));
    }

    /** A signed-in person, or a machine that may read the members of one of these municipalities. */
    static boolean seesDates(Caller caller, List<String> municipalityCodes) {
        return caller.isPerson() || caller.isClient() && caller.account().scopes().contains(CLIENT_SCOPE)
                && municipalityCodes.stream().anyMatch(caller.clientMunicipalities()::contains);
    }
}
