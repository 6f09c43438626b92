package fi.yhdyspinta.choice;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about choices of indicators. */
final class ChoiceBody {

    private ChoiceBody() {}

    @Schema(name = "IndicatorChoiceCreate", description = "An indicator to follow or to leave out; anyone may read why, so nobody is named in it")
    public record Create(
            @Schema(required = true, description = "A common indicator, or one of the group's or its county's own") @NotNull UUID indicatorId,
            @Schema(required = true, description = "Follow it or leave it out") @NotNull ChoiceDto.Kind kind,
            @Schema(required = true, description = "Why", examples = "Yksinäisyys nousi esiin nuorten kuulemisessa") @NotBlank @Size(max = 2000) String rationale,
            @Schema(description = "A decision of the group that it rests on") UUID decisionId,
            @Schema(required = true, description = "Day on which the group decided it, at the latest today") @NotNull LocalDate decidedDate) {}

    /** The whole of a choice that can be written, besides its target. */
    @Schema(name = "IndicatorChoiceWrite", description = "A choice; anyone may read it, so nobody is named in it")
    public record Write(
            @Schema(required = true, description = "Why", examples = "Yksinäisyys nousi esiin nuorten kuulemisessa") @NotBlank @Size(max = 2000) String rationale,
            @Schema(description = "A decision of the group that it rests on") UUID decisionId,
            @Schema(required = true, description = "Day on which the group decided it, at the latest today") @NotNull LocalDate decidedDate,
            @Schema(description = "What lies behind the numbers", examples = "Kahdessa koulussa ei ole kuraattoria") @Size(min = 1, max = 5000) String story,
            @Schema(description = "Who can help to turn the curve", examples = "Nuorisotyö, seurakunta, urheiluseurat") @Size(min = 1, max = 5000) String partners,
            @Schema(description = "What to do next", examples = "Kutsutaan koulujen rehtorit helmikuun kokoukseen") @Size(min = 1, max = 5000) String nextStep) {}

    @Schema(name = "IndicatorTargetWrite", description = "Where a group wants to get with an indicator, and from where")
    public record Target(
            @Schema(description = "Municipality of the group that it is about; absent: the largest of them, or the county of a group that serves none", examples = "853") @Pattern(regexp = "[0-9]{3}") String municipalityCode,
            @Schema(required = true, description = "Year of the baseline", examples = "2024") @NotNull @Min(1900) @Max(2200) Integer baselineYear,
            @Schema(required = true, description = "Value at the baseline", examples = "11.5") @NotNull @DecimalMin("-1e12") @DecimalMax("1e12") Double baselineValue,
            @Schema(required = true, description = "Year of the target, after the baseline", examples = "2028") @NotNull @Min(1900) @Max(2200) Integer targetYear,
            @Schema(required = true, description = "Value that is aimed at", examples = "9.0") @NotNull @DecimalMin("-1e12") @DecimalMax("1e12") Double targetValue) {}
}
