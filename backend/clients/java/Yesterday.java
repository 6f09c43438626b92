import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.yhdyspinta.client.ApiClient;
import fi.yhdyspinta.client.api.CoverageApi;
import fi.yhdyspinta.client.api.CoverageApi.APIGetGroupCoverageRequest;
import fi.yhdyspinta.client.api.GroupsApi;
import fi.yhdyspinta.client.api.GroupsApi.APIGetGroupRequest;
import fi.yhdyspinta.client.api.GroupsApi.APIListGroupsRequest;
import fi.yhdyspinta.client.api.MeApi;
import fi.yhdyspinta.client.api.MeApi.APIGetMeRequest;
import fi.yhdyspinta.client.api.MembersApi;
import fi.yhdyspinta.client.api.MembersApi.APIListMembershipsRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** What an intranet does with the client of the last release: it knows nothing of what was added since. */
class Yesterday {

    private static int checks;

    public static void main(String... arguments) throws Exception {
        var token = accessToken();
        var client = new ApiClient();
        client.updateBaseUri(System.getenv("YHDYSPINTA_API_URL"));
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        var groups = new GroupsApi(client);
        var first = groups.listGroups(APIListGroupsRequest.newBuilder().county("05").limit(10).build());
        var second = groups.listGroups(APIListGroupsRequest.newBuilder().county("05").limit(10).cursor(first.getNextCursor()).build());
        check(first.getItems().size() == 10 && !second.getItems().getFirst().getId().equals(first.getItems().getFirst().getId()), "pages follow each other");
        var turku = groups.listGroups(APIListGroupsRequest.newBuilder().municipality("853").build()).getItems().getFirst();
        var group = groups.getGroup(APIGetGroupRequest.newBuilder().groupId(turku.getId()).build());
        check(group.getName().equals(turku.getName()), "the group is the one of the list");
        var coverage = new CoverageApi(client).getGroupCoverage(APIGetGroupCoverageRequest.newBuilder().groupId(turku.getId()).build());
        check(coverage.getItems().size() > 5, "the coverage is read");
        var members = new MembersApi(client).listMemberships(APIListMembershipsRequest.newBuilder().groupId(turku.getId()).build());
        check(members.getItems().stream().anyMatch(member -> member.getRole().toString().equals("CHAIR")), "the chair is among the members");
        var me = new MeApi(client).getMe(APIGetMeRequest.newBuilder().build());
        check(me.getClient().getClientId().equals("intranet-turku"), "it knows who it is");
        System.out.println("The scenario is played: " + checks + " checks");
    }

    private static String accessToken() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(System.getenv("YHDYSPINTA_IDP_URL") + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=intranet-turku&client_secret=demo-secret")).build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return new JsonMapper().readTree(answer.body()).required("access_token").asText();
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("It does not hold: " + what);
        }
        checks++;
    }
}
