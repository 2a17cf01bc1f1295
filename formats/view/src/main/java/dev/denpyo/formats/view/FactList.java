package dev.denpyo.formats.view;

import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects facts; what the document does not say is left out. */
final class FactList {
  private final List<Fact> facts = new ArrayList<>();

  List<Fact> facts() {
    return List.copyOf(facts);
  }

  /** The same as details of a cell, each naming itself. */
  List<Value> named() {
    return facts.stream()
        .map(fact -> (Value) new Value.Named(fact.name(), fact.value()))
        .toList();
  }

  <T> FactList add(Label label, @Nullable T value, Function<T, Value> how) {
    if (value != null) {
      facts.add(new Fact(new Value.Caption(label), how.apply(value)));
    }
    return this;
  }

  FactList value(Label label, @Nullable Value value) {
    return add(label, value, v -> v);
  }

  FactList text(Label label, @Nullable String text) {
    return add(label, text, Value.Text::new);
  }

  FactList day(Label label, @Nullable LocalDate day) {
    return add(label, day, Value.Day::new);
  }

  FactList id(Label label, @Nullable Identifier id) {
    return add(label, id, Value.Id::new);
  }

  FactList span(Label label, @Nullable Period period) {
    return add(label, period, Value.Span::new);
  }

  FactList money(Label label, @Nullable BigDecimal amount, @Nullable CurrencyCode currency) {
    return add(label, amount, a -> new Value.Money(a, currency));
  }

  FactList percent(Label label, @Nullable BigDecimal percent) {
    return add(label, percent, Value.Percent::new);
  }

  FactList code(Label label, CodeKind kind, @Nullable String code) {
    return add(label, code, c -> new Value.Code(kind, c));
  }
}
