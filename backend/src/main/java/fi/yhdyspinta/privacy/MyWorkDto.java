package fi.yhdyspinta.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person has written in groups, or is responsible for there. */
@Schema(name = "OwnWork", description = "What the person has written in groups, or is responsible for there")
public record MyWorkDto(
        @Schema(required = true, description = "Goals that they own or made") List<Goal> goals,
        @Schema(required = true, description = "Actions that they do or made") List<Action> actions,
        @Schema(required = true, description = "What they told of how goals go") List<ProgressUpdate> progressUpdates,
        @Schema(required = true, description = "What they proposed for agendas") List<AgendaProposal> agendaProposals,
        @Schema(required = true, description = "Items that they put on agendas") List<AgendaItem> agendaItems,
        @Schema(required = true, description = "Decisions that they wrote down or changed") List<Decision> decisions,
        @Schema(required = true, description = "Hearings that they wrote down, changed or answered") List<Hearing> hearings,
        @Schema(required = true, description = "Choices of indicators that they wrote down or changed") List<IndicatorChoice> indicatorChoices) {

    static final MyWorkDto NONE = new MyWorkDto(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    @Schema(name = "OwnGoal", description = "A goal that the person owns or made")
    public record Goal(
            @Schema(required = true, description = "Identifier") UUID id,
            @Schema(required = true, description = "Group") UUID groupId,
            @Schema(required = true, description = "Title", examples = "Jokainen perhe löytää kohtaamispaikan") String title,
            @Schema(description = "Description", examples = "Yksinäisyys vähenee") String description,
            @Schema(required = true, description = "Status", examples = "IN_PROGRESS") String status,
            @Schema(description = "Due date", examples = "2027-05-31") LocalDate dueDate,
            @Schema(required = true, description = "Whether a seat of the person owns it", examples = "true") boolean owned) {}

    @Schema(name = "OwnAction", description = "An action that the person does or made")
    public record Action(
            @Schema(required = true, description = "Identifier") UUID id,
            @Schema(required = true, description = "Goal") UUID goalId,
            @Schema(required = true, description = "Title", examples = "Sovitaan vuorot") String title,
            @Schema(description = "Description", examples = "Lauantaisin kello 10–14") String description,
            @Schema(required = true, description = "Status", examples = "DOING") String status,
            @Schema(description = "Due date", examples = "2027-01-31") LocalDate dueDate,
            @Schema(required = true, description = "Whether a seat of the person is responsible", examples = "true") boolean responsible) {}

    @Schema(name = "OwnProgressUpdate", description = "What the person told of how a goal goes")
    public record ProgressUpdate(
            @Schema(required = true, description = "Identifier") UUID id,
            @Schema(required = true, description = "Goal") UUID goalId,
            @Schema(required = true, description = "Of which day", examples = "2026-11-22") LocalDate updateDate,
            @Schema(required = true, description = "How it goes", examples = "ON_TRACK") String health,
            @Schema(required = true, description = "In words", examples = "Kuusi paikkaa on koottu") String text,
            @Schema(required = true, description = "When it was told") Instant createdAt) {}

    @Schema(name = "OwnAgendaProposal", description = "What the person proposed for an agenda")
    public record AgendaProposal(
            @Schema(required = true, description = "Identifier") UUID id,
            @Schema(required = true, description = "Group") UUID groupId,
            @Schema(required = true, description = "Title", examples = "Koulumatkat") String title,
            @Schema(description = "Reason", examples = "Bussi kulkee liian harvoin") String reason,
            @Schema(description = "Why the group did not take it up", examples = "Asia hoidettiin jo") String declineReason,
            @Schema(required = true, description = "When it was proposed") Instant createdAt) {}

    @Schema(name = "OwnAgendaItem", description = "An item that the person put on an agenda")
    public record AgendaItem(
            @Schema(required = true, description = "Identifier") UUID id,
            @Schema(required = true, description = "Meeting") UUID meetingId,
            @Schema(required = true, description = "Title", examples = "Perhekeskuksen aukiolo") String title,
            @Schema(description = "Description", examples = "Kokeilu päättyy keväällä") String description) {}

    @Schema(name = "OwnDecision", description = "A decision that the person wrote down or changed")
    public record Decision(
            @Schema(required = true, description = "Identifier") UUID id,
            @Schema(required = true, description = "Meeting") UUID meetingId,
            @Schema(required = true, description = "What was decided", examples = "Perhekeskus on auki lauantaisin") String text,
            @Schema(description = "What it means for children", examples = "Perheet pääsevät yhdessä") String childImpact,
            @Schema(description = "Why that need not be assessed", examples = "Kokeilu arvioidaan keväällä") String noChildImpactReason) {}

    @Schema(name = "OwnHearing", description = "A hearing that the person wrote down, changed or answered")
    public record Hearing(
            @Schema(required = true, description = "Identifier") UUID id,
            @Schema(required = true, description = "Group") UUID groupId,
            @Schema(required = true, description = "Title", examples = "Kysely kuudesluokkalaisille") String title,
            @Schema(required = true, description = "What was said", examples = "Välitunneille toivotaan tekemistä") String said,
            @Schema(description = "What changed, or why not", examples = "Pihalle hankittiin pelejä") String response) {}

    @Schema(name = "OwnIndicatorChoice", description = "A choice of an indicator that the person wrote down or changed")
    public record IndicatorChoice(
            @Schema(required = true, description = "Identifier") UUID id,
            @Schema(required = true, description = "Group") UUID groupId,
            @Schema(required = true, description = "Why", examples = "Yksinäisyys nousi esiin") String rationale,
            @Schema(description = "What lies behind the numbers", examples = "Kuraattoreita puuttuu") String story,
            @Schema(description = "Who can help", examples = "Nuorisotyö") String partners,
            @Schema(description = "What to do next", examples = "Kutsutaan rehtorit") String nextStep) {}
}
