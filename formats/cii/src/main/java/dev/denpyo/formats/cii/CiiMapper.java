package dev.denpyo.formats.cii;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentReader;
import dev.denpyo.format.DocumentWriter;
import dev.denpyo.format.Loss;
import dev.denpyo.format.Reading;
import dev.denpyo.formats.xml.Lazy;
import dev.denpyo.formats.xml.binding.InvoiceBinding;
import dev.denpyo.formats.xml.binding.InvoiceXmlReader;
import dev.denpyo.formats.xml.binding.InvoiceXmlWriter;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.Invoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Maps between CII and the model: D16B, or another edition with tables of its own. The tables are built
 * at the first call and shared from then on; thread-safe.
 */
final class CiiMapper implements DocumentReader, DocumentWriter {
  private final String root;
  private final Lazy<InvoiceBinding> binding;

  /** For D16B. */
  CiiMapper() {
    this(CiiBinding.ROOT, CiiBinding::of);
  }

  /** For a root element, {@code {namespace}localName}, and its tables. */
  CiiMapper(String root, Supplier<InvoiceBinding> tables) {
    this.root = root;
    this.binding = new Lazy<>(tables);
  }

  @Override
  public Reading read(Document document) {
    return new InvoiceXmlReader(
            found -> found.equals(root) ? Optional.of(binding.get()) : Optional.empty())
        .read(document);
  }

  @Override
  public void prepare(Document document) {
    binding.begin();
  }

  @Override
  public byte[] write(Invoice invoice) {
    return new InvoiceXmlWriter(i -> binding.get()).write(invoice);
  }

  /** What {@link #write} would leave out. */
  List<Loss> losses(Invoice invoice) {
    List<Loss> losses = new ArrayList<>(binding.get().losses(invoice));
    Set<String> known = losses.stream().map(Loss::path).collect(Collectors.toSet());
    CiiLosses.of(invoice).stream()
        .filter(loss -> !known.contains(loss.path()))
        .forEach(losses::add);
    return losses;
  }

  /** The terms that a place may hold, for explaining findings. */
  List<BusinessTerm> termsAt(String xpath) {
    return binding.get().termsAt(xpath);
  }

  /** Where a place of the model stands; there is one root. */
  Optional<String> placeOf(String rootName, String modelPath) {
    return binding.get().placeOf(modelPath);
  }
}
