package org.chalkline.kernel.procedure.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerCatalogueTest {

    @Test
    void the_catalogue_has_each_power_that_the_program_asks_for_and_no_other() throws Exception {
        var named = new ArrayList<Power>();
        for (var field : Power.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) named.add((Power) field.get(null));
        }
        assertThat(PowerCatalogue.standard().powers()).hasSameElementsAs(named);
        assertThat(PowerCatalogue.standard().entries())
                .allSatisfy(
                        entry -> {
                            assertThat(entry.checked()).isTrue();
                            assertThat(entry.title()).endsWith(".");
                            assertThat(entry.titleZh()).matches(".*\\p{IsHan}.*");
                        });
    }

    @Test
    void a_bureau_adds_powers_of_its_own_and_none_twice(@TempDir Path folder) throws IOException {
        var file = folder.resolve("powers.csv");
        Files.writeString(file, "code;title;titleZh\nKEEP_SEAL;Keep the seal.;保管印章\n");
        var both = PowerCatalogue.standard().with(file);
        assertThat(both.find(new Power("KEEP_SEAL")))
                .hasValueSatisfying(entry -> assertThat(entry.checked()).isFalse());
        assertThat(both.find(Power.END_LICENCES)).isPresent();
        assertThat(PowerCatalogue.standard().find(new Power("KEEP_SEAL"))).isEmpty();
        assertThatThrownBy(() -> both.with(file)).hasMessageContaining("twice");
        Files.writeString(file, "KEEP_SEAL;Keep the seal.\n");
        assertThatThrownBy(() -> PowerCatalogue.standard().with(file))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_power_is_named_by_its_code() {
        assertThat(new Power("END_LICENCES")).isEqualTo(Power.END_LICENCES);
        assertThatThrownBy(() -> new Power("end licences"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
