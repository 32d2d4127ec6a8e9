package dev.sideline.playbook.search;

import java.util.List;

/** Learns to tell classes apart by one weighted sum of features for each class. */
public interface Trainer {

  /**
   * One labelled example.
   *
   * @param label the class, counted from 0
   */
  record Example(int label, SparseVector features) {}

  /**
   * The weights of each class; the last entry of each row is a constant.
   *
   * @param classes how many classes there are
   * @param features how many features there are
   */
  float[][] train(List<Example> examples, int classes, int features);
}
