package dev.sideline.adapter.slack;

import com.slack.api.util.thread.ExecutorServiceProvider;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/** Gives Slack's libraries virtual threads for whatever they run beside a request. */
final class VirtualThreads implements ExecutorServiceProvider {

  @Override
  public ExecutorService createThreadPoolExecutor(String name, int size) {
    return Executors.newThreadPerTaskExecutor(named(name));
  }

  @Override
  public ScheduledExecutorService createThreadScheduledExecutor(String name) {
    return Executors.newSingleThreadScheduledExecutor(named(name));
  }

  private static ThreadFactory named(String name) {
    return Thread.ofVirtual().name(name + "-", 0).factory();
  }
}
