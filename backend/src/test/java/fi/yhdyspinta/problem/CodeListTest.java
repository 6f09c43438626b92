package fi.yhdyspinta.problem;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.emptyString;

import fi.yhdyspinta.shared.ProblemType;
import fi.yhdyspinta.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CodeListTest extends ApiTest {

    @Test
    void everyProblemIsDocumentedAtTheAddressThatItNames() {
        anyone().get("/problems").then().statusCode(200).body("items", hasSize(ProblemType.values().length))
                .body("items.remedy", everyItem(not(emptyString())));
        String type = anyone().get("/counties/77").then().statusCode(404).extract().path("type");
        anyone().request().get(type).then().statusCode(200).header("Cache-Control", containsString("public"))
                .body("code", is("not-found")).body("status", is(404)).body("type", is(type));
        anyone().get("/problems/no-such").then().statusCode(404);
    }

    @Test
    void namesTheKindsOfRelatedBodiesAndRefusesOthers() {
        anyone().get("/related-body-types").then().statusCode(200)
                .body("items.code", hasItems("WELFARE_GROUP", "STUDENT_WELFARE_STEERING", "YOUTH_GUIDANCE_NETWORK",
                        "YOUTH_COUNCIL", "CHILD_FRIENDLY_MUNICIPALITY", "OTHER"))
                .body("items.find { it.code == 'YOUTH_COUNCIL' }.name.sv", is("Ungdomsfullmäktige"));
        var group = given.aGroup();
        group.withChair().post("/groups/{id}/related-bodies",
                Map.of("name", "Saunaseura", "type", "SAUNA_CLUB", "relation", "SHARED_MEMBERS"), group.id())
                .then().statusCode(400).body("errors.code", contains("unknown-code"));
    }
}
