package fi.yhdyspinta.shared;

import fi.yhdyspinta.shared.Csv.Dialect;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whether a list is wanted as a table (text/csv), and how. */
public class TableFormat {

    @QueryParam("dialect")
    @DefaultValue("excel-fi")
    @Pattern(regexp = "excel-fi|rfc4180")
    @Parameter(description = "With text/csv: excel-fi for spreadsheets, rfc4180 for machines (codes, ISO dates)", example = "excel-fi")
    public String dialect;

    @QueryParam("language")
    @DefaultValue("fi")
    @Pattern(regexp = "fi|sv|en")
    @Parameter(description = "With text/csv in excel-fi: language of headings and words", example = "fi")
    public String language;

    @Context
    HttpHeaders headers;

    public boolean isWanted() {
        return Csv.isWanted(headers);
    }

    public Dialect dialect() {
        return Dialect.of(dialect);
    }
}
