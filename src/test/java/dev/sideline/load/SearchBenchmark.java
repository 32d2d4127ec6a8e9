package dev.sideline.load;

import dev.sideline.adapter.langchain4j.LocalEmbedder;
import dev.sideline.adapter.liblinear.LiblinearTrainer;
import dev.sideline.adapter.lucene.LuceneTerms;
import dev.sideline.content.PromptFolder;
import dev.sideline.playbook.CardSearch;
import dev.sideline.playbook.Found;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.LivePlaybook.SearchBuilder;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.playbook.search.CardSearches;
import dev.sideline.playbook.search.ModelShelf;
import dev.sideline.words.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long finding the cards for one situation takes, each time another situation. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class SearchBenchmark {
  @Param({"EN", "IT", "HE"})
  private Language language = Language.EN;

  private CardSearch search = situation -> new Found(List.of(), false, List.of());
  private Situations situations = new Situations(List.of());
  private long number;

  @Setup
  public void load() {
    search =
        new LivePlaybook(new PlaybookLoader(PromptFolder.shipped(Optional.empty())), searches())
            .current()
            .search(language);
    situations = Situations.shipped(language.code());
  }

  private static SearchBuilder searches() {
    return new CardSearches(
        Map.of(Language.EN, List.of(LocalEmbedder.e5(), LocalEmbedder.miniLm())),
        new LuceneTerms(),
        new LiblinearTrainer(),
        new ModelShelf(Path.of("target", "search")));
  }

  @Benchmark
  public Found find() {
    return search.find(situations.number(number++));
  }
}
