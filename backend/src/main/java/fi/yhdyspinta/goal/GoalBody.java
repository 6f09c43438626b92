package fi.yhdyspinta.goal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about goals. */
final class GoalBody {

    private GoalBody() {}

    /** The whole of a goal that can be written. */
    @Schema(name = "GoalWrite", description = "A goal; once it is agreed, ownerId and dueDate stay required")
    public record Write(
            @Schema(required = true, description = "Title", examples = "Perhekeskus jokaisen perheen ulottuvilla") @NotBlank @Size(max = 200) String title,
            @Schema(description = "What is aimed at and why", examples = "Matkaa lähimpään kohtaamispaikkaan on enintään 30 minuuttia") @Size(max = 5000) String description,
            @Schema(required = true, description = "Codes of /themes", examples = "[\"FAMILY_CENTRE\"]") @NotNull @Size(max = 10) List<@NotNull String> themeCodes,
            @Schema(description = "Membership of the group, valid today, that owns it") UUID ownerId,
            @Schema(description = "First day") LocalDate startDate,
            @Schema(description = "Day by which it is to be reached; not before startDate") LocalDate dueDate,
            @Schema(description = "An agreed goal of the county's regional group that it contributes to") UUID parentGoalId,
            @Schema(description = "What will show that it is reached", examples = "Asiakaskyselyn keskiarvo on vähintään 4") @Size(max = 1000) String measure,
            @Schema(description = "Estimated cost in euros", examples = "12000.00") @DecimalMin("0") @Digits(integer = 10, fraction = 2) BigDecimal estimatedCost,
            @Schema(description = "Who pays", examples = "Turun kaupunki") @Size(max = 200) String funder,
            @Schema(description = "What has been seen to change", examples = "Jonot lyhenivät kolmanneksella") @Size(max = 5000) String observedEffect) {

        public Write {
            themeCodes = themeCodes == null ? null : themeCodes.stream().distinct().sorted(java.util.Comparator.nullsFirst(
                    java.util.Comparator.naturalOrder())).toList();
        }

        Write ownedBy(UUID owner) {
            return new Write(title, description, themeCodes, owner, startDate, dueDate, parentGoalId, measure,
                    estimatedCost, funder, observedEffect);
        }
    }

    /** A goal that another system keeps. */
    @Schema(name = "ExternalGoalWrite", description = "A goal of another system; while ownerId is absent the owner that was named here stays")
    public record External(
            @Schema(required = true, description = "Group whose goal it is: one that serves a municipality of the client; it stays") @NotNull UUID groupId,
            @Schema(required = true, description = "The goal") @NotNull @Valid Write goal) {}

    /** Why a goal is discontinued or taken up again. */
    @Schema(name = "GoalReason", description = "Why")
    public record Reason(
            @Schema(required = true, description = "Why", examples = "Rahoitus päättyi") @NotBlank @Size(max = 2000) String reason) {}
}
