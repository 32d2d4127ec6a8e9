package dev.sideline.adapter.liblinear;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.sideline.playbook.search.SparseVector;
import dev.sideline.playbook.search.Trainer;
import java.util.List;
import java.util.stream.IntStream;

/** One support vector machine for each class against all others, each trained on its own. */
public final class LiblinearTrainer implements Trainer {
  /** How hard an example pulls; chosen on the development set. */
  private static final double COST = 0.12;

  private static final double TOLERANCE = 0.1;

  static {
    Linear.disableDebugOutput();
  }

  @Override
  public float[][] train(List<Example> examples, int classes, int features) {
    Feature[][] rows =
        examples.stream()
            .map(example -> row(example.features(), features))
            .toArray(Feature[][]::new);
    return IntStream.range(0, classes)
        .parallel()
        .mapToObj(label -> train(examples, rows, label, features))
        .toArray(float[][]::new);
  }

  private static float[] train(List<Example> examples, Feature[][] rows, int label, int features) {
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = features + 1;
    problem.x = rows;
    problem.y = examples.stream().mapToDouble(e -> e.label() == label ? 1 : -1).toArray();
    Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, TOLERANCE);
    Model model = Linear.train(problem, parameter);
    // LIBLINEAR's weights speak for the label it met first.
    float sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] weights = model.getFeatureWeights();
    float[] row = new float[features + 1];
    for (int i = 0; i < row.length; i++) {
      row[i] = sign * (float) weights[i];
    }
    return row;
  }

  /** LIBLINEAR counts features from 1; the last one is the constant. */
  private static Feature[] row(SparseVector vector, int features) {
    int[] indices = vector.indices();
    Feature[] row = new Feature[indices.length + 1];
    for (int i = 0; i < indices.length; i++) {
      row[i] = new FeatureNode(indices[i] + 1, vector.values()[i]);
    }
    row[indices.length] = new FeatureNode(features + 1, 1);
    return row;
  }
}
