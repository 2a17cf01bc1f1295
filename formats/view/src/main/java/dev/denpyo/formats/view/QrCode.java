package dev.denpyo.formats.view;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004), error correction level M.
 *
 * @param size modules on a side
 * @param runs dark modules, row by row from the top
 */
record QrCode(int size, List<Run> runs) {
  /** Dark modules beside one another: the first one's place, and how many. */
  record Run(int x, int y, int length) {}

  /** Copies the list. */
  QrCode {
    runs = List.copyOf(runs);
  }

  /**
   * The code of a text.
   *
   * @throws IllegalArgumentException if the text is longer than any code can hold
   */
  static QrCode of(String text) {
    boolean plain =
        text.chars().allMatch(c -> c < 0x80); // then the code need not name its encoding
    Map<EncodeHintType, ?> hints =
        plain ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
    try {
      ByteMatrix matrix = Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
      return new QrCode(matrix.getWidth(), runs(matrix));
    } catch (WriterException e) {
      throw new IllegalArgumentException("text is too long for a QR code", e);
    }
  }

  private static List<Run> runs(ByteMatrix matrix) {
    List<Run> runs = new ArrayList<>();
    for (int y = 0; y < matrix.getHeight(); y++) {
      int x = 0;
      while (x < matrix.getWidth()) {
        int end = x;
        while (end < matrix.getWidth() && matrix.get(end, y) == 1) {
          end++;
        }
        if (end > x) {
          runs.add(new Run(x, y, end - x));
        }
        x = end + 1;
      }
    }
    return runs;
  }
}
