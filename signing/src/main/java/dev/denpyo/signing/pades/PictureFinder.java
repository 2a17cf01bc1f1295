package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Null;
import dev.denpyo.signing.pades.PdfValue.Ref;
import dev.denpyo.signing.pades.PdfValue.Str;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what looks like a seal among the annotations of the pages, and is none. */
final class PictureFinder {
  private static final int MOST_PAGES = 10_000;
  private static final int MOST = 1_000;

  private final PdfView view;
  private final List<SealPicture> found = new ArrayList<>();

  private PictureFinder(PdfView view) {
    this.view = view;
  }

  /** In the order of the pages, at most a thousand; what is part of a page's text is not seen. */
  static List<SealPicture> find(PdfView view) throws PdfFault {
    PictureFinder finder = new PictureFinder(view);
    List<Ref> pages = Pages.all(view, MOST_PAGES);
    for (int i = 0; i < pages.size() && finder.found.size() < MOST; i++) {
      Dict page = PdfValue.dict(view.resolve(pages.get(i)));
      for (PdfValue item : PdfValue.items(view.get(page, "Annots"))) {
        finder.annotation(i + 1, PdfValue.dict(view.resolve(item)));
      }
    }
    return finder.found;
  }

  private void annotation(int page, Dict annotation) throws PdfFault {
    if (!view.dict(annotation, "AP").has("N") || found.size() >= MOST) {
      return;
    }
    String kind = PdfValue.name(view.get(annotation, "Subtype"));
    if (kind.equals("Stamp")) {
      String own = PdfValue.name(view.get(annotation, "Name"));
      found.add(new SealPicture(page, SealPicture.Form.STAMP, own));
    } else if (kind.equals("Widget")) {
      unsigned(annotation)
          .ifPresent(
              name -> found.add(new SealPicture(page, SealPicture.Form.UNSIGNED_FIELD, name)));
    }
  }

  /** The name of the field, if it is one for signatures and has none; a widget may be its kid. */
  private Optional<String> unsigned(Dict widget) throws PdfFault {
    Dict field = widget.has("FT") ? widget : view.dict(widget, "Parent");
    boolean waits =
        PdfValue.name(view.get(field, "FT")).equals("Sig") && view.get(field, "V") == Null.NULL;
    String name = view.get(field, "T") instanceof Str title ? PdfText.decode(title.value()) : "";
    return waits ? Optional.of(name) : Optional.empty();
  }
}
