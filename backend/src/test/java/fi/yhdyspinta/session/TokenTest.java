package fi.yhdyspinta.session;

import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fi.yhdyspinta.support.ApiTest;
import fi.yhdyspinta.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class TokenTest extends ApiTest {

    private static final String CANARY = "canary-of-the-token";
    private static final String PROTECTED = "/api/v1/me";
    private static final String PUBLIC = "/api/v1/regions";

    private static JwtClaimsBuilder goodClaims() {
        return Jwt.claims().issuer("http://test-issuer").audience("yhdyspinta-api").claim("typ", "Bearer")
                .subject(CANARY).claim("name", CANARY).claim("email", Given.anEmail()).claim("email_verified", true)
                .expiresIn(600);
    }

    private static Response callWith(String authorization, String path) {
        return RestAssured.given().header("Authorization", authorization).get(path);
    }

    static Stream<Map.Entry<String, String>> damagedTokens() throws Exception {
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        var publicKey = Base64.getDecoder().decode(ConfigProvider.getConfig().getValue("quarkus.oidc.public-key", String.class));
        var good = goodClaims().sign();
        var parts = good.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var anotherSubject = encode(claims.replace("\"sub\":\"" + CANARY, "\"sub\":\"other-" + CANARY));
        return Map.ofEntries(
                Map.entry("expired", goodClaims().expiresAt(Instant.now().minusSeconds(120)).issuedAt(Instant.now().minusSeconds(600)).sign()),
                Map.entry("not valid yet", goodClaims().claim("nbf", Instant.now().plusSeconds(600).getEpochSecond()).sign()),
                Map.entry("signed with another key", goodClaims().sign(keys.generateKeyPair().getPrivate())),
                Map.entry("unsigned", encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + '.' + parts[1] + '.'),
                Map.entry("unsigned, with a signature", encode("{\"alg\":\"none\"}") + '.' + parts[1] + '.' + parts[2]),
                Map.entry("signed with the public key as a secret", goodClaims().jws().algorithm(SignatureAlgorithm.HS256)
                        .sign(new SecretKeySpec(publicKey, "HmacSHA256"))),
                Map.entry("with other claims than were signed", parts[0] + '.' + anotherSubject + '.' + parts[2]),
                Map.entry("of another issuer", goodClaims().issuer("http://another-issuer").sign()),
                Map.entry("for another audience", goodClaims().audience("another-api").sign()),
                Map.entry("of a client without our audience", without("aud").claim("azp", "another-client").sign()),
                Map.entry("an ID token", goodClaims().claim("typ", "ID").sign()),
                Map.entry("a refresh token", goodClaims().claim("typ", "Refresh").sign()),
                Map.entry("of no type", without("typ").sign()),
                Map.entry("garbage", CANARY),
                Map.entry("three parts of garbage", CANARY + '.' + CANARY + '.' + CANARY),
                Map.entry("empty", "")).entrySet().stream();
    }

    private static JwtClaimsBuilder without(String claim) {
        return goodClaims().remove(claim);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aGoodTokenIsTaken() {
        callWith("Bearer " + goodClaims().sign(), PROTECTED).then().statusCode(200).body("name", is(CANARY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damagedTokens")
    void aTokenThatDoesNotVerifyIsRefusedEverywhere(Map.Entry<String, String> token) {
        for (var path : List.of(PROTECTED, PUBLIC, "/api/v1/session", SessionResource.LOGIN + "?returnTo=/groups")) {
            refused(callWith("Bearer " + token.getValue(), path), token.getValue());
        }
    }

    @Test
    void aHeaderThatIsNoBearerTokenIsRefusedEverywhere() {
        for (var header : List.of("Basic " + encode("pj.turku:demo"), "Bearer", "Negotiate x", "demo")) {
            refused(callWith(header, PROTECTED), header);
            refused(callWith(header, PUBLIC), header);
        }
    }

    @Test
    void withoutATokenOnlyWhatIsPublicIsRead() {
        RestAssured.given().get(PUBLIC).then().statusCode(200);
        RestAssured.given().get(PROTECTED).then().statusCode(401).contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer").body("code", is("sign-in-required")).body("type", not(emptyOrNullString()));
    }

    private static void refused(Response answer, String secret) {
        answer.then().statusCode(401).contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer")).header("Cache-Control", "no-store")
                .header("Location", nullValue()).header("Set-Cookie", nullValue())
                .body("code", is("sign-in-required")).body("status", is(401)).body("detail", nullValue());
        var whole = answer.getHeaders() + answer.asString();
        for (var part : (secret + '.' + CANARY).split("[. ]")) {
            if (part.length() > 6) {
                org.hamcrest.MatcherAssert.assertThat(whole, not(Matchers.containsString(part)));
            }
        }
    }
}
