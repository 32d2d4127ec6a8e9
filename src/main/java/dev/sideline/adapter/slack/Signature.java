package dev.sideline.adapter.slack;

import dev.sideline.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells by Slack's signature whether a request came from Slack, and just now.
 *
 * <p>Slack signs {@code v0:timestamp:body} with HMAC-SHA256, over the bytes of the body as sent.
 */
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "v0";
  private static final long SKEW_SECONDS = 300;
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

  private final SecretKeySpec key;

  /** What a signature says. */
  enum Verdict {
    GENUINE,
    /** Signed by whoever knows the secret, but more than five minutes away from now. */
    STALE,
    FORGED
  }

  Signature(Secret secret) {
    this.key = new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /**
   * Judges one request.
   *
   * @param timestamp the header with the seconds since 1970 at which the request was signed
   * @param signature the header with the signature
   */
  Verdict judge(@Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
    if (timestamp == null || signature == null || !SECONDS.matcher(timestamp).matches()) {
      return Verdict.FORGED;
    }
    byte[] expected = expected(timestamp, body).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
      return Verdict.FORGED;
    }
    long skew = Math.abs(now.getEpochSecond() - Long.parseLong(timestamp));
    return skew > SKEW_SECONDS ? Verdict.STALE : Verdict.GENUINE;
  }

  private String expected(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((VERSION + ":" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return VERSION + "=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
