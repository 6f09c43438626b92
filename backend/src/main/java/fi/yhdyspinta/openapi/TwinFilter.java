package fi.yhdyspinta.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** OpenAPI 3.0 allows no scope names with a bearer scheme: in the twin the description alone tells the scope. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 1, documentNames = "twin")
public class TwinFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getSecurity() != null)
                .flatMap(operation -> operation.getSecurity().stream())
                .forEach(requirement -> requirement.getSchemes().keySet()
                        .forEach(scheme -> requirement.addScheme(scheme, List.of())));
    }
}
