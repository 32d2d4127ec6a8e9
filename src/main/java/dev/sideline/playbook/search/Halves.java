package dev.sideline.playbook.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Floats in half precision (IEEE 754 binary16), which is as much as what was learned tells: half
 * the memory, and half the file.
 */
final class Halves {
  private Halves() {}

  static short[] of(float[] values) {
    short[] halves = new short[values.length];
    for (int i = 0; i < halves.length; i++) {
      halves[i] = Float.floatToFloat16(values[i]);
    }
    return halves;
  }

  static float[] floats(short[] halves) {
    float[] values = new float[halves.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.float16ToFloat(halves[i]);
    }
    return values;
  }

  static short[] read(DataInputStream in) throws IOException {
    short[] halves = new short[in.readInt()];
    byte[] bytes = in.readNBytes(halves.length * Short.BYTES);
    if (bytes.length < halves.length * Short.BYTES) {
      throw new EOFException();
    }
    ByteBuffer.wrap(bytes).asShortBuffer().get(halves);
    return halves;
  }

  static void write(short[] halves, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(halves.length * Short.BYTES);
    bytes.asShortBuffer().put(halves);
    out.writeInt(halves.length);
    out.write(bytes.array());
  }
}
