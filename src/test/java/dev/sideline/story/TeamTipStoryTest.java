package dev.sideline.story;

import static dev.sideline.testkit.SlackWeb.assertSent;
import static dev.sideline.testkit.SlackWeb.jsonField;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.sideline.testkit.SlackEvents;
import dev.sideline.testkit.SlackRequest;
import dev.sideline.testkit.SlackWeb;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A lead writes a tip of the team's own in Slack. */
class TeamTipStoryTest extends OpenDesk {
  private static final Map<String, String> WRITTEN =
      Map.of(
          "title", "Names",
          "thought", "People hear their own name through any noise.",
          "try", "Say a customer's name once today <and mean it>.",
          "question", "When do you say the name?",
          "answer-1", "In every sentence",
          "because-1", "That sounds learnt.",
          "answer-2", "Once, where it counts",
          "because-2", "It is heard.",
          "answer-3", "Never",
          "because-3", "It would have been heard.");
  private static final Map<String, String> CHOSEN = Map.of("language", "all", "right", "2");
  private static final Pattern DRAFT = Pattern.compile("tip keep (team_[\\w-]+)");

  private void isLead(boolean lead) {
    web.answers(
        "users.info",
        "{\"ok\":true,\"user\":{\"id\":\"U1\",\"team_id\":\"T1\",\"is_admin\":" + lead + "}}");
  }

  private LoggedRequest form() throws Exception {
    happens(SlackRequest.command("/coach", "tip add", "13.37.1"));
    return web.call("views.open");
  }

  private JsonNode preview(JsonNode view) throws Exception {
    HttpResponse<String> sent = happens(SlackEvents.submission("U1", view, WRITTEN, CHOSEN));
    assertThat(sent.body()).isEmpty();
    return SlackWeb.body(web.call("chat.postEphemeral"));
  }

  private JsonNode pressed(String act) throws Exception {
    web.forget();
    happens(SlackEvents.press(act, "C1", "7.8", web.responseUrl()));
    return web.replied(1);
  }

  @Test
  void it_is_written_into_a_form_seen_as_it_would_look_and_kept() throws Exception {
    isLead(true);
    LoggedRequest opened = form();
    assertSent(opened, "team-tip-form");
    JsonNode preview = preview(jsonField(opened, "view"));
    assertSent(web.call("chat.postEphemeral"), "team-tip-preview");
    Matcher draft = DRAFT.matcher(preview.toString());
    assertThat(draft.find()).isTrue();
    assertThat(pressed("tip keep " + draft.group(1)).path("text").textValue())
        .isEqualTo(WORDS.of("tip.team.kept"));
    happens(
        SlackRequest.command("/coach", "tip team", "13.37.2")
            .replaceFirst("response_url=[^&]*", "response_url=" + web.responseUrl()));
    assertThat(web.replied(2).path("text").textValue())
        .contains("1. Names (" + WORDS.of("tip.team.language.all") + ")");
  }

  @Test
  void a_draft_is_changed_in_the_same_form_and_stays_one_draft() throws Exception {
    isLead(true);
    JsonNode preview = preview(jsonField(form(), "view"));
    Matcher draft = DRAFT.matcher(preview.toString());
    assertThat(draft.find()).isTrue();
    web.forget();
    happens(SlackEvents.press("form team-tip " + draft.group(1), "C1", "7.7", web.responseUrl()));
    JsonNode view = jsonField(web.call("views.open"), "view");
    assertThat(view.toString()).contains(WRITTEN.get("thought"));
    Map<String, String> changed = new HashMap<>(WRITTEN);
    changed.put("title", "Their names");
    happens(SlackEvents.submission("U1", view, changed, CHOSEN).replace("%22V1%22", "%22V2%22"));
    String again = SlackWeb.body(web.call("chat.postEphemeral")).toString();
    assertThat(again).contains("Their names", "tip keep " + draft.group(1));
  }

  @Test
  void what_is_wrong_is_told_in_the_form() throws Exception {
    isLead(true);
    JsonNode view = jsonField(form(), "view");
    HttpResponse<String> sent =
        happens(SlackEvents.submission("U1", view, Map.of("title", "Names"), CHOSEN));
    assertThat(SlackWeb.json(sent.body()).path("errors").path("thought").textValue())
        .isEqualTo(WORDS.of("tip.team.empty"));
  }

  @Test
  void whoever_is_no_lead_is_told_whom_to_ask() throws Exception {
    isLead(false);
    JsonNode view = jsonField(form(), "view");
    assertThat(view.has("submit")).isFalse();
    assertThat(view.toString()).contains(WORDS.of("leads.only"), "<@U7>");
  }
}
