import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.yhdyspinta.client.ApiClient;
import fi.yhdyspinta.client.ApiException;
import fi.yhdyspinta.client.api.ChangesApi;
import fi.yhdyspinta.client.api.ChangesApi.APIListChangesRequest;
import fi.yhdyspinta.client.api.CoverageApi;
import fi.yhdyspinta.client.api.CoverageApi.APIGetCountyCoverageRequest;
import fi.yhdyspinta.client.api.GoalsApi;
import fi.yhdyspinta.client.api.GoalsApi.APIAgreeGoalRequest;
import fi.yhdyspinta.client.api.GoalsApi.APICreateGoalRequest;
import fi.yhdyspinta.client.api.GoalsApi.APIDeleteGoalRequest;
import fi.yhdyspinta.client.api.GoalsApi.APIGetGoalRequest;
import fi.yhdyspinta.client.api.GoalsApi.APIReplaceGoalRequest;
import fi.yhdyspinta.client.api.GroupsApi;
import fi.yhdyspinta.client.api.GroupsApi.APIGetGroupRequest;
import fi.yhdyspinta.client.api.GroupsApi.APIListGroupsRequest;
import fi.yhdyspinta.client.model.Change;
import fi.yhdyspinta.client.model.GoalWrite;
import fi.yhdyspinta.client.model.Problem;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An intranet at work: the first lines are all that a program of yours needs. */
class Scenario {

    private static int checks;

