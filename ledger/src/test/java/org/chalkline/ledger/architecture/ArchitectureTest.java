package org.chalkline.ledger.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The ledger is a plain library: whoever distrusts the program can use it without the program. */
class ArchitectureTest {
    private static final JavaClasses LEDGER =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.chalkline");

    @Test
    void it_knows_java_itself_and_one_cryptographic_library() {
        assertThat(LEDGER).hasSizeGreaterThan(20);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.chalkline.ledger..", "org.bouncycastle..", "org.jspecify..")
                .check(LEDGER);
    }

    @Test
    void only_timestamps_and_the_digest_that_is_gone_on_with_need_that_library() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.chalkline.ledger.stamp..")
                .and()
                .haveNameNotMatching(".*\\.log\\.Running\\$Resumable")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle..")
                .check(LEDGER);
    }

    @Test
    void the_tree_knows_nothing_of_files_or_notes() {
        noClasses()
                .that()
                .resideInAPackage("org.chalkline.ledger.tree..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "org.chalkline.ledger.note..")
                .check(LEDGER);
    }
}
