package dev.denpyo.formats.xml;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Recognition.Strength;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.ProcessControl;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Names the specification that a document is written to (BG-2): an invoice that already follows one of
 * the format's keeps it, any other gets the format's own.
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
    boolean kept = own != null && isOurs(own);
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

  private boolean isOurs(String own) {
    Optional<Strength> strength = claimed.strength(own);
    return strength.isPresent() && strength.get() != Strength.SYNTAX;
  }
}
