package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Stream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks streams within a budget for the whole file: Flate, with the predictors of PNG. */
final class Unpacker {
  private static final int BUFFER = 8_192;
  private static final int ALL = 4;
  private static final int PNG = 10;
  private static final int WIDEST = 1_000_000;

  private final Raw raw;
  private final int most;
  private long left;

  Unpacker(Raw raw, PdfLimits limits) {
    this.raw = raw;
    this.most = limits.unpacked();
    this.left = (long) ALL * most;
  }

  /** The data of a stream as they are meant. */
  byte[] unpack(Stream stream) throws PdfFault {
    List<PdfValue> filters = list(stream.dict().get("Filter"));
    if (filters.isEmpty()) {
      return plain(stream);
    }
    if (filters.size() > 1 || !PdfValue.name(filters.get(0)).equals("FlateDecode")) {
      throw new PdfFault("A stream of the structure is packed in another way than by Flate.");
    }
    List<PdfValue> parameters = list(stream.dict().get("DecodeParms"));
    byte[] data = inflate(stream);
    return parameters.isEmpty() ? data : predicted(data, PdfValue.dict(parameters.get(0)));
  }

  private static List<PdfValue> list(PdfValue value) {
    if (value instanceof PdfValue.Arr array) {
      return array.items();
    }
    return value == PdfValue.Null.NULL ? List.of() : List.of(value);
  }

  private byte[] plain(Stream stream) throws PdfFault {
    spend(stream.length(), stream.length());
    byte[] data = new byte[stream.length()];
    raw.slice(stream.from(), stream.from() + stream.length()).get(data);
    return data;
  }

  private byte[] inflate(Stream stream) throws PdfFault {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(raw.slice(stream.from(), stream.from() + stream.length()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      int some = inflater.inflate(buffer);
      while (some > 0) {
        spend(some, out.size() + some);
        out.write(buffer, 0, some);
        some = inflater.inflate(buffer);
      }
      if (!inflater.finished()) {
        throw new PdfFault("A stream of the structure is cut off or damaged.");
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new PdfFault("A stream of the structure cannot be unpacked.");
    } finally {
      inflater.end();
    }
  }

  private void spend(int some, int whole) throws PdfFault {
    left -= some;
    if (whole > most || left < 0) {
      throw new PdfFault("Streams of the structure unpack to more than " + most + " bytes.");
    }
  }

  /** Undoes the filters of PNG, row by row (ISO 32000-1, 7.4.4.4). */
  private static byte[] predicted(byte[] data, Dict parameters) throws PdfFault {
    int predictor = parameters.has("Predictor") ? number(parameters, "Predictor") : 1;
    if (predictor <= 1) {
      return data;
    }
    int columns = parameters.has("Columns") ? number(parameters, "Columns") : 1;
    boolean known = predictor >= PNG
        && columns > 0
        && columns < WIDEST
        && isDefault(parameters, "Colors", 1)
        && isDefault(parameters, "BitsPerComponent", 8)
        && data.length % (columns + 1) == 0;
    if (!known) {
      throw new PdfFault("A stream of the structure has a predictor that is not known here.");
    }
    return unfiltered(data, columns);
  }

  private static byte[] unfiltered(byte[] data, int columns) throws PdfFault {
    byte[] out = new byte[data.length / (columns + 1) * columns];
    for (int row = 0; row * (columns + 1) < data.length; row++) {
      int filter = data[row * (columns + 1)];
      for (int column = 0; column < columns; column++) {
        int to = row * columns + column;
        int left = column > 0 ? out[to - 1] & 0xff : 0;
        int up = row > 0 ? out[to - columns] & 0xff : 0;
        int corner = row > 0 && column > 0 ? out[to - columns - 1] & 0xff : 0;
        out[to] = (byte) (data[row + to + 1] + guess(filter, left, up, corner));
      }
    }
    return out;
  }

  private static int guess(int filter, int left, int up, int corner) throws PdfFault {
    return switch (filter) {
      case 0 -> 0;
      case 1 -> left;
      case 2 -> up;
      case 3 -> (left + up) / 2;
      case 4 -> paeth(left, up, corner);
      default -> throw new PdfFault("A stream of the structure has an unknown predictor.");
    };
  }

  /** The neighbour nearest to {@code left + up - corner} (W3C PNG, 9.4). */
  private static int paeth(int left, int up, int corner) {
    int toLeft = Math.abs(up - corner);
    int toUp = Math.abs(left - corner);
    int toCorner = Math.abs(left + up - 2 * corner);
    if (toLeft <= toUp && toLeft <= toCorner) {
      return left;
    }
    return toUp <= toCorner ? up : corner;
  }

  private static int number(Dict parameters, String key) {
    return PdfValue.natural(parameters.get(key));
  }

  private static boolean isDefault(Dict parameters, String key, int value) {
    return !parameters.has(key) || number(parameters, key) == value;
  }
}
