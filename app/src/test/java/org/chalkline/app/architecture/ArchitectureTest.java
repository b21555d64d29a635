package org.chalkline.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.query.projection.ToldFact;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the design that a compiler doesn't hold. A rule that matches nothing fails. */
class ArchitectureTest {

    private static final String KERNEL = "org.chalkline.kernel..";
    private static final String COMMAND = "org.chalkline.command..";
    private static final String QUERY = "org.chalkline.query..";
    private static final String AXON = "org.chalkline.axon..";
    private static final String PERSONAL = "org.chalkline.personal..";
    private static final String LEDGER = "org.chalkline.ledger..";
    private static final String ACCESS = "org.chalkline.access..";
    private static final String APP = "org.chalkline.app..";

    /** What all features of a side share; every other folder of a side is a feature. */
    private static final Set<String> SHARED =
            Set.of(
                    "access",
                    "gateway",
                    "feature",
                    "office",
                    "graphql",
                    "intake",
                    "lease",
                    "personal",
                    "money",
                    "procedure",
                    "reaction",
                    "table",
                    "projection");

    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    // Nor those that another module lends to tests.
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("org.chalkline");

    @Test
    void all_rooms_are_looked_into() {
        for (var room :
                new String[] {
                    "kernel", "personal", "access", "command", "query", "ledger", "axon", "app"
                }) {
            assertThat(ALL)
                    .as(room)
                    .anyMatch(c -> c.getPackageName().startsWith("org.chalkline." + room));
        }
        assertThat(ALL).noneMatch(c -> c.isEquivalentTo(ArchitectureTest.class));
    }

    @Test
    void the_kernel_knows_no_framework_and_no_other_room() {
        noClasses()
                .that()
                .resideInAPackage(KERNEL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.axonframework..",
                        COMMAND,
                        QUERY,
                        AXON,
                        PERSONAL,
                        APP)
                .check(ALL);
    }

    @Test
    void the_command_side_knows_the_kernel_alone() {
        noClasses()
                .that()
                .resideInAPackage(COMMAND)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(QUERY, AXON, PERSONAL, APP)
                .check(ALL);
    }

    @Test
    void the_query_side_knows_the_kernel_alone_and_no_axon() {
        noClasses()
                .that()
                .resideInAPackage(QUERY)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(COMMAND, AXON, PERSONAL, APP, "org.axonframework..")
                .check(ALL);
    }

    @Test
    void the_query_side_hands_no_command_in() {
        noClasses()
                .that()
                .resideInAPackage(QUERY)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.chalkline.kernel.command.CommandGateway")
                .check(ALL);
    }

    @Test
    void the_wiring_of_axon_knows_the_kernel_alone() {
        noClasses()
                .that()
                .resideInAPackage(AXON)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(COMMAND, QUERY, PERSONAL, APP)
                .check(ALL);
    }

    @Test
    void the_door_knows_the_kernel_alone_and_only_the_program_knows_the_door() {
        noClasses()
                .that()
                .resideInAPackage(ACCESS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        COMMAND, QUERY, AXON, PERSONAL, LEDGER, APP, "org.axonframework..")
                .check(ALL);
        noClasses()
                .that()
                .resideInAnyPackage(KERNEL, COMMAND, QUERY, AXON, PERSONAL, LEDGER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ACCESS, "org.springframework.security..")
                .check(ALL);
    }

    @Test
    void what_guards_personal_data_knows_the_kernel_alone() {
        noClasses()
                .that()
                .resideInAPackage(PERSONAL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        COMMAND, QUERY, AXON, APP, "org.springframework..", "org.axonframework..")
                .check(ALL);
    }

    @Test
    void the_ledger_is_a_plain_library_that_only_the_program_knows() {
        noClasses()
                .that()
                .resideInAPackage(LEDGER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.axonframework..",
                        KERNEL,
                        COMMAND,
                        QUERY,
                        AXON,
                        APP)
                .check(ALL);
        noClasses()
                .that()
                .resideInAnyPackage(KERNEL, COMMAND, QUERY, AXON)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(LEDGER)
                .check(ALL);
    }

    @Test
    void features_meet_only_through_the_kernel() {
        slices().assignedFrom(features()).should().notDependOnEachOther().check(ALL);
    }

