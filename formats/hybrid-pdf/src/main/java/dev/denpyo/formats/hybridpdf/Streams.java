package dev.denpyo.formats.hybridpdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** Unpacks streams, never to more than is allowed: PDFBox by itself unpacks to whatever comes. */
final class Streams {
  private static final int MOST_FILTERS = 4;

  /** Filters for data; those for images have no place on files and metadata. */
  private static final Set<String> KNOWN = Set.of(
      "Crypt", // the identity alone: metadata that is left open in an encrypted file
      "FlateDecode",
      "Fl",
      "LZWDecode",
      "LZW",
      "ASCIIHexDecode",
      "AHx",
      "ASCII85Decode",
      "A85",
      "RunLengthDecode",
      "RL");

  private Streams() {}

  /**
   * The bytes of a stream, unpacked.
   *
   * @throws PdfProblem {@link HybridRule#LIMIT} beyond {@code most} bytes, {@link
   *     HybridRule#FILE_UNREADABLE} if they cannot be unpacked
   */
  static byte[] unpack(COSStream stream, int most) throws PdfProblem {
    List<COSName> filters = filters(stream);
    try (InputStream raw = stream.createRawInputStream()) {
      byte[] data = copy(raw, most);
      for (int i = 0; i < filters.size(); i++) {
        Bounded decoded = new Bounded(most);
        FilterFactory.INSTANCE
            .getFilter(filters.get(i))
            .decode(new ByteArrayInputStream(data), decoded, stream, i);
        data = decoded.bytes();
      }
      return data;
    } catch (PdfProblem e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new PdfProblem(HybridRule.FILE_UNREADABLE, "its data are damaged");
    }
  }

  private static byte[] copy(InputStream raw, int most) throws IOException {
    byte[] data = raw.readNBytes(most);
    if (raw.read() >= 0) {
      throw tooMuch(most);
    }
    return data;
  }

  private static List<COSName> filters(COSStream stream) throws PdfProblem {
    COSBase filter = stream.getFilters();
    List<COSName> names = new ArrayList<>();
    if (filter instanceof COSName name) {
      names.add(name);
    } else if (filter instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSName name) {
          names.add(name);
        }
      }
    }
    if (names.size() > MOST_FILTERS
        || !names.stream().map(COSName::getName).allMatch(KNOWN::contains)) {
      throw new PdfProblem(
          HybridRule.FILE_UNREADABLE, "it is packed by filters that are not for files");
    }
    return names;
  }

  private static PdfProblem tooMuch(int most) {
    return new PdfProblem(HybridRule.LIMIT, "a file in it unpacks to more than " + most + " bytes");
  }

  /** Takes no more than it may hold. */
  private static final class Bounded extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int most;

    Bounded(int most) {
      this.most = most;
    }

    byte[] bytes() {
      return kept.toByteArray();
    }

    @Override
    public void write(int b) throws IOException {
      require(1);
      kept.write(b);
    }

    @Override
    public void write(byte[] b, int from, int length) throws IOException {
      require(length);
      kept.write(b, from, length);
    }

    private void require(int more) throws PdfProblem {
      if (kept.size() > most - more) {
        throw tooMuch(most);
      }
    }
  }
}
