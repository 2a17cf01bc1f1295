package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Name;
import dev.denpyo.signing.pades.PdfValue.Ref;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JPEG picture, which a PDF takes as it is (ISO 32000-1, 7.4.8). */
final class Jpeg {
  private static final int START_OF_IMAGE = 0xffd8;
  private static final int GREY = 1;
  private static final int RGB = 3;

  private final byte[] data;
  private final int width;
  private final int height;
  private final int colours;

  private Jpeg(byte[] data, int frame) {
    this.data = data;
    this.height = two(data, frame + 5);
    this.width = two(data, frame + 7);
    this.colours = data[frame + 9];
  }

  /**
   * Reads the head of a picture.
   *
   * @throws IllegalArgumentException if it is no JPEG in grey or RGB
   */
  static Jpeg of(byte[] data) {
    int frame = frame(data);
    Jpeg jpeg = frame < 0 ? null : new Jpeg(data.clone(), frame);
    if (jpeg == null || (jpeg.colours != GREY && jpeg.colours != RGB)) {
      throw new IllegalArgumentException("jpeg must be a JPEG picture in grey or RGB");
    }
    return jpeg;
  }

  /** Where the frame header begins (ITU-T T.81, B.2.2); -1 if there is none. */
  private static int frame(byte[] data) {
    int at = data.length > 2 && two(data, 0) == START_OF_IMAGE ? 2 : data.length;
    while (at + 10 < data.length && (data[at] & 0xff) == 0xff) {
      int marker = data[at + 1] & 0xff;
      boolean isFrame = (marker >= 0xc0 && marker <= 0xcf && marker % 4 != 0) || marker == 0xc0;
      if (isFrame) {
        return at;
      }
      at += 2 + two(data, at + 2);
    }
    return -1;
  }

  private static int two(byte[] data, int at) {
    return ((data[at] & 0xff) << 8) | (data[at + 1] & 0xff);
  }

  Ref add(Update update) {
    Map<String, PdfValue> entries = new LinkedHashMap<>();
    entries.put("Type", new Name("XObject"));
    entries.put("Subtype", new Name("Image"));
    entries.put("Width", Update.number(width));
    entries.put("Height", Update.number(height));
    entries.put("BitsPerComponent", Update.number(8));
    entries.put("ColorSpace", new Name(colours == GREY ? "DeviceGray" : "DeviceRGB"));
    entries.put("Filter", new Name("DCTDecode"));
    return update.add(Dict.of(entries), data);
  }
}
