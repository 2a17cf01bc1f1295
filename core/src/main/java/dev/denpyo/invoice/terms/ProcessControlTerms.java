package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.ProcessControl;
import java.util.List;

/** The components of {@link ProcessControl}, each named once: what binding tables, JSON and comparisons are made of. */
public final class ProcessControlTerms {
  /** Business process type (BT-23). */
  public static final Term<ProcessControl, ProcessControl.Builder, String> BUSINESS_PROCESS =
      Term.one(
          "businessProcess",
          ValueKind.TEXT,
          ProcessControl::businessProcess,
          ProcessControl.Builder::businessProcess);

  /** Specification identifier (BT-24). */
  public static final Term<ProcessControl, ProcessControl.Builder, String> SPECIFICATION = Term.one(
      "specification",
      ValueKind.TEXT,
      ProcessControl::specification,
      ProcessControl.Builder::specification);

  /** All of them, in the order of the record. */
  public static final GroupType<ProcessControl, ProcessControl.Builder> GROUP = GroupType.of(
      "ProcessControl",
      ProcessControl::builder,
      ProcessControl.Builder::build,
      List.of(BUSINESS_PROCESS, SPECIFICATION));

  private ProcessControlTerms() {}
}
