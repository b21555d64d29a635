package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.chalkline.app.setting.SettingCatalogue;
import org.chalkline.app.setting.SettingCheck;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What {@code deploy} hands to an operator names settings that there are. */
class DeployTest {
    private static final Path DEPLOY = Path.of("..", "deploy");
    private static final Pattern OPTION = Pattern.compile("--(chalkline\\.[\\w.-]+)=");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^(CHALKLINE_\\w+)=");

    @Test
    void the_settings_in_manifests_are_settings_of_the_program() throws IOException {
        for (var name : List.of("compose.yml", "kubernetes/chalkline.yaml")) {
            var given = OPTION.matcher(Files.readString(DEPLOY.resolve(name))).results();
            assertThat(given.map(found -> found.group(1)).toList())
                    .as(name)
                    .hasSizeGreaterThan(2)
                    .allSatisfy(
                            setting ->
                                    assertThat(SettingCatalogue.read().ownNames())
                                            .contains(setting));
        }
    }

    @Test
    void manifests_are_yaml() throws IOException {
        for (var name :
                List.of(
                        "compose.yml",
                        "kubernetes/chalkline.yaml",
                        "kubernetes/kustomization.yaml")) {
            var documents = new Yaml().loadAll(Files.readString(DEPLOY.resolve(name)));
            assertThat(documents).as(name).isNotEmpty().doesNotContainNull();
        }
    }

    @Test
    void the_packages_variables_are_taken_by_the_program() throws IOException {
        var given = VARIABLE.matcher(Files.readString(DEPLOY.resolve("chalkline.env"))).results();
        assertThat(given.map(found -> found.group(1)).toList())
                .hasSizeGreaterThan(2)
                .allSatisfy(name -> assertThat(SettingCheck.isVariable(name)).isTrue());
    }

    @Test
    void nothing_of_the_program_reads_objects_out_of_xml() {
        var loader = DeployTest.class.getClassLoader();
        assertThat(loader.getResource("com/thoughtworks/xstream/XStream.class")).isNull();
        assertThat(loader.getResource("org/axonframework/commandhandling/CommandBus.class"))
                .isNotNull();
    }
}
