package dev.denpyo.formats.cii;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentReader;
import dev.denpyo.format.DocumentWriter;
import dev.denpyo.format.Loss;
import dev.denpyo.format.Reading;
import dev.denpyo.formats.xml.Lazy;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.terms.InvoiceWalk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Maps between a profile of Factur-X and the model: by the tables of CII, cut down to what the profile
 * has. Thread-safe.
 */
final class FacturXMapper implements DocumentReader, DocumentWriter {
  private final CiiMapper cii;
  private final String reason;
  private final Lazy<FacturXCut> cut;

  FacturXMapper(CiiMapper cii, FacturXProfile profile) {
    this.cii = cii;
    this.reason = profile.title() + " has no place for it";
    this.cut = new Lazy<>(() -> new FacturXCut(FacturXElements.of(profile)));
  }

  @Override
  public Reading read(Document document) {
    return cii.read(document);
  }

  @Override
  public void prepare(Document document) {
    cii.prepare(document);
  }

  @Override
  public byte[] write(Invoice invoice) {
    return cut.get().apply(cii.write(invoice));
  }

  /** What {@link #write} would leave out: found by reading back what it writes. */
  List<Loss> losses(Invoice invoice) {
    Map<String, Object> before = values(invoice);
    Map<String, Object> after = values(read(Document.of(write(invoice))).orThrow());
    Map<String, Loss> known = cii.losses(invoice).stream()
        .collect(Collectors.toMap(Loss::path, Function.identity(), (one, other) -> one));
    List<Loss> losses = new ArrayList<>();
    before.forEach((path, value) -> {
      if (!value.equals(after.remove(path))) {
        losses.add(known.getOrDefault(path, loss(path, value)));
      }
    });
    after.forEach((path, value) -> losses.add(loss(path, value))); // moved up in a list
    return losses;
  }

  private Loss loss(String path, Object value) {
    return new Loss(path, BusinessTerm.at(path).orElse(null), String.valueOf(value), reason);
  }

  private static Map<String, Object> values(Invoice invoice) {
    Map<String, Object> values = new LinkedHashMap<>();
    InvoiceWalk.visit(invoice, values::put);
    return values;
  }
}
