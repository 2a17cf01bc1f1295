package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Stream;
import org.jspecify.annotations.Nullable;

/** Objects packed into a stream (ISO 32000-1, 7.5.7). Each is read when it is asked for. */
final class ObjectStream {
  private final Raw data;
  private final int[] numbers;
  private final int[] offsets;
  private final @Nullable PdfValue[] values;

  private ObjectStream(Raw data, int[] numbers, int[] offsets) {
    this.data = data;
    this.numbers = numbers;
    this.offsets = offsets;
    this.values = new PdfValue[numbers.length];
  }

  /** Reads which objects a stream has, and where. */
  static ObjectStream of(Stream stream, PdfView view) throws PdfFault {
    Raw data = Raw.of(view.unpack(stream));
    int first = PdfValue.natural(view.get(stream.dict(), "First"));
    int count = PdfValue.natural(view.get(stream.dict(), "N"));
    if (first < 0 || count > data.length()) {
      throw shorter();
    }
    int[] numbers = new int[Math.max(0, count)];
    int[] offsets = new int[numbers.length];
    ValueReader head = new ValueReader(data, 0);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = head.natural();
      int offset = head.natural();
      if (offset > data.length() - first) {
        throw shorter();
      }
      offsets[i] = first + offset;
    }
    return new ObjectStream(data, numbers, offsets);
  }

  private static PdfFault shorter() {
    return new PdfFault("A stream of objects is shorter than it says.");
  }

  /** The object of that number, which must be the one at the index. */
  PdfValue object(int number, int index) throws PdfFault {
    if (index < 0 || index >= numbers.length || numbers[index] != number) {
      throw new PdfFault("Object " + number + " is not in the stream that should hold it.");
    }
    PdfValue value = values[index];
    if (value == null) {
      value = new ValueReader(data, offsets[index]).value();
      values[index] = value;
    }
    return value;
  }
}
