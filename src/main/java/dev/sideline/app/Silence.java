package dev.sideline.app;

import dev.sideline.chat.Metrics;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Metrics of a program that runs only for one command: nobody would read them. */
final class Silence implements Metrics {
  @Override
  public void answered(String origin, String language) {}

  @Override
  public void gap() {}

  @Override
  public void searched(Duration time) {}

  @Override
  public void answerWanted(String result) {}

  @Override
  public void modelBegan(Duration time) {}

  @Override
  public void modelDone(String outcome, Duration time) {}

  @Override
  public void gauge(String name, String description, LongSupplier value) {}

  @Override
  public void refused(String reason) {}

  @Override
  public void replied(Duration time) {}
}
