package dev.denpyo.formats.hybridpdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** What is left of the limits while the pages of one PDF are read. */
final class ReadingBudget {
  private static final int STEPS_A_LOOK = 1_024;

  private final long end;
  private long bytes;
  private long letters;
  private int steps;

  /** The limits are used up; unchecked, as PDFBox goes on after checked ones. */
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Spent() {
      super("the limits are used up", null, false, false);
    }
  }

  ReadingBudget(TextLimits limits) {
    this.end = System.nanoTime() + limits.time().toNanos();
    this.bytes = limits.bytes();
    this.letters = limits.characters();
  }

  /** One step further; looks at the time now and then. */
  void tick() {
    if (++steps % STEPS_A_LOOK == 0 && System.nanoTime() - end > 0) {
      throw new Spent();
    }
  }

  /** One letter more. */
  void letter() {
    tick();
    if (--letters < 0) {
      throw new Spent();
    }
  }

  /** What a stream, or a list of them, unpacks to; PDFBox by itself unpacks to whatever comes. */
  void weigh(COSDictionary owner, COSName key) throws IOException {
    COSBase value = owner.getDictionaryObject(key);
    if (value instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        weigh(array.getObject(i));
      }
    } else {
      weigh(value);
    }
  }

  void weigh(@Nullable COSBase value) throws IOException {
    if (!(value instanceof COSStream stream)) {
      return;
    }
    try {
      bytes -= Streams.unpack(stream, (int) Math.max(1, bytes)).length;
    } catch (PdfProblem e) {
      if (e.rule() == HybridRule.LIMIT) {
        throw new Spent();
      }
    }
    if (bytes < 0) {
      throw new Spent();
    }
  }

  /** What the streams of a font unpack to, in whichever of its dictionaries they stand. */
  void weighFont(COSDictionary font) throws IOException {
    weighStreams(font);
    COSDictionary descendant = FontCheck.descendant(font);
    if (descendant != null) {
      weighStreams(descendant);
      COSDictionary descriptor = descendant.getCOSDictionary(COSName.FONT_DESC);
      if (descriptor != null) {
        weighStreams(descriptor);
      }
    }
  }

  private void weighStreams(COSDictionary dictionary) throws IOException {
    for (COSName key : dictionary.keySet()) {
      weigh(dictionary.getDictionaryObject(key));
    }
  }
}
