package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Arr;
import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds signature fields to the form and the pages, and touches no more than that needs. */
final class FormEdit {
  private static final int SIGNATURES_EXIST_APPEND_ONLY = 3;

  private final Update update;
  private final PdfView view;

  FormEdit(Update update) {
    this.update = update;
    this.view = update.view();
  }

  /** Adds fields to the annotations of a page. */
  void annotate(Ref page, List<Ref> fields) throws PdfFault {
    Dict dict = PdfValue.dict(view.resolve(page));
    PdfValue list = plus(view.get(dict, "Annots"), fields);
    if (dict.get("Annots") instanceof Ref own) {
      update.put(own, list);
    } else {
      update.put(page, dict.with("Annots", list));
    }
  }

  /**
   * Adds fields to the form, which is made if there is none.
   *
   * @param certifying the signature that certifies the document, if one does
   */
  void add(List<Ref> fields, Optional<Ref> certifying) throws PdfFault {
    Dict catalog = view.catalog();
    Dict form = withFields(view.dict(catalog, "AcroForm"), fields)
        .with("SigFlags", Update.number(SIGNATURES_EXIST_APPEND_ONLY));
    Dict changed = catalog;
    if (catalog.get("AcroForm") instanceof Ref own) {
      update.put(own, form);
    } else {
      changed = changed.with("AcroForm", form);
    }
    if (certifying.isPresent()) {
      changed = changed.with("Perms", Dict.of(Map.of("DocMDP", certifying.get())));
    }
    if (!changed.equals(catalog) && view.trailer().get("Root") instanceof Ref root) {
      update.put(root, changed);
    }
  }

  private Dict withFields(Dict form, List<Ref> added) throws PdfFault {
    if (added.isEmpty() && form.has("Fields")) {
      return form;
    }
    PdfValue fields = plus(view.get(form, "Fields"), added);
    if (form.get("Fields") instanceof Ref own) {
      update.put(own, fields);
      return form;
    }
    return form.with("Fields", fields);
  }

  private static PdfValue plus(PdfValue old, List<Ref> added) {
    List<PdfValue> all = new ArrayList<>(PdfValue.items(old));
    all.addAll(added);
    return new Arr(all);
  }
}
