package dev.sideline.playbook.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Rows of floats in a stream: their number, then each in four bytes. */
final class Floats {
  private Floats() {}

  static float[] read(DataInputStream in) throws IOException {
    float[] values = new float[in.readInt()];
    byte[] bytes = in.readNBytes(values.length * Float.BYTES);
    if (bytes.length < values.length * Float.BYTES) {
      throw new EOFException();
    }
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    return values;
  }

  static void write(float[] values, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }
}
