"""An intranet at work: the first lines are all that a program of yours needs."""
import json
import os
import time
import urllib.parse
import urllib.request
import uuid
from datetime import date, datetime, timezone
from zoneinfo import ZoneInfo

import yhdyspinta_client as yhdyspinta

checks = 0


def check(holds: bool, what: str) -> None:
    """Ends the scenario where something does not hold."""
    global checks
    assert holds, f"It does not hold: {what}"
    checks += 1


def access_token() -> str:
    """By client credentials, as any machine gets it."""
    form = {"grant_type": "client_credentials", "client_id": "intranet-turku", "client_secret": "demo-secret"}
    address = os.environ["YHDYSPINTA_IDP_URL"] + "/protocol/openid-connect/token"
    with urllib.request.urlopen(address, urllib.parse.urlencode(form).encode()) as answer:
        return json.load(answer)["access_token"]


def problem(status: int, call, **parameters) -> yhdyspinta.Problem:
    """The problem with which the call must be refused."""
    try:
        call(**parameters)
    except yhdyspinta.ApiException as refusal:
        told = yhdyspinta.Problem.from_json(refusal.body)
        check(refusal.status == status == told.status, f"refused with {status}: {told.status} {told.code}")
        return told
    raise AssertionError(f"The call was not refused with {status}")


def etag(answer: yhdyspinta.ApiResponse) -> str:
    return next(value for name, value in answer.headers.items() if name.lower() == "etag")


def scenario(client: yhdyspinta.ApiClient) -> None:
    groups = yhdyspinta.GroupsApi(client)
    goals = yhdyspinta.GoalsApi(client)
    changes = yhdyspinta.ChangesApi(client)

    # a list, page by page
    ids, cursor = [], None
    while True:
        page = groups.list_groups(county="05", limit=10, cursor=cursor)
        check(len(page.items) <= 10, "a page holds at most what was asked for")
        ids += [group.id for group in page.items]
        cursor = page.next_cursor
        if cursor is None:
            break
    check(len(ids) > 20 and len(set(ids)) == len(ids), "each group of the county stands on one page")
    turku = groups.list_groups(municipality="853").items[0]
    check(turku.id in ids and "853" in turku.municipality_codes, "Turku has a group in the county, and codes are texts")
    coverage = yhdyspinta.CoverageApi(client).get_county_coverage(county_code="05")
    check(len(coverage.rows) > 20, "where a table is offered too, the client asks for what it can read")

    # from here on it wants to know what happens
    cursor = changes.list_changes(start="latest").cursor

    # it drafts a goal, twice with the same key
    key = str(uuid.uuid4())
    wanted = yhdyspinta.GoalWrite(
        title="Koe: Python", theme_codes=["EARLY_SUPPORT"], start_date=date(2026, 12, 31), due_date=date(2027, 1, 1)
    )
    other = wanted.model_copy(update={"title": "Toinen"})
    made = goals.create_goal(group_id=turku.id, goal_write=wanted, idempotency_key=key)
    again = goals.create_goal(group_id=turku.id, goal_write=wanted, idempotency_key=key)
    check(again.id == made.id, "the same request with the same key makes one goal")
    reused = problem(422, goals.create_goal, group_id=turku.id, goal_write=other, idempotency_key=key)
    check(reused.code == "idempotency-key-reused", "another request with that key is refused")

    # a day stays the day, wherever the program runs
    read = goals.get_goal_with_http_info(goal_id=made.id)
    goal, tag = read.data, etag(read)
    check((goal.start_date, goal.due_date) == (date(2026, 12, 31), date(2027, 1, 1)), "days come back as they were sent")
    check(abs(goal.created_at - datetime.now(timezone.utc)).total_seconds() < 60, "a moment is the moment")

    # somebody was faster
    renamed = wanted.model_copy(update={"title": "Koe: muutettu"})
    goals.replace_goal(goal_id=goal.id, goal_write=renamed, if_match=tag)
    late = problem(412, goals.replace_goal, goal_id=goal.id, goal_write=wanted, if_match=tag)
    check(late.code == "stale" and late.current["title"] == "Koe: muutettu", "the answer holds what is stored")

    # refusals say why
    now = etag(goals.get_goal_with_http_info(goal_id=goal.id))
    unready = problem(409, goals.agree_goal, goal_id=goal.id, if_match=now)
    check(unready.code == "goal-not-concrete", "nobody owns it")
    backwards = wanted.model_copy(update={"due_date": date(2026, 1, 1), "theme_codes": ["NO_SUCH"]})
    wrong = problem(400, goals.create_goal, group_id=turku.id, goal_write=backwards)
    check({"/dueDate", "/themeCodes/0"} <= {error.pointer for error in wrong.errors}, "all that is wrong is named at once")
    unknown = problem(404, groups.get_group, group_id="00000000-0000-7000-8000-000000000000")
    check(unknown.code == "not-found" and unknown.type.endswith("/problems/not-found"), "what is not there is not found")

    # what happened since, among it something that this client has never heard of
    since, mine = [], []
    for _ in range(10):
        batch = changes.list_changes(cursor=cursor, wait=10)
        since += batch.items
        cursor = batch.cursor
        mine = [change for change in since if change.object_id == str(goal.id)]
        if any(change.type == "goal.changed" for change in mine):
            break
    check(any(change.type == "goal.added" for change in mine), "the draft is told of")
    check(any("title" in change.changed_fields for change in mine), "and its change")
    strange = next(change for change in since if change.type == "goal.celebrated")
    in_helsinki = strange.occurred_at.astimezone(ZoneInfo("Europe/Helsinki")).date()
    check(in_helsinki == goal.due_date, "half past ten in the evening in Greenwich is the next day in Helsinki")

    goals.delete_goal(goal_id=goal.id, if_match=now)
    problem(404, goals.get_goal, goal_id=goal.id)


time.tzset()
configuration = yhdyspinta.Configuration(host=os.environ["YHDYSPINTA_API_URL"], access_token=access_token())
with yhdyspinta.ApiClient(configuration) as api_client:
    scenario(api_client)
print(f"The scenario is played: {checks} checks")
