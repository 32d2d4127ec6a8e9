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

  /**
   * Writes to somebody; whether it reached them.
   *
   * @param id tells the letter from others
   * @throws IllegalStateException when it should be tried again later
   */
  boolean send(String id, Person to, String platform, Message message) {
    Place direct = new Place(platform, to.id(), "", Seen.DIRECTLY);
    Posted posted = noticeboard.post(new Incoming("onboarding/" + id, to, direct, "", ""), message);
    if (posted instanceof Posted.Up) {
      return true;
    }
    log.warn("Somebody cannot be written to about onboarding: {}", posted);
    return false;
  }
}
