package dev.sideline.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sideline.content.ContentException;
import dev.sideline.content.ContentFault;
import dev.sideline.testkit.OwnPrompts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is wrong in a card is told with its file and line. */
class CardFaultsTest {
  private static final String FILE = "playbook/en/calm.md";

  /** An edit that breaks the good card, and what is told about it. */
  record Edit(String from, String to, int line, String message) {
    @Override
    public String toString() {
      return message;
    }
  }

  static final List<Edit> EDITS =
      List.of(
          new Edit("title: The customer is upset", "title:", 3, "\"title\" is missing or empty"),
          new Edit(
              "customer: angry", "kind: angry", 6, "unknown key \"kind\"; known here: id, title"),
          new Edit("title: The", "id: calm\ntitle: The", 3, "\"id\" stands here twice; keep one"),
          new Edit("id: calm", "id: calmer", 2, "the id must be the file's name, \"calm\""),
          new Edit("[T1, T2]", "[T1, X9]", 4, "sources.yaml knows no technique \"X9\""),
          new Edit("[T1, T2]", "[]", 4, "\"teaches\" must name at least one technique"),
          new Edit("teaches: [T1, T2]\n", "", 2, "\"teaches\" must name at least one technique"),
          new Edit("[T1, T2]", "T1", 4, "\"teaches\" must be a list, such as [a, b]"),
          new Edit(
              "[T1, T2]",
              "[T1, T2, T3, T4, T5, T6, T7]",
              4,
              "a card teaches at most 6 techniques, this one 7"),
          new Edit("customer: angry", "safety: true", 4, "a safety card teaches no technique"),
          new Edit(
              "[traits]",
              "[trait]",
              5,
              "no article \"trait\" in sources.yaml; there are traits, moments"),
          new Edit("[traits]", "[]", 5, "\"sources\" must name at least one article"),
          new Edit("## Avoid\n- Arguing.\n", "", 1, "the section \"## Avoid\" is missing"),
          new Edit(
              "## Why", "## Because", 25, "unknown section \"Because\"; a card has the sections"),
          new Edit("- \"I am listening.\"", "-", 18, "this entry is empty"),
          new Edit("## Avoid", "## Say", 22, "a second section \"Say\"; join them"),
          new Edit("## Situations", "stray\n\n## Situations", 9, "this text stands in no section"),
          new Edit("2. Listen to the end.\n", "", 13, "\"Do\" must have 2 to 5 entries, it has 1"),
          new Edit(
              "1. Breathe out.", "1. A\n1. B\n1. C\n1. D\n1. E", 13, "2 to 5 entries, it has 6"),
          new Edit(
              "- Speaking: \"Please go on.\"\n- Writing: \"I have read all of it.\"\n",
              "",
              17,
              "\"Say\" must have 2 to 4 entries, it has 1"),
          new Edit(
              "- he shouts at me\n- \"Answer me at last!\"\n",
              "",
              9,
              "at least 1 entries, it has 0"),
          new Edit(
              "grows calmer. It",
              "grows calmer.\n\nIt",
              25,
              "\"Why\" must have 1 entries, it has 2"),
          new Edit("**Try today:**", "Perhaps", 29, "the tip must end with \"Try today:\""),
          new Edit(
              "**Try today:** let one caller finish.",
              "**Try today:**",
              29,
              "the tip must end with"));

  @TempDir private Path folder;
  private OwnPrompts prompts;

  @BeforeEach
  void write() {
    prompts = new OwnPrompts(folder).write(FILE, OwnPrompts.CARD);
  }

  private List<ContentFault> told() {
    return catchThrowableOfType(ContentException.class, () -> prompts.loader().load()).faults();
  }

  @ParameterizedTest
  @FieldSource("EDITS")
  void a_fault_is_told_with_its_line(Edit edit) {
    assertThat(OwnPrompts.CARD).contains(edit.from());
    prompts.write(FILE, OwnPrompts.CARD.replace(edit.from(), edit.to()));
    assertThat(told())
        .anySatisfy(
            fault -> {
              assertThat(fault.file()).isEqualTo(FILE);
              assertThat(fault.line()).isEqualTo(edit.line());
              assertThat(fault.message()).contains(edit.message());
            });
  }

  @Test
  void an_id_that_is_taken_is_told_with_the_other_file() {
    prompts.write("playbook/en/calmer.md", OwnPrompts.CARD);
    assertThat(told())
        .containsExactly(
            new ContentFault(
                "playbook/en/calmer.md",
                2,
                "the id \"calm\" is taken by playbook/en/calm.md; give one of them another"));
  }

  @Test
  void the_faults_of_all_files_are_told_together() {
    prompts.write(FILE, OwnPrompts.CARD.replace("id: calm", "id: calmer").replace("T2", "X9"));
    prompts.write("playbook/it/brusco.md", "no card at all");
    prompts.write(
        "sources.yaml",
        prompts.read("sources.yaml").replace("about: {en: A text on moments}", "abuot: A text"));
    assertThat(told())
        .extracting(ContentFault::file)
        .contains(FILE, "playbook/it/brusco.md", "sources.yaml");
  }

  @Test
  void a_message_names_every_fault_a_line_each() {
    prompts.write(FILE, OwnPrompts.CARD.replace("[T1, T2]", "[X8, X9]"));
    assertThat(
            catchThrowableOfType(ContentException.class, () -> prompts.loader().load())
                .getMessage())
        .isEqualTo(
            """
            playbook/en/calm.md:4: sources.yaml knows no technique "X8"
            playbook/en/calm.md:4: sources.yaml knows no technique "X9\"\
            """);
  }

  @Test
  void a_playbook_without_an_english_card_is_no_playbook() {
    prompts.delete(FILE);
    assertThat(told())
        .extracting(ContentFault::message)
        .containsExactly("there is no English card; English is what the coach falls back on");
  }

  @Test
  void missing_sources_are_told() {
    prompts.delete("sources.yaml");
    assertThat(told()).contains(new ContentFault("sources.yaml", 1, "the file is missing"));
  }
}
