package dev.denpyo.suites;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.denpyo.suites.Bytecode.SHIPPED;
import static dev.denpyo.suites.Bytecode.haveNo;
import static dev.denpyo.suites.Bytecode.isIn;
import static dev.denpyo.suites.Bytecode.typesThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.ThrowsDeclaration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What callers of the library see; the command line has no callers in Java. */
class PublicSurfaceTest {
  private static final Set<String> SPOKEN_EVERYWHERE =
      Set.of("java", "javax", "org.w3c.dom", "org.xml.sax", "dev.denpyo");

  private static final DescribedPredicate<JavaClass> PUBLIC_TYPES = typesThat(
      "public outside the command line",
      type -> isPublicAllTheWay(type) && !isIn(type, "dev.denpyo.cli"));

  private static boolean isPublicAllTheWay(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicSurfaceTest::isPublicAllTheWay).orElse(true);
  }

  private static Stream<JavaCodeUnit> publicUnits(JavaClass type) {
    return type.getCodeUnits().stream()
        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC));
  }

  @Test
  void publicMethodsDeclareNoCheckedExceptions() {
    classes()
        .that(PUBLIC_TYPES)
        .should(haveNo("public methods with checked exceptions", PublicSurfaceTest::checked))
        .check(SHIPPED);
  }

  private static Stream<String> checked(JavaClass type) {
    return publicUnits(type)
        .filter(unit -> unit.getThrowsClause().stream().anyMatch(PublicSurfaceTest::isChecked))
        .map(JavaCodeUnit::getDescription);
  }

  private static boolean isChecked(ThrowsDeclaration<?> declaration) {
    JavaClass thrown = declaration.getRawType();
    return !thrown.isAssignableTo(RuntimeException.class) && !thrown.isAssignableTo(Error.class);
  }

  @Test
  void publicMethodsSpeakNoForeignTypes() {
    classes()
        .that(PUBLIC_TYPES)
        .should(haveNo("foreign types in public methods", PublicSurfaceTest::foreign))
        .check(SHIPPED);
  }

  private static Stream<String> foreign(JavaClass type) {
    return publicUnits(type)
        .filter(
            unit -> unit.getAllInvolvedRawTypes().stream().anyMatch(PublicSurfaceTest::isForeign))
        .map(JavaCodeUnit::getDescription);
  }

  private static boolean isForeign(JavaClass type) {
    JavaClass element = type.getBaseComponentType();
    return !element.isPrimitive() && SPOKEN_EVERYWHERE.stream().noneMatch(p -> isIn(element, p));
  }
}
