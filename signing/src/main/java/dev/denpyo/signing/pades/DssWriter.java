package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Arr;
import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Name;
import dev.denpyo.signing.pades.PdfValue.Ref;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes validation data into the catalog's {@code DSS} (ETSI EN 319 142-1, clause 5.4.2.2). What is
 * there stays, and nothing is added twice. Lists for single seals ({@code VRI}) are not written:
 * no reader needs them.
 */
final class DssWriter {
  private final Update update;
  private final PdfView view;
  private final ValidationMaterial present;

  /**
   * @param present what the document has already
   */
  DssWriter(Update update, ValidationMaterial present) {
    this.update = update;
    this.view = update.view();
    this.present = present;
  }

  void add(ValidationMaterial wanted) throws PdfFault {
    Dict catalog = view.catalog();
    Dict dss = view.dict(catalog, "DSS");
    dss = with(dss, "Certs", ders(present), ders(wanted));
    dss = with(dss, "CRLs", present.crls(), wanted.crls());
    dss = with(dss, "OCSPs", present.ocspResponses(), wanted.ocspResponses());
    Dict changed = catalog
        .with("Extensions", extensions(view.dict(catalog, "Extensions")))
        .with("DSS", update.add(dss.with("Type", new Name("DSS"))));
    if (view.trailer().get("Root") instanceof Ref root) {
      update.put(root, changed);
    }
  }

  private static List<Der> ders(ValidationMaterial material) {
    return material.certificates().stream().map(Der::of).toList();
  }

  private Dict with(Dict dss, String key, List<Der> there, List<Der> wanted) throws PdfFault {
    List<PdfValue> streams = new ArrayList<>(PdfValue.items(view.get(dss, key)));
    for (Der one : wanted) {
      if (!there.contains(one)) {
        streams.add(update.add(Dict.of(Map.of()), one.bytes()));
      }
    }
    return streams.isEmpty() ? dss : dss.with(key, new Arr(streams));
  }

  /** Says that the document has more than ISO 32000-1 knows. */
  private static Dict extensions(Dict old) {
    Map<String, PdfValue> esic = new LinkedHashMap<>();
    esic.put("BaseVersion", new Name("1.7"));
    esic.put("ExtensionLevel", Update.number(1));
    return old.has("ESIC") ? old : old.with("ESIC", Dict.of(esic));
  }
}
