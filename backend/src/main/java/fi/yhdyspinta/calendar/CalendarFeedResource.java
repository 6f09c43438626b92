package fi.yhdyspinta.calendar;

import fi.yhdyspinta.idempotency.Idempotent;
import fi.yhdyspinta.security.Access;
import fi.yhdyspinta.security.Right;
import fi.yhdyspinta.shared.Created;
import fi.yhdyspinta.shared.NoStore;
import fi.yhdyspinta.shared.RequiresIfMatch;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The caller's links to their own calendar over HTTP. */
@Path("/api/v1")
@Tag(name = "Calendars")
class CalendarFeedResource {

    private final CalendarFeeds feeds;

    CalendarFeedResource(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Path("/me/calendar-feeds")
    @Access(Right.SIGNED_IN)
    @Operation(operationId = "listMyCalendarFeeds", summary = "The caller's links to their own calendar, without the secrets")
    public RestResponse<CalendarFeedDto.Listing> mine() {
        return NoStore.ok(new CalendarFeedDto.Listing(feeds.mine()));
    }

    @POST
    @Path("/me/calendar-feeds")
    @Idempotent
    @Access(Right.SIGNED_IN)
    @Operation(operationId = "createMyCalendarFeed", summary = "Make a secret link to one's own calendar; it is shown this once")
    @ResponseStatus(201)
    public RestResponse<CalendarFeedDto.Link> add() {
        return NoStore.of(Created.at("/api/v1/me/calendar-feeds", feeds.add()));
    }

    @DELETE
    @Path("/me/calendar-feeds/{calendarFeedId}")
    @RequiresIfMatch(false)
    @Access(Right.SIGNED_IN)
    @Operation(operationId = "deleteMyCalendarFeed", summary = "Revoke a link: whoever has it reads nothing any more")
    public void remove(@PathParam("calendarFeedId") @Parameter(description = "Link") UUID id) {
        feeds.remove(id);
    }
}
