package dev.denpyo.suites;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.denpyo.suites.Bytecode.haveNo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What every test of every module owes the reader of a red build. */
class TestRulesTest {
  private static final JavaClasses TESTS = Bytecode.tests();

  private static final Set<String> SWITCHES_OFF =
      Set.of("org.junit.jupiter.api.Disabled", "net.jqwik.api.Disabled", "org.junit.Ignore");

  @Test
  void noTestIsDisabled() {
    classes().should(haveNo("disabled tests", TestRulesTest::disabled)).check(TESTS);
  }

  private static Stream<String> disabled(JavaClass type) {
    Stream<String> methods = type.getMethods().stream()
        .filter(TestRulesTest::isSwitchedOff)
        .map(JavaMethod::getDescription);
    return isSwitchedOff(type) ? Stream.concat(Stream.of(type.getDescription()), methods) : methods;
  }

  private static boolean isSwitchedOff(HasAnnotations<?> what) {
    return what.getAnnotations().stream()
        .map(JavaAnnotation::getRawType)
        .anyMatch(type -> SWITCHES_OFF.contains(type.getName()));
  }

  @Test
  void everyPropertyNamesItsSeed() {
    classes()
        .should(haveNo("properties without a seed", TestRulesTest::seedless))
        .check(TESTS);
  }

  private static Stream<String> seedless(JavaClass type) {
    return type.getMethods().stream()
        .filter(method -> method.isAnnotatedWith(Property.class))
        .filter(method -> method.getAnnotationOfType(Property.class).seed().isEmpty())
        .map(JavaMethod::getDescription);
  }

  @Test
  void judgesMoreThanNothing() {
    assertTrue(TESTS.contain(TestRulesTest.class), "these very tests were not found");
  }
}
