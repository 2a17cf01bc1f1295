package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.AnyUri;
import dev.denpyo.formats.xml.xpath.value.AtomicType;
import dev.denpyo.formats.xml.xpath.value.Atomics;
import dev.denpyo.formats.xml.xpath.value.Untyped;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans about sequence types. */
final class TypePlans {
  private TypePlans() {}

  /** A sequence type, its names numbered. */
  static final class Type {
    private final SequenceType type;
    private final @Nullable NodeMatch nodes;

    Type(SequenceType type, Vocabulary vocabulary) {
      this.type = type;
      this.nodes = type.nodes() == null ? null : new NodeMatch(type.nodes(), false, vocabulary);
    }

    boolean fits(Value value) {
      if (!fitsSize(value)) {
        return false;
      }
      for (int i = 0; i < value.size(); i++) {
        if (!fits(value.item(i))) {
          return false;
        }
      }
      return true;
    }

    boolean fitsSize(Value value) {
      return value.size() == 0
          ? type.optional()
          : (value.size() == 1 || type.many()) && !type.equals(SequenceType.EMPTY);
    }

    private boolean fits(Object item) {
      if (nodes != null) {
        return item instanceof NodeItem node && nodes.matches(node.in(), node.node());
      }
      AtomicType wanted = type.atomic();
      return wanted == null || (!(item instanceof NodeItem) && is(item, wanted));
    }

    private static boolean is(Object atom, AtomicType wanted) {
      AtomicType has = AtomicType.of(atom);
      return has == wanted || (wanted == AtomicType.DECIMAL && has == AtomicType.INTEGER);
    }

    /** The function conversion rules. */
    Value converted(Value value) {
      AtomicType wanted = type.atomic();
      if (wanted != null && value instanceof Atom one && is(one.value, wanted)) {
        return value;
      }
      Value result = value;
      if (wanted != null) {
        List<Object> atoms = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
          atoms.add(promoted(value.atom(i), wanted));
        }
        result = Items.of(atoms);
      }
      if (!fits(result)) {
        throw new XPathError("XPTY0004", "a value is not of the declared type");
      }
      return result;
    }

    private static Object promoted(Object atom, AtomicType wanted) {
      boolean number = atom instanceof Long
          || atom instanceof BigInteger
          || atom instanceof BigDecimal
          || atom instanceof Float;
      boolean promotes = atom instanceof Untyped
          || (number && wanted == AtomicType.DOUBLE)
          || (number && wanted == AtomicType.FLOAT)
          || (atom instanceof AnyUri && wanted == AtomicType.STRING);
      return promotes ? Atomics.cast(atom, wanted) : atom;
    }
  }

  /** {@code instance of}. */
  static final class InstanceOf extends Operators.Truth {
    private final Plan operand;
    private final Type type;

    InstanceOf(Plan operand, Type type) {
      this.operand = operand;
      this.type = type;
    }

    @Override
    boolean test(Frame f) {
      return type.fits(operand.value(f));
    }
  }

  /** {@code treat as}. */
  static final class TreatAs extends Plan {
    private final Plan operand;
    private final Type type;

    TreatAs(Plan operand, Type type) {
      this.operand = operand;
      this.type = type;
    }

    @Override
    Value value(Frame f) {
      Value value = operand.value(f);
      if (!type.fits(value)) {
        throw new XPathError("XPDY0050", "a value is not of the type it is treated as");
      }
      return value;
    }
  }

  /** A value converted to a declared type. */
  static final class Converted extends Plan {
    private final Plan operand;
    private final Type type;

    Converted(Plan operand, Type type) {
      this.operand = operand;
      this.type = type;
    }

    @Override
    Value value(Frame f) {
      return type.converted(operand.value(f));
    }
  }
}
