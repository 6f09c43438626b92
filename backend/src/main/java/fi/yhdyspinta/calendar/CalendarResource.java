package fi.yhdyspinta.calendar;

import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.NoStore;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Calendars over HTTP. */
@Path("/api/v1")
@Tag(name = "Calendars")
class CalendarResource {

    private static final String ICALENDAR = "text/calendar";

    private final CalendarQueries calendars;
    private final CalendarFeeds feeds;
    private final CalendarFile file;

    CalendarResource(CalendarQueries calendars, CalendarFeeds feeds, CalendarFile file) {
        this.calendars = calendars;
        this.feeds = feeds;
        this.file = file;
    }

    @GET
    @Path("/meetings/{meetingId}/invitation")
    @Produces(ICALENDAR)
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getMeetingInvitation", summary = "One meeting as iCalendar, to put into a calendar")
    public RestResponse<String> invitation(@PathParam("meetingId") @Parameter(description = "Meeting") UUID id) {
        return RestResponse.ResponseBuilder.ok(file.of(calendars.meeting(id)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"meeting-" + id + ".ics\"").build();
    }

    @GET
    @Path("/groups/{groupId}/calendar")
    @Produces(ICALENDAR)
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getGroupCalendar", summary = "Public meetings of a group as iCalendar, to subscribe to")
    public RestResponse<String> group(@PathParam("groupId") @Parameter(description = "Group") UUID id) {
        return RestResponse.ok(file.of(calendars.group(id)));
    }

    @GET
    @Path("/calendar-feeds/{feedSecret}")
    @Produces(ICALENDAR)
    @Access(Right.PUBLIC)
    @Operation(operationId = "readCalendarFeed", summary = "Meetings and due dates of whoever made the link, as iCalendar")
    public RestResponse<String> feed(@PathParam("feedSecret") @Parameter(description = "The secret of the link", example = "b2Zmc2V0LWJ1dC1ub3QtcmVhbGx5") String secret) {
        return NoStore.ok(file.of(feeds.read(secret)));
    }
}
