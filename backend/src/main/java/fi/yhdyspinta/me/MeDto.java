package fi.yhdyspinta.me;

import fi.yhdyspinta.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller, as the service knows them today. */
@Schema(name = "Me", description = "The caller and what they may do today")
record MeDto(
        @Schema(required = true, description = "Name of the person or the client", examples = "Maija Meikäläinen") String name,
        @Schema(description = "E-mail address of the person", examples = "maija.meikalainen@example.fi") String email,
        @Schema(description = "Language the person prefers: fi, sv or en", examples = "fi") String language,
        @Schema(description = "Id of the person's record; absent when the service has none", examples = "019abf60-5c9e-7c1e-b0a4-0a7e4a7f3c11") UUID personId,
        @Schema(required = true, description = "Whether the caller is an administrator", examples = "false") boolean administrator,
        @Schema(required = true, description = "Groups where the person has a seat today") List<GroupDto> groups,
        @Schema(required = true, description = "Counties that the person coordinates today") List<CountyDto> counties,
        @Schema(description = "The integration client, when the caller is one") ClientDto client) {

    /** A seat of the caller. */
    @Schema(name = "MyGroup", description = "A group where the caller has a seat today")
    record GroupDto(
            @Schema(required = true, description = "Id of the group", examples = "019abf60-5c9e-7c1e-b0a4-0a7e4a7f3c12") UUID groupId,
            @Schema(required = true, description = "Name of the group", examples = "Turun LAPE-ryhmä") String groupName,
            @Schema(required = true, description = "Kind of the group: MUNICIPAL, REGIONAL, LEADERSHIP, CHAIR_NETWORK or SUBGROUP", examples = "MUNICIPAL") String kind,
            @Schema(required = true, description = "Role in the group: CHAIR, VICE_CHAIR, SECRETARY, MEMBER, DEPUTY or EXPERT", examples = "CHAIR") String role,
            @Schema(required = true, description = "Id of the seat", examples = "019abf60-5c9e-7c1e-b0a4-0a7e4a7f3c13") UUID membershipId,
            @Schema(required = true, description = "Municipalities that the group serves today", examples = "[\"853\"]") List<String> municipalityCodes,
            @Schema(required = true, description = "County of the group", examples = "05") String countyCode,
            @Schema(description = "Last day of the seat, when it has one", examples = "2029-05-31") LocalDate validToDate) {}

    /** A county that the caller coordinates. */
    @Schema(name = "MyCounty", description = "A county that the caller coordinates today")
    record CountyDto(
            @Schema(required = true, description = "Code of the county", examples = "05") String countyCode,
            @Schema(required = true, description = "Name of the county") LocalizedText name,
            @Schema(required = true, description = "Whether as a substitute", examples = "false") boolean substitute,
            @Schema(description = "Last day as coordinator, when it is known", examples = "2027-12-31") LocalDate validToDate) {}

    /** The integration client that calls. */
    @Schema(name = "MyClient", description = "The integration client that calls")
    record ClientDto(
            @Schema(required = true, description = "Id of the client", examples = "intranet-turku") String clientId,
            @Schema(required = true, description = "Scopes of its token", examples = "[\"groups:read\"]") List<String> scopes,
            @Schema(required = true, description = "Municipalities it may act for", examples = "[\"853\"]") List<String> municipalityCodes) {}
}