    public static void main(String... arguments) throws Exception {
        var token = accessToken();
        var client = new ApiClient();
        client.updateBaseUri(System.getenv("YHDYSPINTA_API_URL"));
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        var groups = new GroupsApi(client);
        var goals = new GoalsApi(client);
        var changes = new ChangesApi(client);

        // a list, page by page
        var ids = new ArrayList<UUID>();
        String cursor = null;
        do {
            var page = groups.listGroups(APIListGroupsRequest.newBuilder().county("05").limit(10).cursor(cursor).build());
            check(page.getItems().size() <= 10, "a page holds at most what was asked for");
            page.getItems().forEach(group -> ids.add(group.getId()));
            cursor = page.getNextCursor();
        } while (cursor != null);
        check(ids.size() > 20 && new HashSet<>(ids).size() == ids.size(), "each group of the county stands on one page");
        var turku = groups.listGroups(APIListGroupsRequest.newBuilder().municipality("853").build()).getItems().getFirst();
        check(ids.contains(turku.getId()) && turku.getMunicipalityCodes().contains("853"), "Turku has a group in the county, and codes are texts");
        var coverage = new CoverageApi(client).getCountyCoverage(APIGetCountyCoverageRequest.newBuilder().countyCode("05").build());
        check(coverage.getRows().size() > 20, "where a table is offered too, the client asks for what it can read");

        // from here on it wants to know what happens
        var from = changes.listChanges(APIListChangesRequest.newBuilder().start("latest").build()).getCursor();

        // it drafts a goal, twice with the same key
        var key = UUID.randomUUID().toString();
        var created = APICreateGoalRequest.newBuilder().groupId(turku.getId()).goalWrite(wanted()).idempotencyKey(key).build();
        var made = goals.createGoal(created);
        check(goals.createGoal(created).getId().equals(made.getId()), "the same request with the same key makes one goal");
        var reused = problem(422, () -> goals.createGoal(APICreateGoalRequest.newBuilder().groupId(turku.getId())
                .goalWrite(wanted().title("Toinen")).idempotencyKey(key).build()));
        check(reused.getCode().equals("idempotency-key-reused"), "another request with that key is refused");

        // a day stays the day, wherever the program runs
        var read = goals.getGoalWithHttpInfo(APIGetGoalRequest.newBuilder().goalId(made.getId()).build());
        var goal = read.getData();
        var tag = tag(read.getHeaders());
        check(goal.getStartDate().equals(LocalDate.of(2026, 12, 31)) && goal.getDueDate().equals(LocalDate.of(2027, 1, 1)), "days come back as they were sent");
        check(Duration.between(goal.getCreatedAt(), OffsetDateTime.now()).abs().toSeconds() < 60, "a moment is the moment");

        // somebody was faster
        goals.replaceGoal(APIReplaceGoalRequest.newBuilder().goalId(goal.getId()).goalWrite(wanted().title("Koe: muutettu")).ifMatch(tag).build());
        var late = problem(412, () -> goals.replaceGoal(APIReplaceGoalRequest.newBuilder().goalId(goal.getId()).goalWrite(wanted()).ifMatch(tag).build()));
        check(late.getCode().equals("stale") && ((Map<?, ?>) late.getCurrent()).get("title").equals("Koe: muutettu"), "the answer holds what is stored");

        // refusals say why
        var now = tag(goals.getGoalWithHttpInfo(APIGetGoalRequest.newBuilder().goalId(made.getId()).build()).getHeaders());
        var unready = problem(409, () -> goals.agreeGoal(APIAgreeGoalRequest.newBuilder().goalId(goal.getId()).ifMatch(now).build()));
        check(unready.getCode().equals("goal-not-concrete"), "nobody owns it");
        var wrong = problem(400, () -> goals.createGoal(APICreateGoalRequest.newBuilder().groupId(turku.getId())
                .goalWrite(wanted().dueDate(LocalDate.of(2026, 1, 1)).themeCodes(List.of("NO_SUCH"))).build()));
        check(wrong.getErrors().stream().map(error -> error.getPointer()).toList().containsAll(List.of("/dueDate", "/themeCodes/0")),
                "all that is wrong is named at once");
        var unknown = problem(404, () -> groups.getGroup(APIGetGroupRequest.newBuilder().groupId(new UUID(0, 7)).build()));
        check(unknown.getCode().equals("not-found") && unknown.getType().endsWith("/problems/not-found"), "what is not there is not found");

        // what happened since, among it something that this client has never heard of
        var since = new ArrayList<Change>();
        var mine = List.<Change>of();
        for (var asked = 0; asked < 10 && mine.stream().noneMatch(change -> change.getType().equals("goal.changed")); asked++) {
            var batch = changes.listChanges(APIListChangesRequest.newBuilder().cursor(from).waitSeconds(10).build());
            since.addAll(batch.getItems());
            from = batch.getCursor();
            mine = since.stream().filter(change -> change.getObjectId().equals(goal.getId().toString())).toList();
        }
        check(mine.stream().anyMatch(change -> change.getType().equals("goal.added")), "the draft is told of");
        check(mine.stream().anyMatch(change -> change.getChangedFields().contains("title")), "and its change");
        var strange = since.stream().filter(change -> change.getType().equals("goal.celebrated")).findFirst().orElseThrow();
        check(strange.getOccurredAt().atZoneSameInstant(ZoneId.of("Europe/Helsinki")).toLocalDate().equals(goal.getDueDate()),
                "half past ten in the evening in Greenwich is the next day in Helsinki");

        goals.deleteGoal(APIDeleteGoalRequest.newBuilder().goalId(goal.getId()).ifMatch(now).build());
        problem(404, () -> goals.getGoal(APIGetGoalRequest.newBuilder().goalId(goal.getId()).build()));
        System.out.println("The scenario is played: " + checks + " checks");
    }

    private static GoalWrite wanted() {
        return new GoalWrite().title("Koe: Java").themeCodes(List.of("EARLY_SUPPORT")).startDate(LocalDate.of(2026, 12, 31)).dueDate(LocalDate.of(2027, 1, 1));
    }

    private static String tag(Map<String, List<String>> headers) {
        return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase("ETag")).findFirst().orElseThrow().getValue().getFirst();
    }

    /** By client credentials, as any machine gets it. */
    private static String accessToken() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(System.getenv("YHDYSPINTA_IDP_URL") + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=intranet-turku&client_secret=demo-secret")).build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return new JsonMapper().readTree(answer.body()).required("access_token").asText();
    }

    private interface Call {
        Object get() throws ApiException;
    }

    /** The problem with which the call must be refused. */
    private static Problem problem(int status, Call call) throws Exception {
        try {
            call.get();
        } catch (ApiException refusal) {
            var told = ApiClient.createDefaultObjectMapper().readValue(refusal.getResponseBody(), Problem.class);
            check(refusal.getCode() == status && told.getStatus() == status, "refused with " + status + ": " + refusal.getCode() + " " + told.getCode());
            return told;
        }
        throw new AssertionError("The call was not refused with " + status);
    }

    /** Ends the scenario where something does not hold. */
    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("It does not hold: " + what);
        }
        checks++;
    }
}
