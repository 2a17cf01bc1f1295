package dev.denpyo.formats.view;

import dev.denpyo.invoice.Address;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Period;
import dev.denpyo.invoice.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something a view shows, before a language is chosen. */
sealed interface Value {
  /** The text in a language; line feeds part lines. */
  String in(Words words);

  /** Free text, as the document has it. */
  record Text(String text) implements Value {
    @Override
    public String in(Words words) {
      return text;
    }
  }

  /** A label that stands where values stand. */
  record Caption(Label label) implements Value {
    @Override
    public String in(Words words) {
      return words.label(label);
    }
  }

  /** An amount with its currency. */
  record Money(BigDecimal amount, @Nullable CurrencyCode currency) implements Value {
    @Override
    public String in(Words words) {
      return words.money(amount, currency);
    }
  }

  /** An amount or price whose currency is said elsewhere. */
  record Amount(BigDecimal amount, @Nullable CurrencyCode currency) implements Value {
    @Override
    public String in(Words words) {
      return words.amount(amount, currency);
    }
  }

  /** A percentage; 10 means 10 %. */
  record Percent(BigDecimal percent) implements Value {
    @Override
    public String in(Words words) {
      return words.percent(percent);
    }
  }

  /** A calendar day. */
  record Day(LocalDate day) implements Value {
    @Override
    public String in(Words words) {
      return words.day(day);
    }
  }

  /** A time of day. */
  record Time(LocalTime time) implements Value {
    @Override
    public String in(Words words) {
      return time.toString();
    }
  }

  /** Days from one to another. */
  record Span(Period period) implements Value {
    @Override
    public String in(Words words) {
      return words.span(period);
    }
  }

  /** A code, said in words where the language has some. */
  record Code(CodeKind kind, String code) implements Value {
    @Override
    public String in(Words words) {
      return words.meaning(kind, code);
    }
  }

  /** An identifier and, where it has one, its scheme. */
  record Id(Identifier id) implements Value {
    @Override
    public String in(Words words) {
      return words.identifier(id);
    }
  }

  /** A number of units. */
  record Count(Quantity quantity) implements Value {
    @Override
    public String in(Words words) {
      return words.quantity(quantity);
    }
  }

  /** For so many units. */
  record Per(Quantity quantity) implements Value {
    @Override
    public String in(Words words) {
      return words.pattern("per", words.quantity(quantity));
    }
  }

  /** The size of a file. */
  record Size(int bytes) implements Value {
    @Override
    public String in(Words words) {
      return words.pattern("size", words.number(BigDecimal.valueOf(bytes), 0));
    }
  }

  /** A postal address, in the order that its country and the language have. */
  record Postal(Address address) implements Value {
    @Override
    public String in(Words words) {
      return String.join("\n", AddressLines.of(address, words));
    }
  }

  /** The name of whoever the document is sent to, with the honorific that the language asks for. */
  record Addressee(String name, boolean person) implements Value {
    @Override
    public String in(Words words) {
      return words.pattern(person ? "addressed.person" : "addressed.organisation", name);
    }
  }

  /** A value that says what it is. */
  record Named(Value name, Value value) implements Value {
    @Override
    public String in(Words words) {
      return words.pattern("labelled", name.in(words), value.in(words));
    }
  }

  /** Something taxed at a reduced rate, to be marked as such. */
  record Reduced(Value value) implements Value {
    @Override
    public String in(Words words) {
      return value.in(words) + " " + words.pattern("reduced.mark");
    }
  }

  /** Several values on one line, with a text between them. */
  record Joined(List<Value> values, String between) implements Value {
    @Override
    public String in(Words words) {
      return values.stream().map(v -> v.in(words)).collect(Collectors.joining(between));
    }
  }

  /** A value, and in brackets what is to be said of it. */
  record Explained(Value value, Value by) implements Value {
    @Override
    public String in(Words words) {
      return words.pattern("coded", value.in(words), by.in(words));
    }
  }
}
