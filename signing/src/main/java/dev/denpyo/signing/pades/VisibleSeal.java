package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Arr;
import dev.denpyo.signing.pades.PdfValue.Ref;
import java.util.List;

/** stand-in */
final class VisibleSeal {
  int page() { return 1; }
  PdfValue rectangle() { return new Arr(List.of()); }
  Ref draw(Update update) { throw new IllegalStateException(); }
}
