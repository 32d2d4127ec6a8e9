package dev.sideline.adapter.slack;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers for whatever fails in a way nobody else answered for. */
final class LastResort implements Middleware {
  private static final Logger log = LoggerFactory.getLogger(LastResort.class);

  @Override
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    try {
      return chain.next(request);
    } catch (Exception e) {
      return request.getRequestType() == RequestType.Command ? excuse(e) : refuse(e);
    }
  }

  /** What could not be taken in: Slack tries again with an event, and tells of anything else. */
  private static Response refuse(Exception cause) {
    log.error("Could not take in what Slack sent: {}", cause.toString());
    return Response.error(503);
  }

  /** An excuse in the simplest form there is, in English, as all else may be what fails. */
  static Response excuse(Exception cause) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    log.error("Could not answer a slash command, reference {}", reference, cause);
    return Response.json(
        200,
        SlashCommandResponse.builder()
            .responseType("ephemeral")
            .text(Words.in(Language.EN).of("excuse", reference))
            .build());
  }
}
