package dev.sideline.playbook.search;

/**
 * From which scores on something is done; chosen on the development sets. A model that knows
 * meanings scores higher than one that knows only words and runs of letters.
 *
 * @param outsideLead how far "outside" may lead before a text is turned away
 * @param safety from this score on a safety card matches
 * @param danger from this score on a safety card is at least pointed at: a line too many is better
 *     than a cry for help that is missed
 */
record Thresholds(double outsideLead, double safety, double danger) {
  private static final Thresholds BY_MEANING = new Thresholds(0.2, -0.1, -0.4);
  private static final Thresholds BY_TERMS = new Thresholds(0.0, -0.25, -0.45);

  /** Those for the features that a model was learned with. */
  static Thresholds of(FeatureSpace space) {
    return space.dense() > 0 ? BY_MEANING : BY_TERMS;
  }
}
