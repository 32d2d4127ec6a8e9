package dev.sideline.onboarding;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Noticeboard;
import dev.sideline.chat.Noticeboard.Posted;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the coach writes to people directly, each letter once. */
public record Letters(Noticeboard noticeboard) {
  private static final Logger log = LoggerFactory.getLogger(Letters.class);

  /** The platform takes no letters now, whomever they are to. */
  static final class NotNowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NotNowException(String reason) {
      super(reason);
    }
  }

  /**
   * Writes to somebody; whether it reached them.
   *
   * @param id tells the letter from others
   * @throws IllegalStateException when it should be tried again later
   */
  boolean send(String id, Person to, String platform, Message message) {
    return post(id, to, platform, message) instanceof Posted.Up;
  }

  /**
   * Writes to somebody what can wait; where they cannot be reached, it is over with too.
   *
   * @throws NotNowException when nobody can be written to, such as without a good token
   */
  void bring(String id, Person to, String platform, Message message) {
    if (post(id, to, platform, message) instanceof Posted.Refused refused) {
      throw new NotNowException(refused.reason());
    }
  }

  private Posted post(String id, Person to, String platform, Message message) {
    Place direct = new Place(platform, to.id(), "", Seen.DIRECTLY);
    Posted posted = noticeboard.post(new Incoming("onboarding/" + id, to, direct, "", ""), message);
    if (!(posted instanceof Posted.Up)) {
      log.warn("The letter {} about onboarding reaches nobody: {}", id, posted);
    }
    return posted;
  }
}
