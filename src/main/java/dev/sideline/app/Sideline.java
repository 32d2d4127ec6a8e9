package dev.sideline.app;

/** The program. */
public final class Sideline {
  private Sideline() {}

  public static void main(String[] args) {
    System.out.println("hello");
  }
}
