package dev.sideline.load;

import dev.sideline.load.Asked.Advised;
import dev.sideline.load.Asked.Alone;
import dev.sideline.load.OpenLoop.Measured;
import java.util.List;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/**
 * A series of questions, and what became of them.
 *
 * @param modelCalls how often the model was asked meanwhile
 */
record Round(List<Asked> asked, int modelCalls, Measured measured) {
  private static final int DIGITS = 3;

  List<Advised> advised() {
    return asked.stream().filter(Advised.class::isInstance).map(Advised.class::cast).toList();
  }

  /** How many questions were answered at once, without the model. */
  long alone() {
    return asked.stream().filter(Alone.class::isInstance).count();
  }

  /** The most calls of the model that so many questions may cost. */
  long answerable() {
    return asked.size() - alone();
  }

  /** Times of the questions that were advised on, in nanoseconds. */
  Histogram times(ToLongFunction<Advised> time) {
    Histogram times = new Histogram(DIGITS);
    advised().forEach(question -> times.recordValue(time.applyAsLong(question)));
    return times;
  }
}
