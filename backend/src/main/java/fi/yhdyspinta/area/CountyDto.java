package fi.yhdyspinta.area;

import fi.yhdyspinta.shared.LocalizedText;
import jakarta.validation.Valid;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wellbeing services county, or Helsinki or Åland, which stand in its place. */
@Schema(name = "County")
public record CountyDto(
        @Schema(required = true, description = "Two-digit code", examples = "05") String code,
        @Schema(required = true, description = "Name") LocalizedText name,
        @Schema(required = true, description = "Only COUNTY is a wellbeing services county") Type type,
        @Schema(description = "The county's own word for its regional group") LocalizedText regionalGroupWord,
        @Schema(description = "The county's own title for its coordinator") LocalizedText coordinatorTitle,
        @Schema(required = true, description = "Municipalities valid today", examples = "27") int municipalityCount) {

    @Schema(name = "CountyType")
    public enum Type { COUNTY, CITY_OF_HELSINKI, ALAND }

    @Schema(name = "CountyList", description = "All counties, whole")
    public record Listing(@Schema(required = true, description = "By code") List<CountyDto> items) {}

    @Schema(name = "CountyWords", description = "The county's own words; absent means the common word")
    public record Words(
            @Schema(description = "Word for the regional group") @Valid LocalizedText regionalGroupWord,
            @Schema(description = "Title of the coordinator") @Valid LocalizedText coordinatorTitle) {}
}
