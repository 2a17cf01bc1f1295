package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.Period;
import java.time.LocalDate;
import java.util.List;

/** The components of {@link Period}, each named once: what binding tables, JSON and comparisons are made of. */
public final class PeriodTerms {
  /** First day (BT-73, BT-134). */
  public static final Term<Period, Period.Builder, LocalDate> START =
      Term.one("start", ValueKind.DATE, Period::start, Period.Builder::start);

  /** Last day (BT-74, BT-135). */
  public static final Term<Period, Period.Builder, LocalDate> END =
      Term.one("end", ValueKind.DATE, Period::end, Period.Builder::end);

  /** All of them, in the order of the record. */
  public static final GroupType<Period, Period.Builder> GROUP =
      GroupType.of("Period", Period::builder, Period.Builder::build, List.of(START, END));

  private PeriodTerms() {}
}
