package dev.sideline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Who may import whom; a new package brings its line. */
class ArchitectureTest {
  private static final String BASE = "dev.sideline.";

  private static final Set<String> CLOCKS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.time.InstantSource.system",
          "java.time.Clock.system",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.tickMillis",
          "java.time.Clock.tickSeconds",
          "java.time.Clock.tickMinutes");

  /** What every package may import. */
  private static final List<String> EVERYWHERE =
      List.of("java..", "javax..", "org.jspecify.annotations", "org.slf4j..");

  private static final String[] INSIDE = {
    "chat",
    "jobs",
    "words",
    "workspace",
    "privacy",
    "prompt",
    "config",
    "content",
    "playbook",
    "playbook.search",
    "coaching",
    "coaching.steering",
    "insight",
    "feedback",
    "sharing",
    "handover",
    "tips",
    "tips.shelf",
    "tips.team",
    "tips.posting",
    "tips.schedule",
    "onboarding",
    "onboarding.track",
    "onboarding.practice",
    "onboarding.progress",
    "command",
    "intake"
  };

  private static final String JSON = "com.fasterxml.jackson..";
  private static final String SERVLET = "jakarta.servlet..";

  /** Every package but {@code app}, which imports all of them and is imported by none. */
  private static final List<Room> HOUSE =
      List.of(
          room("chat"),
          room("jobs"),
          room("words").with("com.ibm.icu.."),
          room("workspace")
              .importing("privacy", "chat", "words")
              .with(
                  "com.github.benmanes.caffeine..",
                  // Which days people work on in a country.
                  "com.ibm.icu.."),
          room("privacy")
              .importing("chat")
              .with("com.google.i18n.phonenumbers..", "org.apache.commons.validator.."),
          room("config").with("io.github.cdimascio.dotenv.."),
          room("content").with("org.commonmark..", "org.yaml.snakeyaml.."),
          room("content.phrases").importing("content"),
          room("playbook").importing("content", "chat", "words"),
          room("playbook.search").importing("playbook", "content", "chat", "words"),
          room("prompt").importing("content", "chat", "words"),
          room("coaching")
              .importing(
                  "coaching.steering",
                  "privacy",
                  "prompt",
                  "workspace",
                  "playbook",
                  "content",
                  "content.phrases",
                  "chat",
                  "words")
              .with("com.github.benmanes.caffeine..", "io.github.resilience4j.."),
          room("coaching.steering").importing("content", "content.phrases"),
          room("insight").importing("coaching", "workspace", "playbook", "chat", "words"),
          room("feedback").importing("coaching", "privacy", "chat", "words"),
          room("sharing").importing("coaching", "privacy", "chat", "words"),
          room("handover").importing("coaching", "workspace", "privacy", "chat", "words"),
          room("tips.shelf").importing("playbook", "content", "chat", "words"),
          room("tips.team")
              .importing("tips.shelf", "workspace", "playbook", "privacy", "chat", "words"),
          room("tips.posting").importing("tips.shelf", "workspace", "playbook", "chat", "words"),
          room("tips.schedule")
              .importing(
                  "tips.posting", "tips.shelf", "workspace", "privacy", "jobs", "chat", "words"),
          room("tips")
              .importing(
                  "tips.shelf",
                  "tips.posting",
                  "tips.schedule",
                  "tips.team",
                  "workspace",
                  "privacy",
                  "chat",
                  "words"),
          room("onboarding.track").importing("playbook", "content", "content.phrases", "words"),
          room("onboarding.progress").importing("chat"),
          room("onboarding.practice")
              .importing(
                  "onboarding.track",
                  "coaching",
                  "coaching.steering",
                  "playbook",
                  "content.phrases",
                  "privacy",
                  "chat",
                  "words"),
          room("onboarding")
              .importing(
                  "onboarding.track",
                  "onboarding.practice",
                  "onboarding.progress",
                  "workspace",
                  "playbook",
                  "content",
                  "privacy",
                  "jobs",
                  "chat",
                  "words"),
          room("command")
              .importing(
                  "tips",
                  "onboarding",
                  "feedback",
                  "sharing",
                  "handover",
                  "coaching",
                  "workspace",
                  "playbook",
                  "privacy",
                  "chat",
                  "words"),
          room("intake")
              .importing("command", "coaching", "workspace", "privacy", "jobs", "chat")
              .with("com.github.benmanes.caffeine.."),
          adapter("scheduler").with("com.github.kagkarlsson.."),
          room("evaluation")
              .importing(
                  "coaching",
                  "workspace",
                  "playbook",
                  "content",
                  "content.phrases",
                  "chat",
                  "words"),
          adapter("slack")
              .with(
                  "com.slack.api..",
                  // What the library of Slack reads and writes JSON with, and fails with.
                  "com.google.gson..",
                  "okhttp3..",
                  "org.java_websocket..",
                  "com.github.benmanes.caffeine..",
                  SERVLET,
                  JSON),
          adapter("http").with("org.eclipse.jetty..", "io.micrometer..", SERVLET, JSON),
          adapter("lucene").with("org.apache.lucene..", "com.ibm.icu..", JSON),
          adapter("opennlp").with("opennlp.tools..", JSON),
          adapter("langchain4j").with("dev.langchain4j..", "ai.onnxruntime..", "ai.djl..", JSON),
          adapter("liblinear").with("de.bwaldvogel.liblinear..", JSON),
          adapter("sql")
              .with(
                  "org.jdbi..",
                  "com.zaxxer.hikari..",
                  "org.flywaydb..",
                  "org.sqlite..",
                  "com.github.benmanes.caffeine..",
                  "org.postgresql.."),
          adapter("terminal").with(JSON));

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.sideline");

  /** A package, which of ours it may import, and the technologies that are its own. */
  record Room(String name, List<String> imports, List<String> technologies) {
    Room importing(String... names) {
      return new Room(name, List.of(names), technologies);
    }

    Room with(String... prefixes) {
      return new Room(name, imports, List.of(prefixes));
    }

    String[] allowed() {
      List<String> allowed = new ArrayList<>(EVERYWHERE);
      allowed.addAll(technologies);
      allowed.add(BASE + name);
      imports.forEach(other -> allowed.add(BASE + other));
      return allowed.toArray(String[]::new);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Room room(String name) {
    return new Room(name, List.of(), List.of());
  }

  private static Room adapter(String name) {
    return room("adapter." + name).importing(INSIDE);
  }

  @ParameterizedTest
  @FieldSource("HOUSE")
  void a_package_imports_only_what_it_may(Room room) {
    classes()
        .that()
        .resideInAPackage(BASE + room.name())
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(room.allowed())
        // Whether the package is there at all is a fact of its own.
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void the_packages_named_here_are_the_packages_there_are() {
    Set<String> named =
        Stream.concat(HOUSE.stream().map(Room::name), Stream.of("app")).collect(Collectors.toSet());
    Set<String> existing =
        CODE.stream()
            .map(type -> type.getPackageName().replaceFirst("^dev\\.sideline\\.?", ""))
            .collect(Collectors.toSet());
    assertThat(existing).containsExactlyInAnyOrderElementsOf(named);
  }

  @Test
  void no_package_comes_back_to_itself() {
    slices().matching("dev.sideline.(**)").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void only_config_reads_the_environment() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "config")
        .should()
        .accessTargetWhere(describe("reads the environment", in(Set.of("java.lang.System.getenv"))))
        .check(CODE);
  }

  @Test
  void only_app_reads_the_clock() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "app")
        .should()
        .accessTargetWhere(describe("reads a clock", in(CLOCKS).or(ArchitectureTest::isNow)))
        .check(CODE);
  }

  @Test
  void names_say_what_a_thing_is() {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Impl|Base)")
        .check(CODE);
  }

  @Test
  void every_package_is_null_marked_and_says_what_it_is() throws IOException {
    List<Path> packages;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
    }
    assertThat(packages)
        .isNotEmpty()
        .allSatisfy(
            folder ->
                assertThat(folder.resolve("package-info.java"))
                    .content(UTF_8)
                    .matches("(?s)/\\*\\* [^\n]+ \\*/\n@NullMarked\npackage .*"));
  }

  private static Predicate<JavaAccess<?>> in(Set<String> methods) {
    return access ->
        methods.contains(access.getTargetOwner().getName() + "." + access.getTarget().getName());
  }

  /** Such as {@code Instant.now()} and {@code LocalDate.now(zone)}; one with a clock is fine. */
  private static boolean isNow(JavaAccess<?> access) {
    return access.getTargetOwner().getPackageName().startsWith("java.time")
        && access.getTarget().getName().equals("now")
        && access.getTarget() instanceof CodeUnitAccessTarget target
        && target.getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Clock.class));
  }
}
