package fi.yhdyspinta.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a meeting talks of, whole and in order. */
@Schema(name = "Agenda")
public record AgendaDto(@Schema(required = true, description = "In their order") List<Item> items) {

    @Schema(name = "AgendaItemType", description = "To be told, talked over, or decided")
    public enum Type { INFORM, DISCUSS, DECIDE }

    @Schema(name = "AgendaItemOutcome", description = "Not dealt with yet, dealt with, left to a later meeting, or dropped")
    public enum Outcome { OPEN, HANDLED, CARRIED_OVER, DROPPED }

    @Schema(name = "AgendaItem", description = "One matter on the agenda of a meeting, as the caller may see it")
    public record Item(
            @Schema(required = true, description = "Identifier") UUID id,
            @Schema(required = true, description = "Meeting") UUID meetingId,
            @Schema(required = true, description = "Place on the agenda, from 1", examples = "1") int position,
            @Schema(required = true, description = "What is to be done with it") Type type,
            @Schema(required = true, description = "Title", examples = "Perhekeskuksen aukioloajat") String title,
            @Schema(description = "More about it", examples = "Esittelijänä perhekeskuksen vastaava") String description,
            @Schema(description = "How long it is planned to take, in minutes", examples = "15") Integer durationMinutes,
            @Schema(description = "Why it was suggested; a code of AgendaSuggestion", examples = "OVERDUE_GOAL") String origin,
            @Schema(description = "The object that it is about; absent for callers who may not know it") UUID subjectId,
            @Schema(description = "The proposal of a member that it answers") UUID proposalId,
            @Schema(description = "Who proposed it; only for those who lead the group, and for who proposed", examples = "Maija Mallikas") String proposerName,
            @Schema(description = "The item of an earlier meeting that it goes on with") UUID carriedFromId,
            @Schema(description = "What was said of it", examples = "Aukioloa kokeillaan myös lauantaisin") String notes,
            @Schema(required = true, description = "What became of it") Outcome outcome,
            @Schema(required = true, description = "Decisions made of it") List<UUID> decisionIds) {}

    @Schema(name = "AgendaItemWrite", description = "A matter for the agenda; where it comes from is told only when it is added")
    public record Write(
            @Schema(required = true, description = "What is to be done with it") @NotNull Type type,
            @Schema(required = true, description = "Title", examples = "Perhekeskuksen aukioloajat") @NotBlank @Size(max = 200) String title,
            @Schema(description = "More about it", examples = "Esittelijänä perhekeskuksen vastaava") @Size(max = 5000) String description,
            @Schema(description = "How long it is planned to take, in minutes", examples = "15") @Min(1) @Max(600) Integer durationMinutes,
            @Schema(description = "Of an accepted suggestion: its origin, together with subjectId", examples = "OVERDUE_GOAL") @Pattern(regexp = "[A-Z_]{2,60}") String origin,
            @Schema(description = "Of an accepted suggestion: the object that it is about") UUID subjectId,
            @Schema(description = "A waiting proposal that it answers; with carriedFromId when an earlier meeting left it") UUID proposalId,
            @Schema(description = "An item that an earlier meeting left; origin and subjectId are taken from it") UUID carriedFromId) {}

    @Schema(name = "AgendaOrder", description = "The order of an agenda")
    public record Order(
            @Schema(required = true, description = "All items of the meeting, each once, in the wanted order", examples = "[\"0193a7c2-0000-7000-8000-000000000001\"]") @NotNull @Size(max = 100) List<@NotNull UUID> agendaItemIds) {}

    @Schema(name = "AgendaNotes", description = "What was said of an item")
    public record Notes(
            @Schema(description = "The whole of the notes; absent for none", examples = "Aukioloa kokeillaan myös lauantaisin") @Size(max = 20000) String notes) {}

    @Schema(name = "AgendaOutcome", description = "What became of an item")
    public record OutcomeWrite(@Schema(required = true, description = "What became of it") @NotNull Outcome outcome) {}
}
