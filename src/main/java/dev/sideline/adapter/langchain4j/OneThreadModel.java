package dev.sideline.adapter.langchain4j;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * A shipped model that answers in the thread that asks.
 *
 * <p>By default the runtime spreads each text over all cores with threads that spin while they
 * wait; with many questions at once they get in each other's way.
 */
final class OneThreadModel extends AbstractInProcessEmbeddingModel {
  private final OnnxBertBiEncoder encoder;

  /**
   * @param name the name of the model's files on the class path, without their endings
   */
  OneThreadModel(String name) {
    super(Runnable::run);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (InputStream tokenizer = resource(name + "-tokenizer.json");
        InputStream model = resource(name + ".onnx");
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      OrtSession session = environment.createSession(model.readAllBytes(), options);
      this.encoder = new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException("the model " + name + " does not load", e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(OneThreadModel.class.getResourceAsStream("/" + name), name);
  }

  @Override
  protected OnnxBertBiEncoder model() {
    return encoder;
  }
}