    @Test
    void what_features_share_knows_no_feature() {
        noClasses()
                .that(residesInSharedFolder())
                .should()
                .dependOnClassesThat(residesInFeature())
                .check(ALL);
    }

    @Test
    void what_decides_takes_time_and_ids_from_outside() {
        noClasses()
                .that()
                .resideInAnyPackage(KERNEL, COMMAND)
                .should()
                .callMethodWhere(asksTheMachine())
                .check(ALL);
        noClasses()
                .that()
                .resideInAnyPackage(KERNEL, COMMAND)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(ALL);
    }

    @Test
    void views_are_pure() {
        noClasses()
                .that()
                .areAssignableTo(View.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.sql..", "java.io..", "com.mongodb..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethodWhere(asksTheMachine())
                .check(ALL);
    }

    @Test
    void facts_are_records_of_the_kernel_with_a_stored_name() {
        classes()
                .that()
                .areAssignableTo(Fact.class)
                .and()
                .areNotInterfaces()
                // What stands for a stored fact that can't be read is no fact of its own.
                .and()
                .resideOutsideOfPackage(AXON)
                // Nor is what a view is told of one that was recorded.
                .and()
                .areNotAssignableTo(ToldFact.class)
                .should()
                .beRecords()
                .andShould()
                .resideInAPackage(KERNEL)
                .andShould()
                .beAnnotatedWith(FactType.class)
                .check(ALL);
    }

    @Test
    void aggregates_live_in_a_feature_or_a_procedure_of_the_command_side() {
        classes()
                .that()
                .areAnnotatedWith(Aggregate.class)
                .should()
                .resideInAPackage(COMMAND)
                .andShould(ArchCondition.from(residesInFeature().or(residesInProcedure())))
                .check(ALL);
    }

    @Test
    void only_the_program_itself_speaks_on_the_terminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage(APP)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(ALL);
    }

    @Test
    void every_package_says_that_nothing_is_null_unless_it_says_so() {
        var unmarked =
                ALL.stream()
                        .map(JavaClass::getPackage)
                        .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                        .map(p -> p.getName())
                        .distinct();
        assertThat(unmarked).isEmpty();
    }

    private static DescribedPredicate<JavaMethodCall> asksTheMachine() {
        var clocks =
                Set.of(
                        Instant.class.getName(),
                        LocalDate.class.getName(),
                        LocalDateTime.class.getName(),
                        OffsetDateTime.class.getName(),
                        ZonedDateTime.class.getName());
        return DescribedPredicate.describe(
                "asks the machine for the time or for chance",
                call -> {
                    var owner = call.getTargetOwner().getName();
                    var method = call.getName();
                    var target = call.getTarget();
                    if (clocks.contains(owner) && method.equals("now")) {
                        return target.getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class));
                    }
                    return owner.equals(UUID.class.getName()) && method.equals("randomUUID")
                            || owner.equals(Clock.class.getName()) && method.startsWith("system")
                            || owner.equals(System.class.getName()) && method.startsWith("current")
                            || owner.equals(Math.class.getName()) && method.equals("random");
                });
    }

    private static SliceAssignment features() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                var feature = featureOf(type);
                return feature.isEmpty() || SHARED.contains(feature)
                        ? SliceIdentifier.ignore()
                        : SliceIdentifier.of(feature);
            }

            @Override
            public String getDescription() {
                return "the features of both sides";
            }
        };
    }

    private static DescribedPredicate<JavaClass> residesInFeature() {
        return DescribedPredicate.describe(
                "reside in a feature",
                type -> !featureOf(type).isEmpty() && !SHARED.contains(featureOf(type)));
    }

    /** Units and inboxes are no matters of a feature. */
    private static DescribedPredicate<JavaClass> residesInProcedure() {
        return DescribedPredicate.describe(
                "reside in a procedure", type -> featureOf(type).equals("procedure"));
    }

    private static DescribedPredicate<JavaClass> residesInSharedFolder() {
        return DescribedPredicate.describe(
                "reside in a folder that features share", type -> SHARED.contains(featureOf(type)));
    }

    /** The folder under one of the sides; empty for everything else. */
    private static String featureOf(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        var inASide = parts.length > 3 && (parts[2].equals("command") || parts[2].equals("query"));
        return inASide ? parts[3] : "";
    }
}
