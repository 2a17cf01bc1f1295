package dev.denpyo.formats.xml;

import static java.util.Objects.requireNonNull;

import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.ProcessControl;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Names the specification that a document is written to (BG-2): an invoice whose specification the format
 * would recognise as its own keeps it, any other gets the format's own.
 *
 * @param claimed the specifications of the format
 * @param specification the identifier to write otherwise (BT-24)
 * @param process the business process to write beside it (BT-23), or null to leave what there is
 */
public record SpecificationStamp(
    Specifications claimed, String specification, @Nullable String process)
    implements UnaryOperator<Invoice> {

  /** All but the process is needed. */
  public SpecificationStamp {
    requireNonNull(claimed, "claimed");
    requireNonNull(specification, "specification");
  }

  @Override
  public Invoice apply(Invoice invoice) {
    ProcessControl control = invoice.process();
    String own = control == null ? null : control.specification();
    boolean kept = own != null && claimed.strength(own).isPresent();
    Invoice.Builder stamped = invoice.toBuilder();
    if (!kept) {
      stamped.specification(specification);
    }
    String found = control == null ? null : control.businessProcess();
    if (process != null && (!kept || found == null)) {
      stamped.businessProcess(process);
    }
    return stamped.build();
  }
}
