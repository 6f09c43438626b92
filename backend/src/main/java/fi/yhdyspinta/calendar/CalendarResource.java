package fi.yhdyspinta.calendar;

import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Attachment;
import fi.yhdyspinta.shared.NoStore;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
    private final CountyAgenda agenda;

    CalendarResource(CalendarQueries calendars, CalendarFeeds feeds, CalendarFile file, CountyAgenda agenda) {
        this.calendars = calendars;
        this.feeds = feeds;
        this.file = file;
        this.agenda = agenda;
    }

    @GET
    @Path("/meetings/{meetingId}/invitation")
    @Produces(ICALENDAR)
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getMeetingInvitation", summary = "One meeting as iCalendar, to put into a calendar")
    public RestResponse<String> invitation(@PathParam("meetingId") @Parameter(description = "Meeting") UUID id) {
        return attached(calendars.meeting(id), "meeting-" + id);
    }

    @GET
    @Path("/county-events/{countyEventId}/invitation")
    @Produces(ICALENDAR)
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getCountyEventInvitation", summary = "One event of a county as iCalendar, to put into a calendar")
    public RestResponse<String> countyEventInvitation(@PathParam("countyEventId") @Parameter(description = "Event") UUID id) {
        return attached(calendars.countyEvent(id), "event-" + id);
    }

    private RestResponse<String> attached(CalendarQueries.Named calendar, String name) {
        return Attachment.of(name + ".ics", ICALENDAR, file.of(calendar));
    }

    @GET
    @Path("/groups/{groupId}/calendar")
    @Produces(ICALENDAR)
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getGroupCalendar", summary = "Public meetings of a group and public events that are open to it as iCalendar, to subscribe to")
    public RestResponse<String> group(@PathParam("groupId") @Parameter(description = "Group") UUID id) {
        return RestResponse.ok(file.of(calendars.group(id)));
    }

    @GET
    @Path("/counties/{countyCode}/calendar")
    @Produces(ICALENDAR)
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "getCountyCalendar", summary = "Public events of a county and public meetings of its groups as iCalendar, to subscribe to")
    public RestResponse<String> county(@PathParam("countyCode") @Parameter(description = "County", example = "05") String code) {
        return RestResponse.ok(file.of(calendars.county(code)));
    }

    @GET
    @Path("/counties/{countyCode}/calendar-entries")
    @Access(value = Right.PUBLIC, scope = "groups:read")
    @Operation(operationId = "listCountyCalendarEntries", summary = "Events of a county that the caller may see, and public meetings of its groups, the earliest first")
    public CountyAgendaDto.Page entries(@PathParam("countyCode") @Parameter(description = "County", example = "05") String code,
            @BeanParam @Valid CountyAgendaFilter filter) {
        return agenda.page(code, filter);
    }

    @GET
    @Path("/calendar-feeds/{feedSecret}")
    @Produces(ICALENDAR)
    @Access(Right.PUBLIC)
    @Operation(operationId = "readCalendarFeed", summary = "Meetings, events signed up for and due dates of whoever made the link, as iCalendar")
    public RestResponse<String> feed(@PathParam("feedSecret") @Parameter(description = "The secret of the link", example = "b2Zmc2V0LWJ1dC1ub3QtcmVhbGx5") String secret) {
        return NoStore.ok(file.of(feeds.read(secret)));
    }
}
