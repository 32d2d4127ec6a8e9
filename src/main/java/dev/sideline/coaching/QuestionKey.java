package dev.sideline.coaching;

import dev.sideline.words.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What makes two questions the same: equal words but for case, punctuation, spacing, width and the
 * courtesy words of the language, and equal in all that an answer is made from.
 *
 * @param words the words that count, in their order; numbers and negations are among them
 * @param made what an answer is made from: playbook, prompts, the team's wishes, model
 */
public record QuestionKey(
    String tenant, Language agent, Language customer, String words, String made) {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}%€$£₺₪]+");

  /** Words that ask nicely, and nothing else. */
  private static final Map<Language, Set<String>> COURTESY =
      Map.of(
          Language.EN, Set.of("please", "pls", "plz", "thanks", "thx", "hi", "hello", "hey"),
          Language.IT, Set.of("grazie", "ciao", "salve", "buongiorno", "perfavore"),
          Language.TR, Set.of("lütfen", "lutfen", "merhaba", "selam", "teşekkürler", "tesekkurler"),
          Language.LT, Set.of("prašau", "prasau", "ačiū", "aciu", "labas", "sveiki"),
          Language.HE, Set.of("בבקשה", "תודה", "שלום", "היי"),
          Language.RO, Set.of("mulțumesc", "multumesc", "mersi", "salut", "bună", "buna"));

  static QuestionKey of(String tenant, Situation situation, Understanding understood, String made) {
    Set<String> courtesy = COURTESY.getOrDefault(understood.agent(), Set.of());
    String folded =
        Normalizer.normalize(situation.text(), Normalizer.Form.NFKC)
            .toLowerCase(understood.agent().locale());
    String words =
        BETWEEN_WORDS
            .splitAsStream(folded)
            .filter(word -> !word.isEmpty() && !courtesy.contains(word))
            .collect(Collectors.joining(" "));
    return new QuestionKey(tenant, understood.agent(), understood.customer(), words, made);
  }

  /** SHA-256 of all of it, as 64 hexadecimal digits: the same for the same questions only. */
  public String digest() {
    String all = String.join("\0", tenant, agent.code(), customer.code(), words, made);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  int weight() {
    return words.length() + made.length() + tenant.length();
  }
}
