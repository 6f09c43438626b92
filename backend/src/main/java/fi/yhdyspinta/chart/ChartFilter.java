package fi.yhdyspinta.chart;

import fi.yhdyspinta.indicator.Sex;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is drawn. */
public class ChartFilter {

    @QueryParam("area")
    @Size(max = 20)
    @Parameter(required = true, description = "The area: the kind and the code, or FI for the country", example = "MUNICIPALITY:853")
    public String area;

    @QueryParam("sex")
    @DefaultValue("TOTAL")
    @Parameter(description = "Of whom", example = "TOTAL")
    public Sex sex;

    @QueryParam("beside")
    @Size(max = 3)
    @Parameter(description = "Whom it is drawn beside, where there is something to tell of them", example = "[\"COUNTRY\"]")
    public List<Beside> beside;

    @QueryParam("language")
    @DefaultValue("fi")
    @Pattern(regexp = "fi|sv|en")
    @Parameter(description = "Language of the sentence and the words", example = "fi")
    public String language;

    Set<Beside> besides() {
        return beside.isEmpty() ? Set.of() : EnumSet.copyOf(beside);
    }
}
