package fi.yhdyspinta.area;

import fi.yhdyspinta.shared.LocalizedText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A municipality of Finland, present or ended. Days are Helsinki days. */
@Schema(name = "Municipality")
public record MunicipalityDto(
        @Schema(required = true, description = "Official three-digit code", examples = "853") String code,
        @Schema(required = true, description = "Name") LocalizedText name,
        @Schema(required = true, description = "Region (maakunta)", examples = "02") String regionCode,
        @Schema(required = true, description = "Wellbeing services county, or Helsinki or Åland in its place", examples = "05") String countyCode,
        @Schema(required = true, description = "Official languages") LanguageRelation languageRelation,
        @Schema(required = true, description = "Urban-rural group of Statistics Finland") UrbanRural urbanRural,
        @Schema(required = true, description = "Sub-region (seutukunta) code", examples = "023") String subregionCode,
        @Schema(required = true, description = "Sub-region name in Finnish", examples = "Turku") String subregionName,
        @Schema(description = "Inhabitants at the end of populationYear", examples = "197900") Integer population,
        @Schema(description = "Year of the population figure", examples = "2022") Integer populationYear,
        @Schema(description = "First day; absent when before our data") LocalDate validFromDate,
        @Schema(description = "Last day; absent while valid", examples = "2024-12-31") LocalDate validToDate,
        @Schema(description = "The municipality that it was joined to", examples = "507") String successorCode) {

    /** How the two national languages are spoken and served. */
    @Schema(name = "LanguageRelation")
    public enum LanguageRelation { FINNISH, BILINGUAL_FINNISH_MAJORITY, BILINGUAL_SWEDISH_MAJORITY, SWEDISH }

    /** Statistics Finland's grouping of municipalities. */
    @Schema(name = "UrbanRural")
    public enum UrbanRural { URBAN, SEMI_URBAN, RURAL }

    @Schema(name = "MunicipalityList", description = "All municipalities that match, whole")
    public record Listing(@Schema(required = true, description = "By code") List<MunicipalityDto> items) {}

    @Schema(name = "MunicipalityRetirement", description = "A municipality is joined to another")
    public record Retirement(
            @Schema(required = true, description = "The municipality that goes on", examples = "507") @NotNull @Pattern(regexp = "[0-9]{3}") String successorCode,
            @Schema(required = true, description = "Last day of the ending municipality", examples = "2026-12-31") @NotNull LocalDate lastDate) {}
}
